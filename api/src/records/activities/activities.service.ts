import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { type Changes, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { ActivitiesQueries } from './activities.queries.js';
import type { Activity } from './activity.entity.js';
import { ActivityEvents } from './activity.events.js';
import type { ActivityInput } from './activity.inputs.js';
import { ActivityLog, type NewActivity, noteActivity } from './activity-log.js';
import { valuesOf, type Written, written } from './written-activity.js';

type Stored = Written & Pick<Activity, 'id' | 'version' | 'automatic' | 'deletedAt'>;

/** An activity is on at least one record, and on no more than belong to one matter. */
const MOST_LINKS = 20;

/** What people do with activities. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly db: Database,
    private readonly queries: ActivitiesQueries,
    private readonly types: RecordTypes,
    private readonly activities: ActivityLog,
    private readonly events: ActivityEvents,
  ) {}

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
      const id = await this.activities.log(sql, by, activity, links);
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
      await this.activities.tell(sql, by, id, 'withdrawn', before.at!);
      await this.activities.tell(sql, by, id, 'corrected');
      await noteActivity(sql, by, 'edited', { ...after, id }, changes);
    });
  }

  /** Takes it off every timeline; restore brings it back. */
  delete(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Activity> {
    return this.put(by, id, expectedVersion, selection, true);
  }
  restore(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Activity> {
    return this.put(by, id, expectedVersion, selection, false);
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
      if (!before.deletedAt) await this.activities.tell(sql, by, id, 'corrected');
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
      await noteActivity(sql, by, away ? 'deleted' : 'restored', before, {});
      await this.activities.tell(sql, by, id, away ? 'withdrawn' : 'corrected');
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
    await noteActivity(sql, by, verb, before, changes);
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
