import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';

/** A letter on its way or gone. state: WAITING, RETRYING, SENT or DEAD. */
@ObjectType()
export class Letter {
  @Field(() => Uuid) id: string;
  @Field() to: string;
  @Field() subject: string;
  @Field() text: string;
  @Field(() => String, { nullable: true }) html: string | null;
  @Field() state: string;
  @Field(() => Int) attempts: number;
  @Field(() => String, { nullable: true }) error: string | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) dueAt: string;
  @Field(() => DateTime, { nullable: true }) sentAt: string | null;
}

@ObjectType()
export class LetterPage extends Page(Letter) {}

@InputType()
export class LetterFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  /** Part of the address or the subject. */
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => ShortText, { nullable: true }) state?: string;
}

export enum LetterSortField {
  CREATED_AT = 'CREATED_AT',
}
registerEnumType(LetterSortField, { name: 'LetterSortField' });

@InputType()
export class LetterSort {
  @Field(() => LetterSortField) field: LetterSortField;
  @Field(() => SortOrder) order: SortOrder;
}
