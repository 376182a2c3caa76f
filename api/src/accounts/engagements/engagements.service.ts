import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { ACCOUNTS } from '../../access/roles.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, Forbidden, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { Deliverables } from './deliverables.js';
import { mayRead } from './engagement.columns.js';
import type { Engagement } from './engagement.entity.js';
import { BLANK, type Facts, FIELDS, type Kept, written } from './engagement.facts.js';
import type { EngagementInput } from './engagement.inputs.js';
import { EngagementFilling } from './engagement-filling.js';
import { EngagementParties } from './engagement-parties.js';
import { EngagementsQueries } from './engagements.queries.js';
import { CLOSED, EngagementStatus } from './engagement.status.js';
import { columnOf } from './engagement.terms.js';
import { todayIn } from './today.js';

type Stored = Facts &
  Kept &
  Pick<Engagement, 'id' | 'version' | 'code' | 'deletedAt'> & { companyId: string };

const READ = ['id', 'version', 'code', 'companyId', 'deletedAt', 'type', 'status', 'filledCount', ...FIELDS];
const COLUMNS = FIELDS.map(columnOf);
const valuesOf = (facts: Facts): unknown[] => FIELDS.map((field) => facts[field]);

@Injectable()
export class EngagementsService {
  constructor(
    private readonly db: Database,
    private readonly queries: EngagementsQueries,
    private readonly parties: EngagementParties,
    private readonly deliverables: Deliverables,
    private readonly filling: EngagementFilling,
  ) {}

  /** A draft, with the terms of its company. Throws BadInput beside each field that does not fit. */
  create(by: StaffCause, input: EngagementInput, selection: Selection): Promise<Engagement> {
    return this.db.tx(async (sql) => {
      const id = await this.createIn(sql, by, input);
      return (await this.queries.byId(selection, by.actor.id, id, sql))!;
    });
  }

  /** The same in the caller's transaction; answers its id. */
  async createIn(sql: Sql, by: StaffCause, input: EngagementInput): Promise<string> {
    const { type, companyId } = input;
    if (!type) throw BadInput.field('type', 'REQUIRED', 'Please choose what kind of engagement it is.');
    if (!companyId) throw BadInput.field('companyId', 'REQUIRED', 'Please choose the company.');
    const before = {
      ...BLANK,
      accountManagerId: by.actor.id,
      ...(await this.parties.termsOf(sql, companyId, type)),
    };
    const kept = { type, status: EngagementStatus.DRAFT, filledCount: 0 };
    const facts = written(before, kept, input, todayIn(by.actor.timeZone));
    await this.parties.check(sql, companyId, before, facts);
    const made = await sql.one<{ id: string; code: string }>(
      `WITH code AS (
         INSERT INTO engagement_codes AS c (year, last) VALUES (extract(year FROM now())::int, 1)
         ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING format('ENG-%s-%s', year, lpad(last::text, greatest(4, length(last::text)), '0')) AS code
       ), made AS (
         INSERT INTO engagements (code, event_id, type, company_id, lead_id, ${COLUMNS.join(', ')})
         SELECT code, desk_uuid(), $1, $2, $3, ${COLUMNS.map((_, i) => `$${i + 4}`).join(', ')} FROM code RETURNING id, code, event_id
       ), begun AS (
         INSERT INTO engagement_events (id, subject_id, actor_id, action, to_status, version_seen) SELECT event_id, id, $${COLUMNS.length + 4}, 'CREATE', 'DRAFT', 0 FROM made
       ) SELECT id, code FROM made`,
      [type, companyId, input.leadId ?? null, ...valuesOf(facts), by.actor.id],
    );
    const { id, code } = made!;
    const handed = await this.deliverables.write(sql, id, input.deliverables);
    await this.note(
      sql,
      by,
      'created',
      { id, code },
      { ...changesBetween({ ...BLANK }, { ...facts, companyId, type }), ...handed },
    );
    return id;
  }

