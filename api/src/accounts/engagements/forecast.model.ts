import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Json } from '../../common/scalars.js';
import { CalendarDate, Currency, Money, Percent } from '../../common/trade-scalars.js';

/** How likely each state is to bring in what an engagement is worth. */
@ObjectType()
export class ForecastSettings {
  @Field(() => Percent) draft: number;
  @Field(() => Percent) proposed: number;
  @Field(() => Percent) open: number;
  @Field(() => Percent) covered: number;
  @Field(() => Percent) onHold: number;
  @Field(() => Percent) filled: number;
  @Field(() => Int) version: number;
  @Field(() => DateTime) updatedAt: string;
}

/** What is not given stays as it is. */
@InputType()
export class ForecastSettingsInput {
  @Field(() => Percent, { nullable: true }) draft?: number | null;
  @Field(() => Percent, { nullable: true }) proposed?: number | null;
  @Field(() => Percent, { nullable: true }) open?: number | null;
  @Field(() => Percent, { nullable: true }) covered?: number | null;
  @Field(() => Percent, { nullable: true }) onHold?: number | null;
  @Field(() => Percent, { nullable: true }) filled?: number | null;
}

/**
 * What is to begin in one month, of one currency: amounts of different ones are never added. `weighted` is the sum of each
 * engagement's value x the probability of its state, halves of the minor unit rounded away from zero at the end.
 * `filter` opens exactly the rows that `count` counts, those of which the asker may read whole.
 */
@ObjectType()
export class ForecastCell {
  /** The first day of the month; null: nobody said when. */
  @Field(() => CalendarDate, { nullable: true }) month: string | null;
  /** Everything before this month stands in the first, everything after the last in the last. */
  @Field() openEnded: boolean;
  @Field(() => Currency) currency: string;
  @Field(() => Int) count: number;
  /** How many of them have no value yet. */
  @Field(() => Int) unvalued: number;
  @Field(() => Money) value: number;
  @Field(() => Money) weighted: number;
  @Field(() => Json) filter: unknown;
}
