import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { sameInstant } from '../../common/instant.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { assigneeOf } from './assignee.js';
import type { Task } from './task.entity.js';
import type { TaskInput } from './task.inputs.js';
import { TasksQueries } from './tasks.queries.js';

/** What a person writes of a task. */
type Written = Pick<Task, 'title' | 'note' | 'dueOn' | 'dueAt' | 'assigneeId'>;
type Stored = Written & Pick<Task, 'id' | 'version' | 'deletedAt' | 'subjectType' | 'subjectId'>;

/** What the desk itself asks somebody to do, once under its key. */
export interface AutomaticTask extends Partial<Omit<Written, 'title'>> {
  /** What makes such tasks, in capitals. */
  kind: string;
  key: string;
  title: string;
  subject: RecordRef;
}

const BLANK: Written = { title: '', note: '', dueOn: null, dueAt: null, assigneeId: null };

@Injectable()
export class TasksService {
  constructor(
    private readonly db: Database,
    private readonly queries: TasksQueries,
    private readonly types: RecordTypes,
  ) {}

  /** Makes it in this transaction unless it was ever made under its key. Whether it did. */
  async ensure(sql: Sql, by: Cause, task: AutomaticTask): Promise<boolean> {
    const what = { ...BLANK, ...task };
    const made = await sql.one<{ id: string }>(
      `INSERT INTO tasks (title, note, due_on, due_at, assignee_id, subject_type, subject_id, created_by_id, kind, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, $9) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [...valuesOf(what), task.subject.type, task.subject.id, task.kind, task.key],
    );
    if (made) await this.note(sql, by, 'made', made.id, { kind: [null, task.kind] });
    return made !== undefined;
  }

  /** Throws BadInput beside the field; NotFound for a record that this person may not read. */
  create(by: StaffCause, on: RecordRef, input: TaskInput, selection: Selection): Promise<Task> {
    return this.db.tx(async (sql) => {
      await this.types.require(sql, by.actor, on);
      const task = written({ ...BLANK, assigneeId: by.actor.id }, input);
      await this.mayBeGiven(sql, task.assigneeId, on);
      const made = await sql.one<{ id: string }>(
        `INSERT INTO tasks (title, note, due_on, due_at, assignee_id, subject_type, subject_id, created_by_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [...valuesOf(task), on.type, on.id, by.actor.id],
      );
      await this.note(sql, by, 'created', made!.id, changesBetween({ ...BLANK }, { ...task }));
      return this.one(sql, by, made!.id, selection);
    });
  }

  /** Throws Conflict with the task as it now stands where it changed since it was read. */
  update(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: TaskInput,
    selection: Selection,
  ): Promise<Task> {
    return this.db.tx(async (sql) => {
      const before = await sql.one<Stored>(
        `SELECT id, version, title, note, due_on::text AS "dueOn", to_json(due_at)#>>'{}' AS "dueAt", assignee_id AS "assigneeId",
           subject_type AS "subjectType", subject_id AS "subjectId", deleted_at AS "deletedAt" FROM tasks WHERE id = $1 FOR UPDATE`,
        [id],
      );
      const current = await this.one(sql, by, id, selection);
      if (!before || before.deletedAt) throw new NotFound('task');
      if (before.version !== expectedVersion)
        throw new Conflict('This task was changed by somebody else meanwhile.', current);
      const task = written(before, input);
      const changes = changesBetween({ ...before }, { ...task });
      if (Object.keys(changes).length === 0) return current;
      if (changes.assigneeId)
        await this.mayBeGiven(sql, task.assigneeId, { type: before.subjectType, id: before.subjectId });
      await sql.run(
        `UPDATE tasks SET title = $1, note = $2, due_on = $3, due_at = $4, assignee_id = $5, version = version + 1, updated_at = now() WHERE id = $6`,
        [...valuesOf(task), id],
      );
      await this.note(sql, by, 'updated', id, changes);
      return this.one(sql, by, id, selection);
    });
  }

  private async one(sql: Sql, by: StaffCause, id: string, selection: Selection): Promise<Task> {
    const task = (await this.queries.byIds(sql, by.actor, [id], selection)).get(id);
    if (!task) throw new NotFound('task');
    return task;
  }

  /** Nobody is asked to do something about what they may not see. */
  private async mayBeGiven(sql: Sql, id: string | null, on: RecordRef): Promise<void> {
    if (!id) return;
    const person = await assigneeOf(sql, id);
    try {
      await this.types.require(sql, person, on);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw BadInput.field('assigneeId', 'FORBIDDEN', 'This person may not see the record that it is about.');
    }
  }

  private note(sql: Sql, by: Cause, verb: string, id: string, changes: Changes): Promise<void> {
    return audit(sql, by, {
      action: `task.${verb}`,
      subjectType: 'Task',
      subjectId: id,
      changes: withLengths(changes, 'title', 'note'),
    });
  }
}

const valuesOf = (t: Written): unknown[] => [t.title, t.note, t.dueOn, t.dueAt, t.assigneeId];

/** The task with what was sent. Throws BadInput naming the field. */
function written(before: Written, { title, note, dueOn, dueAt, assigneeId }: TaskInput): Written {
  if (dueOn && dueAt) throw BadInput.field('dueAt', 'ONE_OF', 'Please give a day or an instant, not both.');
  const task: Written = {
    title: title ?? before.title,
    note: note ?? before.note,
    dueOn: dueOn === undefined ? (dueAt ? null : before.dueOn) : dueOn,
    dueAt:
      dueAt === undefined
        ? dueOn
          ? null
          : before.dueAt
        : sameInstant(dueAt, before.dueAt)
          ? before.dueAt
          : dueAt,
    assigneeId: assigneeId === undefined ? before.assigneeId : assigneeId,
  };
  if (!task.title) throw BadInput.field('title', 'REQUIRED', 'Please say what is to be done.');
  return task;
}
