import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import type { Sql } from '../../platform/database/database.js';
import type { Values } from '../../records/sheets/mapping/sheet.js';
import { ImportMatch, SheetKind } from '../../records/sheets/imports/sheet-import.enums.js';
import type { Changed, Fields, Making, SheetTarget } from '../../records/sheets/imports/sheet-target.js';
import { type Audited, auditRows, fieldsOf, insertRows, readRows, removeRows, type TargetTable, updateRows } from '../../records/sheets/imports/target-rows.js'; // prettier-ignore
import { companyDomainOf } from '../free-mail/company-domain.js';
import type { CompanyInput } from './company.inputs.js';
import { companySheet } from './company.sheet.js';
import { BLANK, type Written, written } from './written-company.js';

const TABLE: TargetTable = {
  table: 'companies',
  columns: {
    name: ['name', 'text'],
    domain: ['domain', 'citext'],
    website: ['website', 'text'],
    size: ['size', 'text'],
    industry: ['industry', 'text'],
    country: ['country', 'char(2)'],
    about: ['about', 'text'],
  },
};

const AUDITED: Audited = {
  ...TABLE,
  type: 'Company',
  label: ({ after }) => after.name as string,
  lengths: ['about'],
};

const MATCH = `SELECT ARRAY(
    SELECT id FROM companies WHERE domain = a.domain AND deleted_at IS NULL
    UNION ALL
    (SELECT id FROM companies WHERE a.domain IS NULL AND lower(name) = lower(a.name) AND deleted_at IS NULL ORDER BY id LIMIT 2)
  ) AS ids FROM json_to_recordset($1) AS a (n int, domain citext, name text) ORDER BY a.n`;

/** Of companies that only an import brought: what nobody has touched and nobody stands on. */
const UNUSED = `SELECT id, name FROM companies c WHERE import_id = $1 AND version = 1 AND deleted_at IS NULL ORDER BY id`;

const domainOf = ({ domain, website }: Fields): string | null =>
  companyDomainOf(domain as string) ?? companyDomainOf(website as string);

/** Companies that come in by sheets. */
@Injectable()
export class CompanyTarget implements SheetTarget {
  readonly kind = SheetKind.COMPANIES;
  readonly type = 'Company';
  readonly table = TABLE.table;
  readonly sheet = companySheet;
  readonly matches = [ImportMatch.DOMAIN, ImportMatch.NAME];
  readonly shown = Object.keys(TABLE.columns);
  readonly unique = 'domain';

  said(values: Values): Fields {
    return { ...values };
  }

  keyOf(said: Fields, match: ImportMatch): string | null {
    const domain = match === ImportMatch.DOMAIN ? domainOf(said) : null;
    return domain ?? String(said.name).toLowerCase();
  }

  async match(sql: Sql, match: ImportMatch, rows: readonly Fields[]): Promise<string[][]> {
    const asked = rows.map((said, n) => ({
      n,
      name: said.name,
      domain: match === ImportMatch.DOMAIN ? domainOf(said) : null,
    }));
    const found = await sql.many<{ ids: string[] }>(MATCH, [JSON.stringify(asked)]);
    return found.map(({ ids }) => ids);
  }

  read(sql: Sql, ids: readonly string[], locked: boolean) {
    return readRows(sql, TABLE, ids, locked);
  }

  written(before: Fields | null, said: Fields): Fields {
    return fieldsOf(TABLE, written({ ...BLANK, ...(before as Written | null) }, said as CompanyInput) as unknown as Fields); // prettier-ignore
  }

  async make(sql: Sql, records: readonly Fields[], { by, importId }: Making): Promise<string[]> {
    const ids = await insertRows(sql, TABLE, records, importId);
    await auditRows(sql, by, AUDITED, 'created', ids.map((id, i) => ({ id, fields: {}, after: records[i]! }))); // prettier-ignore
    return ids;
  }

  async change(sql: Sql, records: readonly Changed[], { by }: Making): Promise<void> {
    await updateRows(sql, TABLE, records);
    await auditRows(sql, by, AUDITED, 'updated', records);
  }

  restore(sql: Sql, records: readonly Changed[], making: Making): Promise<void> {
    const whole = records.map((one) => ({ ...one, after: { ...one.after, about: one.after.about ?? '' } }));
    return this.change(sql, whole, making);
  }

  async remove(sql: Sql, ids: readonly string[], by: Cause): Promise<void> {
    const names = await sql.many<{ id: string; name: string }>(
      'SELECT id, name FROM companies WHERE id = ANY ($1::uuid[]) ORDER BY id',
      [ids],
    );
    await removeRows(sql, TABLE, ids);
    await auditRows(sql, by, AUDITED, 'deleted', names.map(({ id, name }) => ({ id, fields: { name }, after: { name } }))); // prettier-ignore
  }

  /** Those that an import of others brought, untouched since. */
  async madeBy(sql: Sql, importId: string): Promise<string[]> {
    return (await sql.many<{ id: string }>(UNUSED, [importId])).map(({ id }) => id);
  }
}
