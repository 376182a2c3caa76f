import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { AGENCY } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { requireWorker } from '../../staff/users/works-as.js';
import type { Absence, AbsenceInput } from './duty.model.js';
import { requireOwn } from './own-matters.js';

explainConstraint('absences_apart', 'from', 'This overlaps with another absence of the same person.');

/** The JSON of a row of `absences a`. */
export const ABSENCE_JSON = `json_build_object('id', a.id, 'version', a.version, 'from', a.from_day, 'until', a.until_day,
  'now', office_today() BETWEEN a.from_day AND a.until_day,
  'person', (SELECT json_build_object('id', p.id, 'name', p.name) FROM users p WHERE p.id = a.user_id),
  'deputy', (SELECT json_build_object('id', p.id, 'name', p.name) FROM users p WHERE p.id = a.deputy_id))`;

const MOST_SHOWN = 100;

/** Who is away, and who stands in. */
@Injectable()
export class AbsencesService {
  constructor(private readonly db: Database) {}

  /** Those that are not over, the next first. */
  async list(): Promise<Absence[]> {
    const rows = await this.db.many<{ item: Absence }>(
      `SELECT ${ABSENCE_JSON} AS item FROM absences a WHERE until_day >= office_today() ORDER BY from_day, id LIMIT ${MOST_SHOWN}`,
    );
    return rows.map(({ item }) => item);
  }

  create(by: StaffCause, userId: string, input: AbsenceInput): Promise<Absence> {
    requireOwn(by, userId);
    return this.db.tx(async (sql) => {
      await requireColleague(sql, userId, 'userId');
      const { from, until, deputyId } = await checked(sql, userId, input);
      const made = await sql.one<{ id: string }>(
        'INSERT INTO absences (user_id, from_day, until_day, deputy_id) VALUES ($1, $2, $3, $4) RETURNING id',
        [userId, from, until, deputyId],
      );
      return this.told(sql, by, 'made', {}, await this.of(sql, made!.id));
    });
  }

  /** Throws Conflict with the absence as it now stands, Forbidden for somebody else's. */
  update(by: StaffCause, id: string, expectedVersion: number, input: AbsenceInput): Promise<Absence> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, by, id, expectedVersion);
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const kept = { from: before.from, until: before.until, deputyId: before.deputy?.id ?? null };
      const { from, until, deputyId } = await checked(sql, before.person.id, { ...kept, ...given });
      await sql.run(
        'UPDATE absences SET from_day = $2, until_day = $3, deputy_id = $4, version = version + 1, updated_at = now() WHERE id = $1',
        [id, from, until, deputyId],
      );
      return this.told(sql, by, 'updated', before, await this.of(sql, id));
    });
  }

  delete(by: StaffCause, id: string, expectedVersion: number): Promise<Absence> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, by, id, expectedVersion);
      await sql.run('DELETE FROM absences WHERE id = $1', [id]);
      return this.told(sql, by, 'deleted', before, before);
    });
  }

  private async locked(sql: Sql, by: StaffCause, id: string, expectedVersion: number): Promise<Absence> {
    await sql.run('SELECT FROM absences WHERE id = $1 FOR UPDATE', [id]);
    const absence = await this.of(sql, id);
    requireOwn(by, absence.person.id);
    if (absence.version !== expectedVersion)
      throw new Conflict('This was changed by somebody else meanwhile.', absence);
    return absence;
  }

  private async of(sql: Sql, id: string): Promise<Absence> {
    const row = await sql.one<{ item: Absence }>(
      `SELECT ${ABSENCE_JSON} AS item FROM absences a WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('absence');
    return row.item;
  }

  private async told(
    sql: Sql,
    by: StaffCause,
    verb: string,
    before: Partial<Absence>,
    after: Absence,
  ): Promise<Absence> {
    const said = ({ from, until, deputy }: Partial<Absence>) => ({
      from,
      until,
      deputy: deputy?.name ?? null,
    });
    await audit(sql, by, {
      action: `absence.${verb}`,
      subjectType: 'User',
      subjectId: after.person.id,
      subjectLabel: after.person.name,
      changes: verb === 'deleted' ? {} : changesBetween(said(before), said(after)),
    });
    return after;
  }
}

interface Days {
  from: string;
  until: string;
  deputyId: string | null;
}

async function checked(sql: Sql, userId: string, { from, until, deputyId }: AbsenceInput): Promise<Days> {
  if (!from) throw BadInput.field('from', 'REQUIRED', 'Please give the first day.');
  if (!until) throw BadInput.field('until', 'REQUIRED', 'Please give the last day.');
  if (until < from) throw BadInput.field('until', 'ORDER', 'The last day is not before the first.');
  if (deputyId === userId) throw BadInput.field('deputyId', 'INVALID', 'Nobody stands in for themselves.');
  if (deputyId) await requireColleague(sql, deputyId, 'deputyId');
  return { from, until, deputyId: deputyId ?? null };
}

/** Somebody who works here with clients or candidates. */
const requireColleague = (sql: Sql, id: string, field: string): Promise<void> =>
  requireWorker(sql, id, AGENCY, field, 'Please choose somebody who works here.');
