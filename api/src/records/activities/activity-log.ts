import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import type { Sql } from '../../platform/database/database.js';
import type { RecordRef } from '../record-types.js';
import type { Activity, ActivityKind } from './activity.entity.js';
import { ActivityEvents, type ActivityLogged } from './activity.events.js';
import { BLANK, valuesOf, type Written, written } from './written-activity.js';

/** What another room logs: a mail that went out, a booking that was made. */
export type NewActivity = Pick<Activity, 'kind'> &
  Partial<Written & Pick<Activity, 'automatic' | 'messageId' | 'byId'>>;

/** What rooms write of activities, in their own transactions. */
@Injectable()
export class ActivityLog {
  constructor(private readonly events: ActivityEvents) {}

  /**
   * Writes it in this transaction and tells the rooms above. The rooms that call this have seen to it that the records are
   * there and may be written on. Answers the id, or undefined where this very mail is filed already.
   */
  async log(
    sql: Sql,
    by: Cause,
    activity: NewActivity,
    links: readonly RecordRef[],
  ): Promise<string | undefined> {
    const { automatic = false, messageId = null, byId = by.actor?.id ?? null, ...given } = activity;
    const what = written(BLANK, given);
    const made = await sql.one<{ id: string; at: string }>(
      `WITH made AS (
         INSERT INTO activities (kind, direction, answered, at, subject, body, by_id, automatic, message_id)
         VALUES ($1, $2, $3, coalesce($4, now()), $5, $6, $7, $8, $9)
         ON CONFLICT (message_id) WHERE message_id IS NOT NULL DO NOTHING RETURNING id, at
       ), linked AS (
         INSERT INTO activity_links (activity_id, subject_type, subject_id, at)
         SELECT DISTINCT made.id, l.type, l.id, made.at FROM made, json_to_recordset($10) AS l (type text, id uuid)
       ) SELECT id, to_json(at)#>>'{}' AS at FROM made`,
      [...valuesOf(what), byId, automatic, messageId, JSON.stringify(links)],
    );
    if (!made) return undefined;
    await noteActivity(
      sql,
      by,
      'logged',
      { ...what, id: made.id },
      changesBetween({ ...BLANK }, { ...what }),
    );
    const { kind, direction, answered } = what;
    await this.events.logged.publish(sql, by, { ...made, kind, direction, answered, automatic, links });
    return made.id;
  }

  /** It did not take place after all. */
  async withdraw(sql: Sql, by: Cause, id: string): Promise<void> {
    const gone = await sql.one<{ id: string; kind: ActivityKind }>(
      'UPDATE activities SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = $1 RETURNING id, kind',
      [id],
    );
    await noteActivity(sql, by, 'deleted', gone!, {});
    await this.tell(sql, by, id, 'withdrawn');
  }

  /** What was said about one record belongs to these too. */
  async follow(sql: Sql, from: RecordRef, to: readonly RecordRef[]): Promise<void> {
    await sql.run(
      `INSERT INTO activity_links (activity_id, subject_type, subject_id, at)
       SELECT l.activity_id, t.type, t.id, l.at FROM activity_links l, json_to_recordset($3) AS t (type text, id uuid)
       WHERE l.subject_type = $1 AND l.subject_id = $2 ON CONFLICT DO NOTHING`,
      [from.type, from.id, JSON.stringify(to)],
    );
  }

  /** The rooms above hear of what people changed of it later. at: when it had been said to take place, where that is not so any more. */
  async tell(sql: Sql, by: Cause, id: string, what: 'withdrawn' | 'corrected', at?: string): Promise<void> {
    const now = await sql.one<ActivityLogged>(
      `SELECT id, kind, direction, answered, automatic, to_json(at)#>>'{}' AS at, (
         SELECT coalesce(json_agg(json_build_object('type', l.subject_type, 'id', l.subject_id)), '[]') FROM activity_links l WHERE l.activity_id = a.id
       ) AS links FROM activities a WHERE id = $1`,
      [id],
    );
    await this.events[what].publish(sql, by, { ...now!, at: at ?? now!.at });
  }
}

export const noteActivity = (
  sql: Sql,
  by: Cause,
  verb: string,
  { id, kind }: { id: string; kind: ActivityKind },
  changes: Changes,
): Promise<void> =>
  audit(sql, by, {
    action: `activity.${verb}`,
    subjectType: 'Activity',
    subjectId: id,
    subjectLabel: kind.toLowerCase(),
    changes: withLengths(changes, 'subject', 'body'),
  });
