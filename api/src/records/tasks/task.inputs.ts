import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DateTime, ShortText, Text, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CalendarDate } from '../../common/trade-scalars.js';
import { TaskState } from './task.entity.js';

/** Without `deleted` and `ids` only what is there; days are days of the asking person. */
@InputType()
export class TaskFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  /** Part of the title. */
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => [TaskState], { nullable: true }) states?: TaskState[];
  /** Those of the asking person. */
  @Field(() => Boolean, { nullable: true }) mine?: boolean;
  @Field(() => Uuid, { nullable: true }) assigneeId?: string;
  @Field(() => Boolean, { nullable: true }) unassigned?: boolean;
  /** Due before this day begins. */
  @Field(() => CalendarDate, { nullable: true }) dueBefore?: string;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean;
  @Field(() => ShortText, { nullable: true }) subjectType?: string;
  @Field(() => Uuid, { nullable: true }) subjectId?: string;
  @Field(() => ShortText, { nullable: true }) kind?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

export enum TaskSortField {
  /** What has no date comes last. */
  DUE = 'DUE',
  CREATED_AT = 'CREATED_AT',
  DONE_AT = 'DONE_AT',
}
registerEnumType(TaskSortField, { name: 'TaskSortField' });

@InputType()
export class TaskSort {
  @Field(() => TaskSortField) field: TaskSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What is not given stays as it is. Due on a day or at an instant: either takes the other's place. Who makes a task has it, unless it is given to somebody. */
@InputType()
export class TaskInput {
  @Field(() => ShortText, { nullable: true }) title?: string | null;
  @Field(() => Text, { nullable: true }) note?: string | null;
  @Field(() => CalendarDate, { nullable: true }) dueOn?: string | null;
  @Field(() => DateTime, { nullable: true }) dueAt?: string | null;
  @Field(() => Uuid, { nullable: true }) assigneeId?: string | null;
}

@InputType()
export class TaskItem {
  @Field(() => Uuid) id: string;
  @Field(() => Int) expectedVersion: number;
}
