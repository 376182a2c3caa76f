import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Json, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';

/** What was done, by whom, field by field: {"field": [before, after]}. */
@ObjectType()
export class AuditEntry {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) at: string;
  /** null: the desk itself. */
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field(() => String, { nullable: true }) actorName: string | null;
  @Field() action: string;
  @Field() subjectType: string;
  @Field(() => Uuid, { nullable: true }) subjectId: string | null;
  @Field(() => String, { nullable: true }) subjectLabel: string | null;
  @Field(() => Json) changes: unknown;
  @Field(() => String, { nullable: true }) requestId: string | null;
}

@ObjectType()
export class AuditEntryPage extends Page(AuditEntry) {}

@InputType()
export class AuditFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => Uuid, { nullable: true }) actorId?: string;
  /** Its beginning: `user` finds `user.invited`. */
  @Field(() => ShortText, { nullable: true }) action?: string;
  @Field(() => ShortText, { nullable: true }) subjectType?: string;
  @Field(() => Uuid, { nullable: true }) subjectId?: string;
  @Field(() => DateTime, { nullable: true }) after?: string;
  @Field(() => DateTime, { nullable: true }) before?: string;
}

export enum AuditSortField {
  AT = 'AT',
}
registerEnumType(AuditSortField, { name: 'AuditSortField' });

@InputType()
export class AuditSort {
  @Field(() => AuditSortField) field: AuditSortField;
  @Field(() => SortOrder) order: SortOrder;
}