  /**
   * Whoever only recruits changes what they lead; which fields, the access table says. Throws Conflict with the engagement as
   * it now stands where it changed since it was read.
   */
  update(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: EngagementInput,
    selection: Selection,
  ): Promise<Engagement> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, by, id, expectedVersion, selection);
      if (before.deletedAt) throw new NotFound('engagement');
      if (!by.actor.roles.some((role) => ACCOUNTS.includes(role)) && before.leadRecruiterId !== by.actor.id)
        throw new Forbidden('Your role changes only the engagements of which you are the lead recruiter.');
      for (const field of ['type', 'companyId'] as const)
        if (input[field] && input[field] !== before[field])
          throw BadInput.field(field, 'FIXED', 'This is chosen once, when the engagement is made.');
      const facts = written(before, before, input, todayIn(by.actor.timeZone));
      await this.parties.check(sql, before.companyId, before, facts);
      const handed = await this.deliverables.write(sql, id, input.deliverables, before);
      const changes = { ...changesBetween({ ...before }, { ...facts }), ...handed };
      if (Object.keys(changes).length > 0) {
        await this.filling.settle(sql, by, { ...before, openings: facts.openings }, async () => {
          await sql.run(
            `UPDATE engagements SET ${COLUMNS.map((c, i) => `${c} = $${i + 2}`).join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
            [id, ...valuesOf(facts)],
          );
        });
        await this.note(sql, by, 'updated', before, changes);
      }
      return (await this.queries.byId(selection, by.actor.id, id, sql))!;
    });
  }

  /** Takes it out of the lists; nothing is lost, and restore brings it back. Throws GateRefused for what is still worked on. */
  delete(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Engagement> {
    return this.put(by, id, expectedVersion, selection, true);
  }
  restore(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<Engagement> {
    return this.put(by, id, expectedVersion, selection, false);
  }

  /**
   * In the transaction of another room: takes away the draft that came of a lead. Throws GateRefused where
   * somebody has been at work on it.
   */
  async takeBack(sql: Sql, by: StaffCause, leadId: string): Promise<void> {
    const made = await sql.many<{ id: string; code: string; untouched: boolean }>(
      `SELECT id, code, status = 'DRAFT' AND version = 1 AS untouched FROM engagements
       WHERE lead_id = $1 AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
      [leadId],
    );
    const begun = made.find(({ untouched }) => !untouched);
    if (begun)
      throw new GateRefused([
        {
          code: 'WORKED_ON',
          strength: 'BLOCK',
          message: `${begun.code} has been worked on since.`,
          remedy: 'Cancel or delete it first.',
        },
      ]);
    for (const one of made) {
      await sql.run(
        'UPDATE engagements SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = $1',
        [one.id],
      );
      await this.note(sql, by, 'deleted', one, {});
    }
  }

  private put(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    away: boolean,
  ): Promise<Engagement> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, by, id, expectedVersion, selection);
      if (away && before.status !== EngagementStatus.DRAFT && !CLOSED.includes(before.status)) {
        throw new GateRefused([
          {
            code: 'STILL_OPEN',
            strength: 'BLOCK',
            message: 'Cancel it first: it is still worked on.',
            remedy: 'CANCEL',
          },
        ]);
      }
      if ((before.deletedAt !== null) !== away) {
        await sql.run(
          `UPDATE engagements SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1`,
          [id, away],
        );
        await this.note(sql, by, away ? 'deleted' : 'restored', before, {});
      }
      return (await this.queries.byId(selection, by.actor.id, id, sql))!;
    });
  }

  /** What this person may read whole, held until the transaction ends; what they may not is not there. */
  private async locked(
    sql: Sql,
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
  ): Promise<Stored> {
    const row = await sql.one<{ stored: Stored }>(
      `SELECT json_build_object(${READ.map((f) => `'${f}', r.${columnOf(f)}`).join(', ')}) AS stored
       FROM engagements r WHERE r.id = $1 AND ${mayRead('r', '$2::uuid')} FOR UPDATE OF r`,
      [id, by.actor.id],
    );
    if (!row) throw new NotFound('engagement');
    if (row.stored.version !== expectedVersion) {
      throw new Conflict(
        'This engagement was changed by somebody else meanwhile.',
        await this.queries.byId(selection, by.actor.id, id, sql),
      );
    }
    return row.stored;
  }

  private note(
    sql: Sql,
    by: Cause,
    verb: string,
    { id, code }: { id: string; code: string },
    changes: Changes,
  ): Promise<void> {
    return audit(sql, by, {
      action: `engagement.${verb}`,
      subjectType: 'Engagement',
      subjectId: id,
      // Not the title: of a confidential one it would name the client to whoever reads the audit.
      subjectLabel: code,
      changes: withLengths(changes, 'about', 'notes'),
    });
  }
}
