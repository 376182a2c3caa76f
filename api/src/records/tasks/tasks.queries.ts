import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import { RecordTypes } from '../record-types.js';
import { type Task, TaskState } from './task.entity.js';
import { type TaskFilter, type TaskSort, TaskSortField } from './task.inputs.js';

const KEYS: Record<TaskSortField, SortKey> = {
  [TaskSortField.DUE]: { by: 't.due', type: 'timestamptz' },
  [TaskSortField.CREATED_AT]: { by: 't.created_at', type: 'timestamptz' },
  // What is not done yet comes after everything that is.
  [TaskSortField.DONE_AT]: { by: `coalesce(t.done_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
};

// The zone and id of the asking person are `viewer`: $1 and $2 of every statement here.
const VIEWER = '(SELECT $1::uuid AS id, $2::text AS zone) viewer';
const DAY = 'coalesce(t.due_on, (t.due_at AT TIME ZONE viewer.zone)::date)';
const OVERDUE = `(t.done_at IS NULL AND (t.due_at < now() OR t.due_on < (now() AT TIME ZONE viewer.zone)::date))`;

/** Written out, so that the partial indexes serve them. */
const STATES: Record<TaskState, string> = {
  [TaskState.OPEN]: 't.done_at IS NULL AND (t.snoozed_until > now()) IS NOT TRUE',
  [TaskState.SNOOZED]: 't.done_at IS NULL AND t.snoozed_until > now()',
  [TaskState.DONE]: 't.done_at IS NOT NULL',
};

const inAnyOf = (states: readonly TaskState[]): string =>
  states.length ? `(${states.map((state) => STATES[state]).join(' OR ')})` : 'false';

@Injectable()
export class TasksQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** One statement. By due date, unless asked otherwise. */
  page(
    asked: Asked,
    actor: Actor,
    filter: TaskFilter,
    sort?: TaskSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Task>> {
    const { ids, states, mine, unassigned, deleted, overdue } = filter;
    const item = objectOf(askedFor(asked, 'items'), this.columns(actor));
    const query = new ListQuery(`tasks t, ${VIEWER}`, item, [actor.id, actor.timeZone])
      .when(true, this.readable(actor))
      .when(ids, 't.id = ANY ($::uuid[])')
      .when(filter.q ? containing(filter.q) : null, 't.title ILIKE $')
      .when(states, inAnyOf(states ?? []))
      .when(mine || null, 't.assignee_id = viewer.id')
      .when(filter.assigneeId, 't.assignee_id = $')
      .when(unassigned || null, 't.assignee_id IS NULL')
      // Roughly, for the index; and by the day where the person is.
      .when(filter.dueBefore, `t.due < ($::date + 2)::timestamp AT TIME ZONE 'UTC'`)
      .when(filter.dueBefore, `${DAY} < $::date`)
      .when(overdue, `${OVERDUE} IS TRUE = $`)
      .when(filter.subjectType || null, 't.subject_type = $')
      .when(filter.subjectId, 't.subject_id = $')
      .when(filter.kind || null, 't.kind = $')
      .when(deleted || null, 't.deleted_at IS NOT NULL')
      .when(deleted || ids ? null : true, 't.deleted_at IS NULL');
    const key = KEYS[sort?.field ?? TaskSortField.DUE];
    return query.page(this.db, [key, { by: 't.id', type: 'uuid' }], sort?.order ?? SortOrder.ASC, page);
  }

  /** The tasks of these ids that this person may read, by id. */
  async byIds(
    sql: Sql,
    actor: Actor,
    ids: readonly string[],
    selection: Selection,
  ): Promise<Map<string, Task>> {
    const rows = await sql.many<{ id: string; item: Task }>(
      `SELECT t.id, ${objectOf(selection, this.columns(actor))} AS item FROM tasks t, ${VIEWER} WHERE t.id = ANY ($3::uuid[]) AND ${this.readable(actor)}`,
      [actor.id, actor.timeZone, ids],
    );
    return new Map(rows.map(({ id, item }) => [id, item]));
  }

  private readable(actor: Actor): string {
    return this.types.readable(actor, 'viewer.id', 't.subject_type', 't.subject_id');
  }

  /** Of a row `t`, with the asking person's id and zone as `viewer`. */
  columns(actor: Actor): Columns {
    return {
      id: 't.id',
      version: 't.version',
      title: 't.title',
      note: 't.note',
      kind: 't.kind',
      dueOn: 't.due_on',
      dueAt: 't.due_at',
      snoozedUntil: 't.snoozed_until',
      doneAt: 't.done_at',
      createdAt: 't.created_at',
      updatedAt: 't.updated_at',
      deletedAt: 't.deleted_at',
      state: `CASE ${Object.entries(STATES)
        .map(([state, condition]) => `WHEN ${condition} THEN '${state}'`)
        .join(' ')} END`,
      overdue: `${OVERDUE} IS TRUE`,
      subject: this.types.link(actor, 'viewer.id', 't.subject_type', 't.subject_id'),
      assignee: person('t.assignee_id'),
      doneBy: person('t.done_by_id'),
      createdBy: person('t.created_by_id'),
    };
  }
}
