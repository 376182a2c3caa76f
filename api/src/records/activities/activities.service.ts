import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { ActivitiesQueries } from './activities.queries.js';
import { type Activity, ActivityKind } from './activity.entity.js';
import { ActivityEvents, type ActivityLogged } from './activity.events.js';
import type { ActivityInput } from './activity.inputs.js';
import { BLANK, type Written, written } from './written-activity.js';

/** What another room logs: a mail that went out, a booking that was made. */
export type NewActivity = Pick<Activity, 'kind'> &
  Partial<Written & Pick<Activity, 'automatic' | 'messageId' | 'byId'>>;

type Stored = Written & Pick<Activity, 'id' | 'version' | 'automatic' | 'deletedAt'>;

/** An activity is on at least one record, and on no more than belong to one matter. */
const MOST_LINKS = 20;

@Injectable()
export class ActivitiesService {
  constructor(
    private readonly db: Database,
    private readonly queries: ActivitiesQueries,
    private readonly types: RecordTypes,
    private readonly events: ActivityEvents,
  ) {}

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
    await this.note(sql, by, 'logged', { ...what, id: made.id }, changesBetween({ ...BLANK }, { ...what }));
    const { kind, direction, answered } = what;
    await this.events.logged.publish(sql, by, { ...made, kind, direction, answered, automatic, links });
    return made.id;
  }

  /** Throws BadInput beside the field; NotFound for a record that this person may not read. */
  logBy(
    by: StaffCause,
    input: ActivityInput,
    links: readonly RecordRef[],
    selection: Selection,
  ): Promise<Activity> {
    if (!input.kind) throw BadInput.field('kind', 'REQUIRED', 'Please say what it was.');
    if (links.length === 0 || links.length > MOST_LINKS)
      throw BadInput.field('links', 'RANGE', `An activity is on 1 to ${MOST_LINKS} records.`);
    const activity = { ...input, kind: input.kind } as NewActivity;
    return this.db.tx(async (sql) => {
      for (const ref of links) await this.types.require(sql, by.actor, ref);
      const id = await this.log(sql, by, activity, links);
      return this.queries.byId(sql, by.actor, id!, selection);
    });
  }

  /** Throws Conflict with the activity as it now stands where it changed since it was read. */
  edit(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: ActivityInput,
    selection: Selection,
  ): Promise<Activity> {
    return this.changed(by, id, expectedVersion, selection, async (sql, before) => {
      if (before.deletedAt) throw new NotFound('activity');
      ofPeople(before);
      const after = written(before, input);
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length === 0) return;
      await sql.run(
        `WITH moved AS (UPDATE activity_links SET at = $4 WHERE activity_id = $7 AND at <> $4)
         UPDATE activities SET kind = $1, direction = $2, answered = $3, at = $4, subject = $5, body = $6,
           version = version + 1, updated_at = now() WHERE id = $7`,
        [...valuesOf(after), id],
      );
      await this.tell(sql, by, id, 'withdrawn', before.at!);
      await this.tell(sql, by, id, 'corrected');
      await this.note(sql, by, 'edited', { ...after, id }, changes);
    });
  }

  /** Takes it off every timeline; restore brings it back. */
  delete(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Activity> {
    return this.put(by, id, expectedVersion, selection, true);
  }
  restore(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Activity> {
    return this.put(by, id, expectedVersion, selection, false);
  }

  /** In the transaction of another room: it did not take place after all. */
  async withdraw(sql: Sql, by: Cause, id: string): Promise<void> {
    const gone = await sql.one<{ id: string; kind: ActivityKind }>(
      'UPDATE activities SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = $1 RETURNING id, kind',
      [id],
    );
    await this.note(sql, by, 'deleted', gone!, {});
    await this.tell(sql, by, id, 'withdrawn');
  }

  /** In the transaction of another room: what was said about one record belongs to these too. */
  async follow(sql: Sql, from: RecordRef, to: readonly RecordRef[]): Promise<void> {
    await sql.run(
      `INSERT INTO activity_links (activity_id, subject_type, subject_id, at)
       SELECT l.activity_id, t.type, t.id, l.at FROM activity_links l, json_to_recordset($3) AS t (type text, id uuid)
       WHERE l.subject_type = $1 AND l.subject_id = $2 ON CONFLICT DO NOTHING`,
      [from.type, from.id, JSON.stringify(to)],
    );
  }

  link(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    to: RecordRef,
    selection: Selection,
  ): Promise<Activity> {
    return this.changed(by, id, expectedVersion, selection, async (sql, before) => {
      await this.types.require(sql, by.actor, to);
      const added = await sql.run(
        `INSERT INTO activity_links (activity_id, subject_type, subject_id, at)
         SELECT id, $2, $3, at FROM activities WHERE id = $1 ON CONFLICT DO NOTHING`,
        [id, to.type, to.id],
      );
      if (!added) return;
      await this.relinked(sql, by, before, 'linked', { link: [null, `${to.type} ${to.id}`] });
      if (!before.deletedAt) await this.tell(sql, by, id, 'corrected');
    });
  }

  unlink(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    from: RecordRef,
    selection: Selection,
  ): Promise<Activity> {
    return this.changed(by, id, expectedVersion, selection, async (sql, before) => {
      await this.types.require(sql, by.actor, from);
      const removed = await sql.run(
        'DELETE FROM activity_links WHERE activity_id = $1 AND subject_type = $2 AND subject_id = $3',
        [id, from.type, from.id],
      );
      if (!removed) return;
      if (!(await this.mayRead(sql, by, id)))
        throw new GateRefused([
          {
            code: 'LAST_LINK',
            strength: 'BLOCK',
            message: 'You could read it on no other record. Link it to another first, or delete it.',
          },
        ]);
      await this.relinked(sql, by, before, 'unlinked', { link: [`${from.type} ${from.id}`, null] });
      await this.events.withdrawn.publish(sql, by, { id, at: before.at!, links: [from] });
    });
  }

  private put(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    away: boolean,
  ): Promise<Activity> {
    return this.changed(by, id, expectedVersion, selection, async (sql, before) => {
      if ((before.deletedAt !== null) === away) return;
      ofPeople(before);
      await sql.run(
        'UPDATE activities SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1',
        [id, away],
      );
      await this.note(sql, by, away ? 'deleted' : 'restored', before, {});
      await this.tell(sql, by, id, away ? 'withdrawn' : 'corrected');
    });
  }

  /** One transaction around a change of an activity that this person may read, and has read as it is. */
  private changed(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    work: (sql: Sql, before: Stored) => Promise<void>,
  ): Promise<Activity> {
    return this.db.tx(async (sql) => {
      const found = (await this.mayRead(sql, by, id))
        ? await sql.one<Stored>(
            `SELECT id, version, kind, direction, answered, automatic, to_json(at)#>>'{}' AS at, subject, body, deleted_at AS "deletedAt"
             FROM activities WHERE id = $1 FOR UPDATE`,
            [id],
          )
        : undefined;
      if (!found) throw new NotFound('activity');
      if (found.version !== expectedVersion) {
        throw new Conflict(
          'This was changed by somebody else meanwhile.',
          await this.queries.byId(sql, by.actor, id, selection),
        );
      }
      await work(sql, found);
      return this.queries.byId(sql, by.actor, id, selection);
    });
  }

  /** The rooms above hear of what people changed of it later. at: when it had been said to take place, where that is not so any more. */
  private async tell(
    sql: Sql,
    by: Cause,
    id: string,
    what: 'withdrawn' | 'corrected',
    at?: string,
  ): Promise<void> {
    const now = await sql.one<ActivityLogged>(
      `SELECT id, kind, direction, answered, automatic, to_json(at)#>>'{}' AS at, (
         SELECT coalesce(json_agg(json_build_object('type', l.subject_type, 'id', l.subject_id)), '[]') FROM activity_links l WHERE l.activity_id = a.id
       ) AS links FROM activities a WHERE id = $1`,
      [id],
    );
    await this.events[what].publish(sql, by, { ...now!, at: at ?? now!.at });
  }

  private mayRead(sql: Sql, { actor }: StaffCause, id: string): Promise<unknown> {
    return sql.one(
      `SELECT FROM activity_links l, (SELECT $2::uuid AS id) viewer
       WHERE l.activity_id = $1 AND ${this.types.readable(actor, 'viewer.id', 'l.subject_type', 'l.subject_id')} LIMIT 1`,
      [id, actor.id],
    );
  }

  private async relinked(
    sql: Sql,
    by: StaffCause,
    before: Stored,
    verb: string,
    changes: Changes,
  ): Promise<void> {
    await sql.run('UPDATE activities SET version = version + 1, updated_at = now() WHERE id = $1', [
      before.id,
    ]);
    await this.note(sql, by, verb, before, changes);
  }

  private note(
    sql: Sql,
    by: Cause,
    verb: string,
    { id, kind }: { id: string; kind: ActivityKind },
    changes: Changes,
  ): Promise<void> {
    return audit(sql, by, {
      action: `activity.${verb}`,
      subjectType: 'Activity',
      subjectId: id,
      subjectLabel: kind.toLowerCase(),
      changes: withLengths(changes, 'subject', 'body'),
    });
  }
}

function ofPeople({ automatic }: Stored): void {
  if (automatic)
    throw new GateRefused([
      {
        code: 'AUTOMATIC',
        strength: 'BLOCK',
        message: 'The desk did this by itself, and it stays as it was.',
      },
    ]);
}

const valuesOf = (a: Written): unknown[] => [a.kind, a.direction, a.answered, a.at, a.subject, a.body];
