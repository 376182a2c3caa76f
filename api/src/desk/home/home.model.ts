import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Json } from '../../common/scalars.js';

/** Something that waits for the asker. `filter` opens exactly the rows of `resource` that `count` counts. */
@ObjectType()
export class Waiting {
  @Field() key: string;
  @Field() resource: string;
  @Field(() => Json) filter: unknown;
  @Field(() => Int) count: number;
  @Field(() => DateTime, { nullable: true }) oldestAt: string | null;
}

/** Counting ends at ten thousand: `isExact` is false where there are more. Pending comments by how long they wait: those that wait less than `upToHours` and not less than the bucket before; null: longer than all. */
@ObjectType()
export class HourBucket {
  @Field(() => Int, { nullable: true }) upToHours: number | null;
  @Field(() => Int) count: number;
  @Field() isExact: boolean;
  @Field(() => Json) filter: unknown;
}

/**
 * Comments that people decided on a day of the asker's zone (`2026-11-22`), without what was taken back; of more than ten
 * thousand decisions only so many are looked at. `filter` opens the day's rows, with `decidedTo` those of one number.
 */
@ObjectType()
export class DayCount {
  @Field() day: string;
  @Field(() => Int) approved: number;
  @Field(() => Int) spam: number;
  @Field(() => Int) trash: number;
  @Field() isExact: boolean;
  @Field(() => Json) filter: unknown;
}

@ObjectType()
export class Home {
  /** The oldest first. */
  @Field(() => [Waiting]) waiting: Waiting[];
  @Field(() => [HourBucket]) waitingHours: HourBucket[];
  @Field(() => [DayCount]) decisionsPerDay: DayCount[];
}
