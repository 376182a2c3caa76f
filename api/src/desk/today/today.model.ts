import { Field, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime } from '../../common/scalars.js';
import { RecordLink } from '../../records/record-link.js';
import { Task } from '../../records/tasks/task.entity.js';

/** Something that asks for the asker today. */
@ObjectType()
export class TodayItem {
  /** Why it stands here: `lead.answer`, `lead.back`, `task.due`, `engagement.still`, `engagement.review`. */
  @Field() why: string;
  /** What it is about, and opens. */
  @Field(() => RecordLink) record: RecordLink;
  /** Where it is one: to do it, or to put it off. */
  @Field(() => Task, { nullable: true }) task: Task | null;
  /** null: nobody's yet. */
  @Field(() => PersonRef, { nullable: true }) owner: PersonRef | null;
  /** When it is late, or since when it is. */
  @Field(() => DateTime) dueAt: string;
  /** From when it has waited: since it came, was made, or last moved. */
  @Field(() => DateTime) since: string;
  @Field() late: boolean;
}

/**
 * What is late stands first: leads by their clocks, then meetings, leads that came back, tasks, and engagements without
 * movement, each with the longest late first; then what is still to come, the next first.
 */
@ObjectType()
export class Today {
  @Field(() => [TodayItem]) items: TodayItem[];
  /** There is more than is shown. */
  @Field() more: boolean;
}
