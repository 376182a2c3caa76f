import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { ACCOUNTS } from '../../access/roles.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { addToCounts } from '../../platform/database/counts.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { requireWorker } from '../../staff/users/works-as.js';
import { checkNamed } from '../client-refs.js';
import type { Lead } from './lead.entity.js';
import type { LeadInput } from './lead.inputs.js';
import { LeadsQueries } from './leads.queries.js';
import { LeadsService } from './leads.service.js';
import { BLANK, written, type WrittenLead } from './written-lead.js';

type Stored = WrittenLead & Pick<Lead, 'id' | 'version' | 'reference' | 'deletedAt'>;

/** What people write of leads; where a lead stands, they move. */
@Injectable()
export class LeadEditsService {
  constructor(
    private readonly db: Database,
    private readonly leads: LeadsService,
    private readonly queries: LeadsQueries,
    private readonly outbox: Outbox,
  ) {}

  /** ownerId: undefined by the rules, as if it had come by a door. Throws BadInput beside the field. */
  async create(
    by: StaffCause,
    input: LeadInput,
    ownerId: string | null | undefined,
    asked: Selection,
  ): Promise<Lead> {
    const lead = written(BLANK, input);
    const made = await this.db.tx(async (sql) => {
      if (ownerId) await requireOwner(sql, ownerId);
      await checkNamed(sql, BLANK, lead);
      const { id } = await this.leads.receive(sql, by, { ...lead, website: lead.companyDomain, ownerId });
      return (await this.queries.byIds(asked, [id], sql)).get(id)!;
    });
    this.outbox.wake();
    return made;
  }

  /** Throws Conflict with the lead as it now stands where it changed since it was read. */
  update(by: Cause, id: string, expectedVersion: number, input: LeadInput, asked: Selection): Promise<Lead> {
    return this.changed(id, expectedVersion, asked, async (sql, before) => {
      if (before.deletedAt) throw new NotFound('lead');
      const after = written(before, input);
      if (after.duplicateOfId === id)
        throw BadInput.field('duplicateOfId', 'INVALID', 'A lead is no duplicate of itself.');
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length === 0) return;
      await checkNamed(sql, before, after);
      await sql.run(
        `UPDATE leads SET name = $2, email = $3, phone = $4, company_name = $5, company_domain = $6, company_size = $7, services = $8,
           message = $9, source = $10, company_id = $11, contact_id = $12, duplicate_of_id = $13, version = version + 1, updated_at = now()
         WHERE id = $1`,
        [
          id, after.name, after.email, after.phone, after.companyName, after.companyDomain, after.companySize, after.services,
          after.message, after.source, after.companyId, after.contactId, after.duplicateOfId,
        ], // prettier-ignore
      );
      // Who somebody is would stay in the audit for good: that it changed is told, and not into what.
      await note(sql, by, 'updated', before, withLengths(changes, 'name', 'email', 'phone', 'message'));
    });
  }

  /** Takes it out of the inbox and of every count; restore brings it back as it was. */
  delete(by: Cause, id: string, expectedVersion: number, asked: Selection): Promise<Lead> {
    return this.put(by, id, expectedVersion, asked, true);
  }
  restore(by: Cause, id: string, expectedVersion: number, asked: Selection): Promise<Lead> {
    return this.put(by, id, expectedVersion, asked, false);
  }

  private put(
    by: Cause,
    id: string,
    expectedVersion: number,
    asked: Selection,
    away: boolean,
  ): Promise<Lead> {
    return this.changed(id, expectedVersion, asked, async (sql, before) => {
      if ((before.deletedAt !== null) === away) return;
      await sql.run(
        `WITH put AS (
           UPDATE leads SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1 RETURNING status
         ) ${addToCounts('lead_counts', 'SELECT status, CASE WHEN $2 THEN -1 ELSE 1 END AS n FROM put')}`,
        [id, away],
      );
      await note(sql, by, away ? 'deleted' : 'restored', before, {});
    });
  }

  /** One transaction around a change of a lead that was read as it is. */
  private changed(
    id: string,
    expectedVersion: number,
    asked: Selection,
    work: (sql: Sql, before: Stored) => Promise<void>,
  ): Promise<Lead> {
    return this.db.tx(async (sql) => {
      const fresh = async (): Promise<Lead> => (await this.queries.byIds(asked, [id], sql)).get(id)!;
      const found = await sql.one<Stored>(
        `SELECT id, version, reference, name, email, phone, company_name AS "companyName", company_domain AS "companyDomain",
           company_size AS "companySize", services, message, source, company_id AS "companyId", contact_id AS "contactId",
           duplicate_of_id AS "duplicateOfId", deleted_at AS "deletedAt" FROM leads WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!found) throw new NotFound('lead');
      if (found.version !== expectedVersion)
        throw new Conflict('This lead was changed by somebody else meanwhile.', await fresh());
      await work(sql, found);
      return fresh();
    });
  }
}

/** Throws BadInput where this is nobody who works with clients. */
export const requireOwner = (sql: Sql, id: string): Promise<void> =>
  requireWorker(sql, id, ACCOUNTS, 'ownerId', 'Please choose somebody who works with clients.');

const note = (
  sql: Sql,
  by: Cause,
  verb: string,
  { id, reference }: Pick<Stored, 'id' | 'reference'>,
  changes: Changes,
): Promise<void> =>
  audit(sql, by, {
    action: `lead.${verb}`,
    subjectType: 'Lead',
    subjectId: id,
    subjectLabel: reference,
    changes,
  });
