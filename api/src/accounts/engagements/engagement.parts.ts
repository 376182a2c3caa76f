import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate } from '../../common/trade-scalars.js';
import { EngagementReason } from './engagement.enums.js';

/** What a sprint hands over. */
@ObjectType()
export class Deliverable {
  @Field(() => Uuid) id: string;
  @Field() title: string;
  @Field(() => CalendarDate, { nullable: true }) dueOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) doneOn: string | null;
}

/** A time in which it stood still; every measure of time leaves it out. */
@ObjectType()
export class Hold {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) startedAt: string;
  /** null: it stands still. */
  @Field(() => DateTime, { nullable: true }) endedAt: string | null;
  @Field(() => EngagementReason) reason: EngagementReason;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => CalendarDate) reviewOn: string;
}
