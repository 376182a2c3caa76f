import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { Task, TaskOutcome, TaskPage } from './task.entity.js';
import { TaskFilter, TaskInput, TaskItem, TaskSort } from './task.inputs.js';
import { TaskVerbs } from './task-verbs.service.js';
import { TasksQueries } from './tasks.queries.js';
import { TasksService } from './tasks.service.js';

const ITEMS = { type: () => [TaskItem] };

@Resolver()
export class TasksResolver {
  constructor(
    private readonly queries: TasksQueries,
    private readonly service: TasksService,
    private readonly verbs: TaskVerbs,
  ) {}

  @Query(() => TaskPage)
  tasks(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => TaskFilter, nullable: true }) filter?: TaskFilter,
    @Args('sort', { type: () => TaskSort, nullable: true }) sort?: TaskSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Task>> {
    return this.queries.page(asked, actor, filter ?? {}, sort, page);
  }

  @Mutation(() => Task)
  createTask(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('on') on: RecordRefInput,
    @Args('input') input: TaskInput,
  ): Promise<Task> {
    return this.service.create(by, on, input, asked.selection);
  }

  @Mutation(() => Task)
  updateTask(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: TaskInput,
  ): Promise<Task> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => [TaskOutcome])
  completeTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
  ): Promise<TaskOutcome[]> {
    return this.verbs.complete(by, items, asked);
  }

  @Mutation(() => [TaskOutcome])
  reopenTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
  ): Promise<TaskOutcome[]> {
    return this.verbs.reopen(by, items, asked);
  }

  /** Without an hour they are woken. */
  @Mutation(() => [TaskOutcome])
  snoozeTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
    @Args('until', { type: () => DateTime, nullable: true }) until?: string,
  ): Promise<TaskOutcome[]> {
    return this.verbs.snooze(by, items, until ?? null, asked);
  }

  /** Without an assignee they are nobody's. */
  @Mutation(() => [TaskOutcome])
  reassignTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
    @Args('assigneeId', { type: () => Uuid, nullable: true }) assigneeId?: string,
  ): Promise<TaskOutcome[]> {
    return this.verbs.reassign(by, items, assigneeId ?? null, asked);
  }

  @Mutation(() => [TaskOutcome])
  deleteTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
  ): Promise<TaskOutcome[]> {
    return this.verbs.delete(by, items, asked);
  }

  @Mutation(() => [TaskOutcome])
  restoreTasks(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', ITEMS) items: TaskItem[],
  ): Promise<TaskOutcome[]> {
    return this.verbs.restore(by, items, asked);
  }
}
