import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { addToCounts } from '../../platform/database/counts.js';
import type { Sql } from '../../platform/database/database.js';
import { ImportMatch, SheetKind } from '../../records/sheets/imports/sheet-import.enums.js';
import type { Changed, Fields, Making, SheetTarget } from '../../records/sheets/imports/sheet-target.js';
import {
  auditRows,
  fieldsOf,
  readRows,
  type TargetTable,
  updateRows,
} from '../../records/sheets/imports/target-rows.js';
import type { Values } from '../../records/sheets/mapping/sheet.js';
import { keyOfPerson, nameOf } from '../contacts/person-columns.js';
import { companyDomainOf } from '../free-mail/company-domain.js';
import { LeadSource } from './lead.enums.js';
import type { LeadInput } from './lead.inputs.js';
import { leadSheet } from './lead.sheet.js';
import { LeadsService } from './leads.service.js';
import type { NewLead } from './new-lead.js';
import { BLANK, written, type WrittenLead } from './written-lead.js';

const TABLE: TargetTable = {
  table: 'leads',
  columns: {
    name: ['name', 'text'],
    email: ['email', 'citext'],
    phone: ['phone', 'text'],
    companyName: ['company_name', 'text'],
    companyDomain: ['company_domain', 'citext'],
    companySize: ['company_size', 'text'],
    message: ['message', 'text'],
  },
};

// The newest of a person: whoever asked twice is one person all the same.
const MATCH = `SELECT ARRAY(
    (SELECT id FROM leads WHERE email = a.email AND deleted_at IS NULL AND status <> 'SPAM' ORDER BY received_at DESC, id DESC LIMIT 1)
    UNION ALL
    (SELECT id FROM leads WHERE a.email IS NULL AND phone = a.phone AND lower(name) = lower(a.name) AND deleted_at IS NULL AND status <> 'SPAM'
      ORDER BY received_at DESC, id DESC LIMIT 1)
  ) AS ids FROM json_to_recordset($1) AS a (n int, email citext, phone text, name text) ORDER BY a.n`;

const REMOVE = `
  WITH gone AS (
    UPDATE leads SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = ANY ($1::uuid[]) RETURNING status
  ) ${addToCounts('lead_counts', 'SELECT status, -count(*) AS n FROM gone GROUP BY status')}`;

/** Leads that come in by sheets: they have an owner, but no clock, and nobody is answered by itself. */
@Injectable()
export class LeadTarget implements SheetTarget {
  readonly kind = SheetKind.LEADS;
  readonly type = 'Lead';
  readonly table = TABLE.table;
  readonly sheet = leadSheet;
  readonly matches = [ImportMatch.EMAIL];
  readonly shown = Object.keys(TABLE.columns);

  constructor(private readonly leads: LeadsService) {}

  said(values: Values): Fields {
    const { firstName: _first, lastName: _last, website, ...said } = values;
    const domain = companyDomainOf(said.email as string) ?? companyDomainOf(website as string);
    return { ...said, name: nameOf(values), ...(domain ? { companyDomain: domain } : {}) };
  }

  keyOf(said: Fields): string | null {
    return keyOfPerson(said);
  }

  async match(sql: Sql, _: ImportMatch, rows: readonly Fields[]): Promise<string[][]> {
    const found = await sql.many<{ ids: string[] }>(MATCH, [JSON.stringify(rows.map((said, n) => ({ n, ...said })))]); // prettier-ignore
    return found.map(({ ids }) => ids);
  }

  read(sql: Sql, ids: readonly string[], locked: boolean) {
    return readRows(sql, TABLE, ids, locked);
  }

  written(before: Fields | null, said: Fields): Fields {
    const lead = { ...BLANK, source: LeadSource.IMPORT, ...(before as WrittenLead | null) };
    return fieldsOf(TABLE, written(lead, said as LeadInput) as unknown as Fields);
  }

  async make(sql: Sql, records: readonly Fields[], { by, importId, basis }: Making): Promise<string[]> {
    const consent = basis ? { purpose: basis, at: new Date().toISOString() } : null;
    const received = await this.leads.receiveMany(
      sql,
      by,
      records.map(({ companyDomain, ...lead }) => ({
        ...(lead as Pick<NewLead, 'name'>),
        website: companyDomain as string | null,
        source: LeadSource.IMPORT,
        importId,
        consent,
      })),
    );
    return received.map(({ id }) => id);
  }

  async change(sql: Sql, records: readonly Changed[], { by }: Making): Promise<void> {
    await updateRows(sql, TABLE, records);
    await note(sql, by, 'updated', records);
  }

  restore(sql: Sql, records: readonly Changed[], making: Making): Promise<void> {
    const whole = records.map((one) => ({
      ...one,
      after: { ...one.after, companyName: one.after.companyName ?? '', message: one.after.message ?? '' },
    }));
    return this.change(sql, whole, making);
  }

  async remove(sql: Sql, ids: readonly string[], by: Cause): Promise<void> {
    await sql.run(REMOVE, [ids]);
    await note(sql, by, 'deleted', ids.map((id) => ({ id, fields: {}, after: {} }))); // prettier-ignore
  }
}

/** Called by its reference: who somebody is would stay in the audit for good. */
async function note(
  sql: Sql,
  by: Cause,
  verb: string,
  records: readonly Pick<Changed, 'id' | 'fields' | 'after'>[],
): Promise<void> {
  const references = await sql.many<{ id: string; reference: string }>(
    'SELECT id, reference FROM leads WHERE id = ANY ($1::uuid[])',
    [records.map(({ id }) => id)],
  );
  const called = new Map(references.map(({ id, reference }) => [id, reference]));
  await auditRows(
    sql,
    by,
    {
      ...TABLE,
      type: 'Lead',
      label: ({ id }) => called.get(id),
      lengths: ['name', 'email', 'phone', 'message'],
    },
    verb,
    records,
  );
}
