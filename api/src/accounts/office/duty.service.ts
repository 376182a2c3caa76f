import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { ACCOUNTS } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { worksAs } from '../../staff/users/works-as.js';
import { ABSENCE_JSON } from './absences.service.js';
import type { Duty, DutyInput } from './duty.model.js';
import { requireOwn } from './own-matters.js';
import { type OnDuty, turnsOf } from './turns.js';

// Any constant will do, so long as every process takes the same one.
const TURNS = 7_310_584_023;

/** Whoever may have what comes in, and what holds for who has set nothing. */
const PEOPLE = `users u LEFT JOIN duties d ON d.user_id = u.id,
  LATERAL (SELECT coalesce(d.on_duty, 'ACCOUNT_MANAGER' = ANY (u.roles)) AS on_duty, coalesce(d.weight, 1) AS weight, coalesce(d.credit, 0) AS credit) duty`;
const ABLE = `${worksAs(ACCOUNTS)} AND u.joined_at IS NOT NULL`;
const DUTY_JSON = `json_build_object('person', json_build_object('id', u.id, 'name', u.name), 'onDuty', duty.on_duty, 'weight', duty.weight,
  'version', coalesce(d.version, 0), 'absence', (SELECT ${ABSENCE_JSON} FROM absences a WHERE a.user_id = u.id AND office_today() BETWEEN a.from_day AND a.until_day))`;

@Injectable()
export class DutyService {
  constructor(private readonly db: Database) {}

  async list(): Promise<Duty[]> {
    const rows = await this.db.many<{ item: Duty }>(
      `SELECT ${DUTY_JSON} AS item FROM ${PEOPLE} WHERE ${ABLE} ORDER BY u.name, u.id`,
    );
    return rows.map(({ item }) => item);
  }

  /** Throws Conflict with the duty as it now stands, Forbidden for somebody else's. */
  update(by: StaffCause, userId: string, expectedVersion: number, input: DutyInput): Promise<Duty> {
    requireOwn(by, userId);
    return this.db.tx(async (sql) => {
      // The person's row, for there may be no other yet.
      await sql.run('SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE', [userId]);
      const before = await this.of(sql, userId);
      if (before.version !== expectedVersion)
        throw new Conflict('This was changed by somebody else meanwhile.', before);
      const after = { onDuty: input.onDuty ?? before.onDuty, weight: input.weight ?? before.weight };
      if (after.weight < 1 || after.weight > 10)
        throw BadInput.field('weight', 'RANGE', 'Give a weight from 1 to 10.');
      const changes = changesBetween({ ...before }, after);
      if (Object.keys(changes).length === 0) return before;
      await sql.run(
        `INSERT INTO duties AS d (user_id, on_duty, weight, version) VALUES ($1, $2, $3, 1)
         ON CONFLICT (user_id) DO UPDATE SET on_duty = $2, weight = $3, version = d.version + 1, updated_at = now()`,
        [userId, after.onDuty, after.weight],
      );
      await audit(sql, by, {
        action: 'duty.updated',
        subjectType: 'User',
        subjectId: userId,
        subjectLabel: before.person.name,
        changes,
      });
      return this.of(sql, userId);
    });
  }

  /** Nobody else takes a turn until the caller's transaction ends; whoever wants one waits. */
  async holdTurns(sql: Sql): Promise<void> {
    await sql.run('SELECT pg_advisory_xact_lock($1)', [TURNS]);
  }

  /**
   * Whose turn it is, so many times, for whoever holds the turns: by weight among those on duty, the absent's by whoever
   * stands in for them. Null where there is nobody.
   */
  async takeTurns(sql: Sql, turns: number): Promise<(string | null)[]> {
    if (turns === 0) return [];
    const people = await sql.many<OnDuty>(
      `SELECT u.id AS "userId", duty.weight::int AS weight, duty.credit, here.taker
         FROM ${PEOPLE}, LATERAL (SELECT CASE WHEN a.id IS NULL THEN u.id ELSE s.id END AS taker
           FROM (SELECT) one LEFT JOIN absences a ON a.user_id = u.id AND office_today() BETWEEN a.from_day AND a.until_day
             LEFT JOIN users s ON s.id = a.deputy_id AND ${worksAs(ACCOUNTS, 's')}
               AND NOT EXISTS (SELECT FROM absences b WHERE b.user_id = s.id AND office_today() BETWEEN b.from_day AND b.until_day)) here
         WHERE ${ABLE} AND duty.on_duty AND here.taker IS NOT NULL ORDER BY u.id`,
    );
    const { takers, credits } = turnsOf(people, turns);
    await sql.run(
      `INSERT INTO duties (user_id, on_duty, credit) SELECT user_id, true, credit FROM json_to_recordset($1) AS c (user_id uuid, credit int)
       ON CONFLICT (user_id) DO UPDATE SET credit = excluded.credit`,
      [JSON.stringify([...credits].map(([user_id, credit]) => ({ user_id, credit })))],
    );
    return Array.from({ length: turns }, (_, turn) => takers[turn] ?? null);
  }

  private async of(sql: Sql, userId: string): Promise<Duty> {
    const row = await sql.one<{ item: Duty }>(
      `SELECT ${DUTY_JSON} AS item FROM ${PEOPLE} WHERE ${ABLE} AND u.id = $1`,
      [userId],
    );
    if (!row) throw new NotFound('person on duty');
    return row.item;
  }
}
