import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { Upkeep } from '../../platform/upkeep.js';
import { ActivityLog, type NewActivity } from '../activities/activity-log.js';
import { ActivityKind } from '../activities/activity.entity.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import type { StrayMail } from './stray.model.js';
import { StraysQueries } from './strays.queries.js';

/** Days for which a mail that was filed or discarded stays in the tray, to be taken back. */
const DAYS_KEPT = 30;
const MOST_RECORDS = 20;

type Stored = Omit<NewActivity, 'kind'> & {
  id: string;
  version: number;
  settled: boolean;
  activityId: string | null;
};

/** The tray: mail that belongs to nobody known, until a person says whose it is. */
@Injectable()
export class StraysService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: StraysQueries,
    private readonly types: RecordTypes,
    private readonly activities: ActivityLog,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.register('mail that left the tray', (sql) =>
      sql.run(`DELETE FROM stray_mails WHERE settled_at < now() - make_interval(days => ${DAYS_KEPT})`),
    );
  }

  /** Puts it on these records, in the name of whoever sent it. Throws NotFound for one that this person may not read. */
  fileOn(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    on: readonly RecordRef[],
    selection: Selection,
  ): Promise<StrayMail> {
    if (on.length === 0 || on.length > MOST_RECORDS)
      throw BadInput.field('on', 'RANGE', `A mail is filed on 1 to ${MOST_RECORDS} records.`);
    return this.changed(by, id, expectedVersion, selection, async (sql, stray) => {
      stillWaiting(stray);
      for (const ref of on) await this.types.require(sql, by.actor, ref);
      const { direction, at, subject, body, byId, messageId } = stray;
      const activity = { kind: ActivityKind.EMAIL, direction, at, subject, body, byId, messageId };
      const filed = await this.activities.log(sql, by, activity, on);
      await this.settle(sql, by, id, filed!);
      await this.note(sql, by, id, 'filed');
    });
  }

  /** Takes it out of the tray; restore brings it back. */
  discard(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<StrayMail> {
    return this.changed(by, id, expectedVersion, selection, async (sql, stray) => {
      stillWaiting(stray);
      await this.settle(sql, by, id, null);
      await this.note(sql, by, id, 'discarded');
    });
  }

  /** Back into the tray, and off the records that it was filed on. */
  restore(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<StrayMail> {
    return this.changed(by, id, expectedVersion, selection, async (sql, { settled, activityId }) => {
      if (!settled) return;
      await sql.run(
        `UPDATE stray_mails SET settled_at = NULL, settled_by = NULL, activity_id = NULL, version = version + 1 WHERE id = $1`,
        [id],
      );
      if (activityId) {
        await this.activities.withdraw(sql, by, activityId);
        // So that it can be filed anew.
        await sql.run('UPDATE activities SET message_id = NULL WHERE id = $1', [activityId]);
      }
      await this.note(sql, by, id, 'restored');
    });
  }

  private settle(sql: Sql, { actor }: StaffCause, id: string, activityId: string | null): Promise<number> {
    return sql.run(
      'UPDATE stray_mails SET settled_at = now(), settled_by = $2, activity_id = $3, version = version + 1 WHERE id = $1',
      [id, actor.id, activityId],
    );
  }

  /** One transaction around a change of a mail that this person may see, and has read as it is. */
  private changed(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    work: (sql: Sql, stray: Stored) => Promise<void>,
  ): Promise<StrayMail> {
    return this.db.tx(async (sql) => {
      const stray = await sql.one<Stored>(
        `SELECT id, version, settled_at IS NOT NULL AS settled, activity_id AS "activityId", direction, to_json(at)#>>'{}' AS at,
           subject, body, by_id AS "byId", message_id AS "messageId"
         FROM stray_mails s WHERE id = $2 AND ${this.queries.shown(by.actor)} FOR UPDATE OF s`,
        [by.actor.id, id],
      );
      if (!stray) throw new NotFound('mail');
      if (stray.version !== expectedVersion)
        throw new Conflict(
          'A colleague has dealt with this mail meanwhile.',
          await this.queries.byId(sql, by.actor, id, selection),
        );
      await work(sql, stray);
      return this.queries.byId(sql, by.actor, id, selection);
    });
  }

  /** Names nobody: what the mail says is for those who may see it. */
  private note(sql: Sql, by: StaffCause, id: string, verb: string): Promise<void> {
    return audit(sql, by, {
      action: `stray.${verb}`,
      subjectType: 'StrayMail',
      subjectId: id,
      subjectLabel: 'mail',
    });
  }
}

function stillWaiting({ settled }: Stored): void {
  if (settled)
    throw new GateRefused([
      { code: 'SETTLED', strength: 'BLOCK', message: 'This mail has left the tray. Take that back first.' },
    ]);
}
