import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { Direction } from '../activities/activity.entity.js';
import { RecordLink } from '../record-link.js';

export enum StrayState {
  WAITING = 'WAITING',
  FILED = 'FILED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(StrayState, { name: 'StrayState' });

/** A mail that staff sent to the desk, and that named nobody known when it came. */
@ObjectType()
export class StrayMail {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => StrayState) state: StrayState;
  @Field(() => Direction) direction: Direction;
  /** When it was written. */
  @Field(() => DateTime) at: string;
  @Field() subject: string;
  @Field() body: string;
  /** Of the people outside whom it names. */
  @Field(() => [String]) addresses: string[];
  /** Who sent it to the desk. */
  @Field(() => PersonRef) by: PersonRef;
  @Field(() => PersonRef, { nullable: true }) settledBy: PersonRef | null;
  @Field(() => DateTime, { nullable: true }) settledAt: string | null;
  /** Where it was filed, as far as the asking person may read it. */
  @Field(() => [RecordLink]) links: RecordLink[];
}

@ObjectType()
export class StrayMailPage extends Page(StrayMail) {}

/** Without `state` and `ids` what waits; `q` is part of subject, text or an address. */
@InputType()
export class StrayMailFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => StrayState, { nullable: true }) state?: StrayState;
}

export enum StrayMailSortField {
  AT = 'AT',
}
registerEnumType(StrayMailSortField, { name: 'StrayMailSortField' });

@InputType()
export class StrayMailSort {
  @Field(() => StrayMailSortField) field: StrayMailSortField;
  @Field(() => SortOrder) order: SortOrder;
}
