import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { BadInput } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { askedFor, type Asked } from '../../platform/graphql/shape.js';
import { RecordTypes } from '../record-types.js';
import { assigneeOf } from './assignee.js';
import type { TaskOutcome } from './task.entity.js';
import type { TaskItem } from './task.inputs.js';
import { TasksQueries } from './tasks.queries.js';

const MOST = 100;

/** A verb as fragments over `t`, the task as it was found; :actor and :given are parameters. */
interface Verb {
  /** The action of the audit. */
  did: string;
  /** The column that it writes, and what; the audit tells of the same. */
  column: 'done_at' | 'snoozed_until' | 'assignee_id' | 'deleted_at';
  becomes: string;
  also?: string;
  /** Where this holds there is nothing to do. */
  unless: string;
  /** Also for what was deleted. */
  ofDeleted?: boolean;
}

/** Several tasks at once in one statement, each answered by itself. */
@Injectable()
export class TaskVerbs {
  constructor(
    private readonly db: Database,
    private readonly queries: TasksQueries,
    private readonly types: RecordTypes,
  ) {}

  complete(by: StaffCause, items: readonly TaskItem[], asked: Asked): Promise<TaskOutcome[]> {
    return this.run(by, items, asked, {
      did: 'completed',
      column: 'done_at',
      becomes: 'now()',
      also: 'done_by_id = $3, snoozed_until = NULL',
      unless: 't.done_at IS NOT NULL',
    });
  }

  reopen(by: StaffCause, items: readonly TaskItem[], asked: Asked): Promise<TaskOutcome[]> {
    return this.run(by, items, asked, {
      did: 'reopened',
      column: 'done_at',
      becomes: 'NULL::timestamptz',
      also: 'done_by_id = NULL',
      unless: 't.done_at IS NULL',
    });
  }

  /** until: in the future; null wakes it. What is done has nothing to come back for. */
  snooze(
    by: StaffCause,
    items: readonly TaskItem[],
    until: string | null,
    asked: Asked,
  ): Promise<TaskOutcome[]> {
    if (until && new Date(until).getTime() <= Date.now())
      throw BadInput.field('until', 'RANGE', 'Please choose a time that is still to come.');
    return this.run(
      by,
      items,
      asked,
      {
        did: 'snoozed',
        column: 'snoozed_until',
        becomes: '$5::timestamptz',
        unless: 't.done_at IS NOT NULL OR t.snoozed_until IS NOT DISTINCT FROM $5::timestamptz',
      },
      until,
    );
  }

  /** assigneeId: null gives them to nobody. */
  async reassign(
    by: StaffCause,
    items: readonly TaskItem[],
    assigneeId: string | null,
    asked: Asked,
  ): Promise<TaskOutcome[]> {
    const assignee = assigneeId ? await assigneeOf(this.db, assigneeId) : undefined;
    return this.run(
      by,
      items,
      asked,
      {
        did: 'reassigned',
        column: 'assignee_id',
        becomes: '$5::uuid',
        unless: 't.assignee_id IS NOT DISTINCT FROM $5::uuid',
      },
      assigneeId,
      assignee,
    );
  }

  delete(by: StaffCause, items: readonly TaskItem[], asked: Asked): Promise<TaskOutcome[]> {
    const unless = 't.deleted_at IS NOT NULL';
    return this.run(by, items, asked, { did: 'deleted', column: 'deleted_at', becomes: 'now()', unless, ofDeleted: true }); // prettier-ignore
  }

  restore(by: StaffCause, items: readonly TaskItem[], asked: Asked): Promise<TaskOutcome[]> {
    const unless = 't.deleted_at IS NULL';
    return this.run(by, items, asked, { did: 'restored', column: 'deleted_at', becomes: 'NULL::timestamptz', unless, ofDeleted: true }); // prettier-ignore
  }

  /** forWhom: must be able to read the record too. */
  private run(
    by: StaffCause,
    items: readonly TaskItem[],
    asked: Asked,
    verb: Verb,
    given: string | null = null,
    forWhom?: Pick<Actor, 'id' | 'roles'>,
  ): Promise<TaskOutcome[]> {
    if (items.length === 0 || items.length > MOST || new Set(items.map(({ id }) => id)).size < items.length)
      throw BadInput.field('items', 'RANGE', `Please name 1 to ${MOST} different tasks.`);
    return this.db.tx(async (sql) => {
      const codes = await sql.many<{ id: string; code: string }>(this.statement(by.actor, verb, forWhom), [
        // In the order of their ids, so that two who lock the same ones do not wait for each other.
        JSON.stringify(items.map((item, n) => ({ ...item, n })).sort((a, b) => (a.id < b.id ? -1 : 1))),
        by.requestId,
        by.actor.id,
        forWhom?.id ?? null,
        given,
      ]);
      return this.answered(sql, by, codes, asked);
    });
  }

  private statement(
    actor: Actor,
    { did, column, becomes, also, unless, ofDeleted }: Verb,
    forWhom?: Pick<Actor, 'id' | 'roles'>,
  ): string {
    const readable = (who: Pick<Actor, 'id' | 'roles'>, id: string): string =>
      this.types.readable(who, id, 't.subject_type', 't.subject_id');
    return `WITH found AS MATERIALIZED (
        SELECT i.n, i.id AS asked_id, i."expectedVersion" AS expected, t.*
        FROM json_to_recordset($1) AS i (n int, id uuid, "expectedVersion" int)
          LEFT JOIN LATERAL (SELECT t.* FROM tasks t WHERE t.id = i.id ${ofDeleted ? '' : 'AND t.deleted_at IS NULL'}
            AND ${readable(actor, '$3::uuid')} FOR UPDATE) t ON true
      ), judged AS MATERIALIZED (
        SELECT t.*, CASE WHEN t.id IS NULL THEN 'NOT_FOUND' WHEN ${unless} THEN 'NOOP' WHEN t.version <> t.expected THEN 'CONFLICT'
          ${forWhom ? `WHEN NOT ${readable(forWhom, '$4::uuid')} THEN 'FORBIDDEN'` : ''} ELSE 'APPLIED' END AS code FROM found t
      ), written AS (
        UPDATE tasks SET ${column} = ${becomes}${also ? `, ${also}` : ''}, version = tasks.version + 1, updated_at = now()
        FROM judged t WHERE tasks.id = t.id AND t.code = 'APPLIED'
      ), audited AS (
        INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, changes)
        SELECT $3, $2, 'task.${did}', 'Task', t.id, jsonb_build_object('${camel(column)}', jsonb_build_array(t.${column}, ${becomes}))
        FROM judged t WHERE t.code = 'APPLIED'
      ) SELECT asked_id AS id, code FROM judged, (SELECT $4::uuid, $5::text) given ORDER BY n`;
  }

  private async answered(
    sql: Sql,
    { actor }: StaffCause,
    codes: readonly { id: string; code: string }[],
    asked: Asked,
  ): Promise<TaskOutcome[]> {
    const ids = codes.map(({ id }) => id);
    const tasks = await this.queries.byIds(sql, actor, ids, askedFor(asked, 'task'));
    return codes.map(({ id, code }) => ({ id, code, task: tasks.get(id) ?? null }));
  }
}

const camel = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
