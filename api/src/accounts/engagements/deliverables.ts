import { Injectable } from '@nestjs/common';
import type { Changes } from '../../audit/audit.js';
import { BadInput } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';
import type { Kept } from './engagement.facts.js';
import type { DeliverableInput } from './engagement.inputs.js';
import { WORKED } from './engagement.status.js';

const MOST = 50;

interface Stored {
  id: string;
  title: string;
  dueOn: string | null;
  doneOn: string | null;
}

/** What a sprint hands over, written whole with the engagement that it belongs to. */
@Injectable()
export class Deliverables {
  /** Answers what the audit is told; nothing where none were given or none differ. The engagement is locked already. */
  async write(
    sql: Sql,
    engagementId: string,
    given: readonly DeliverableInput[] | null | undefined,
    kept?: Pick<Kept, 'type' | 'status'>,
  ): Promise<Changes> {
    if (!given) return {};
    if (given.length > MOST)
      throw BadInput.field('deliverables', 'RANGE', `A sprint hands over at most ${MOST} things.`);
    const blank = given.findIndex(({ title }) => !title);
    if (blank >= 0) throw BadInput.field(`deliverables.${blank}.title`, 'REQUIRED', 'Please say what it is.');
    if (kept?.type === 'SPRINT' && given.length === 0 && WORKED.includes(kept.status))
      throw BadInput.field('deliverables', 'REQUIRED', 'A sprint that is worked on hands over something.');
    const { before } = (await sql.one<{ before: Stored[] }>(
      `SELECT coalesce(json_agg(json_build_object('id', id, 'title', title, 'dueOn', due_on, 'doneOn', done_on) ORDER BY position), '[]') AS before
       FROM engagement_deliverables WHERE engagement_id = $1`,
      [engagementId],
    ))!;
    const known = new Set(before.map(({ id }) => id));
    const after = given.map(({ id, title, dueOn, doneOn }) => ({
      id: id && known.has(id) ? id : null,
      title,
      dueOn: dueOn ?? null,
      doneOn: doneOn ?? null,
    }));
    if (JSON.stringify(before) === JSON.stringify(after)) return {};
    await sql.run(
      `WITH rows AS (
         SELECT coalesce(id, desk_uuid()) AS id, row_number() OVER () AS position, title, "dueOn", "doneOn"
         FROM json_to_recordset($2) AS r (id uuid, title text, "dueOn" date, "doneOn" date)
       ), gone AS (DELETE FROM engagement_deliverables d WHERE engagement_id = $1 AND NOT EXISTS (SELECT FROM rows r WHERE r.id = d.id))
       INSERT INTO engagement_deliverables (id, engagement_id, position, title, due_on, done_on)
       SELECT id, $1, position, title, "dueOn", "doneOn" FROM rows
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, title = excluded.title, due_on = excluded.due_on, done_on = excluded.done_on`,
      [engagementId, JSON.stringify(after)],
    );
    return { deliverables: [before.map(told), after.map(told)] };
  }
}

const told = ({ title, dueOn, doneOn }: Omit<Stored, 'id'>): string =>
  [title, ...(dueOn ? [`due ${dueOn}`] : []), ...(doneOn ? [`done ${doneOn}`] : [])].join(', ');
