import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Currency, Money } from '../../common/trade-scalars.js';
import { Engagement } from './engagement.entity.js';
import { EngagementStatus } from './engagement.status.js';

/** Of one currency: amounts of different ones are never added. */
@ObjectType()
export class CurrencySum {
  @Field(() => Currency) currency: string;
  @Field(() => Money) value: number;
}

/** One state. Without a filter count and sums are exact, else they end at ten thousand. */
@ObjectType()
export class EngagementColumn {
  @Field(() => EngagementStatus) status: EngagementStatus;
  @Field(() => Int) count: number;
  @Field() countIsExact: boolean;
  /** Of what the asker may read whole. */
  @Field(() => [CurrencySum]) sums: CurrencySum[];
  /** The first, in the order in which work is to begin. */
  @Field(() => [Engagement]) items: Engagement[];
}
