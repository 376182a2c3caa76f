import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { ACCOUNTS, type Actor } from '../../access/roles.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { HangingQueries } from '../../records/merges/hanging.queries.js';
import { requireWorker } from '../../staff/users/works-as.js';
import { CompaniesQueries } from './companies.queries.js';
import type { Company } from './company.entity.js';
import type { CompanyInput } from './company.inputs.js';
import { BLANK, FIELDS, valuesOf, type Written, written, WRITTEN_COLUMNS } from './written-company.js';

explainConstraint('companies_domain_unique', 'domain', 'Another company has this domain already.');

type Stored = Written & Pick<Company, 'id' | 'version' | 'deletedAt' | 'mergedInto'>;
const STORED: Selection = new Map<string, Selection>(
  ['id', 'version', 'deletedAt', ...FIELDS].map((field) => [field, new Map()]),
).set('mergedInto', new Map([['name', new Map()]]));
const COLUMNS = Object.values(WRITTEN_COLUMNS);

@Injectable()
export class CompaniesService {
  constructor(
    private readonly db: Database,
    private readonly queries: CompaniesQueries,
    private readonly hanging: HangingQueries,
  ) {}

  /** Throws BadInput beside the field; where another has the domain, it names that one. */
  create(by: Cause, input: CompanyInput, asked: Selection): Promise<Company> {
    return this.db.tx(async (sql) => {
      const id = await this.make(sql, by, input);
      return (await this.queries.byId(asked, id, sql))!;
    });
  }

  /** The same in the transaction of another room: answers the id. */
  async make(sql: Sql, by: Cause, input: CompanyInput): Promise<string> {
    const company = written(BLANK, input);
    await this.check(sql, BLANK, company);
    const made = await sql.one<{ id: string }>(
      `INSERT INTO companies (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id`,
      valuesOf(company),
    );
    await this.note(sql, by, 'created', made!.id, company, changesBetween({ ...BLANK }, { ...company }));
    return made!.id;
  }

  /** Throws Conflict with the company as it now stands where it changed since it was read. */
  update(
    by: Cause,
    id: string,
    expectedVersion: number,
    input: CompanyInput,
    asked: Selection,
  ): Promise<Company> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, id, expectedVersion, asked);
      if (before.deletedAt) throw new NotFound('company');
      const company = written(before, input);
      const changes = changesBetween({ ...before }, { ...company });
      if (Object.keys(changes).length > 0) {
        await this.check(sql, before, company, id);
        await sql.run(
          `UPDATE companies SET ${COLUMNS.map((column, i) => `${column} = $${i + 2}`).join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
          [id, ...valuesOf(company)],
        );
        await this.note(sql, by, 'updated', id, company, changes);
      }
      return (await this.queries.byId(asked, id, sql))!;
    });
  }

  /**
   * Takes it out of the lists; its contacts stay, nothing is lost, and restore brings it back. Throws GateRefused where
   * something is still going on there and no note says why it goes all the same.
   */
  delete(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    note: string | undefined,
    asked: Selection,
  ): Promise<Company> {
    return this.put(id, expectedVersion, asked, true, async (sql, before) => {
      if (!note) await this.checkIdle(sql, by.actor, id);
      await this.note(sql, by, 'deleted', id, before, note ? { note: [null, note] } : {});
    });
  }
  restore(by: Cause, id: string, expectedVersion: number, asked: Selection): Promise<Company> {
    return this.put(id, expectedVersion, asked, false, async (sql, before) => {
      await this.checkBack(sql, before);
      await this.note(sql, by, 'restored', id, before, {});
    });
  }

  private put(
    id: string,
    expectedVersion: number,
    asked: Selection,
    away: boolean,
    pass: (sql: Sql, before: Stored) => Promise<void>,
  ): Promise<Company> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, id, expectedVersion, asked);
      if ((before.deletedAt !== null) !== away) {
        await pass(sql, before);
        await sql.run(
          `UPDATE companies SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1`,
          [id, away],
        );
      }
      return (await this.queries.byId(asked, id, sql))!;
    });
  }

  private async locked(sql: Sql, id: string, expectedVersion: number, asked: Selection): Promise<Stored> {
    await sql.run('SELECT FROM companies WHERE id = $1 FOR UPDATE', [id]);
    const found = await this.queries.byId(STORED, id, sql);
    if (!found) throw new NotFound('company');
    if (found.version !== expectedVersion) {
      throw new Conflict(
        'This company was changed by somebody else meanwhile.',
        await this.queries.byId(asked, id, sql),
      );
    }
    return found;
  }

  /** Nobody should have to find out later that an engagement has lost its company. */
  private async checkIdle(sql: Sql, actor: Actor, id: string): Promise<void> {
    const live = await this.hanging.counts(sql, actor, { type: 'Company', id }, 'live');
    if (live.length === 0) return;
    const said = live.map(({ what, count }) => `${count} ${count === 1 ? what.replace(/s$/, '') : what}`);
    throw new GateRefused([
      {
        code: 'STILL_GOING_ON',
        strength: 'WARN',
        message: `Still going on there: ${said.join(', ')}.`,
        field: 'note',
      },
    ]);
  }

  /** Throws where it may not come back as it was. */
  private async checkBack(sql: Sql, { id, domain, mergedInto }: Stored): Promise<void> {
    if (mergedInto)
      throw new GateRefused([
        {
          code: 'MERGED',
          strength: 'BLOCK',
          message: `It was merged into ${mergedInto.name}. Undo the merge there.`,
        },
      ]);
    await this.checkDomain(sql, domain, id);
  }

  async check(sql: Sql, before: Written, company: Written, id?: string): Promise<void> {
    if (company.domain !== before.domain) await this.checkDomain(sql, company.domain, id);
    const { accountManagerId } = company;
    if (accountManagerId && accountManagerId !== before.accountManagerId)
      await requireWorker(
        sql,
        accountManagerId,
        ACCOUNTS,
        'accountManagerId',
        'Choose somebody who manages accounts and may sign in.',
      );
  }

  /** The unique index decides in the end; this says by name who is in the way. */
  async checkDomain(sql: Sql, domain: string | null, id?: string): Promise<void> {
    const other = await sql.one<{ name: string }>(
      'SELECT name FROM companies WHERE domain = $1 AND deleted_at IS NULL AND id IS DISTINCT FROM $2',
      [domain, id ?? null],
    );
    if (other) throw BadInput.field('domain', 'TAKEN', `${other.name} has the domain ${domain} already.`);
  }

  note(
    sql: Sql,
    by: Cause,
    verb: string,
    id: string,
    { name }: Pick<Company, 'name'>,
    changes: Changes,
  ): Promise<void> {
    return audit(sql, by, {
      action: `company.${verb}`,
      subjectType: 'Company',
      subjectId: id,
      subjectLabel: name,
      changes: withLengths(changes, 'about'),
    });
  }
}
