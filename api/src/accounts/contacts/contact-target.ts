import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import type { Sql } from '../../platform/database/database.js';
import { inUse } from '../../records/sheets/imports/in-use.js';
import { ImportMatch, SheetKind } from '../../records/sheets/imports/sheet-import.enums.js';
import type { Changed, Fields, KnownRecord, Making, SheetTarget } from '../../records/sheets/imports/sheet-target.js'; // prettier-ignore
import { type Audited, auditRows, fieldsOf, insertRows, readRows, removeRows, type TargetTable, updateRows } from '../../records/sheets/imports/target-rows.js'; // prettier-ignore
import type { Values } from '../../records/sheets/mapping/sheet.js';
import { CompanyTarget } from '../companies/company-target.js';
import { companyDomainOf } from '../free-mail/company-domain.js';
import { ContactCompanies } from './contact-companies.js';
import type { ContactInput } from './contact.inputs.js';
import { contactSheet } from './contact.sheet.js';
import { EmploymentsService } from './employments.service.js';
import { keyOfPerson, nameOf } from './person-columns.js';
import { BLANK, PERSONAL, type Written, written } from './written-contact.js';

const TABLE: TargetTable = {
  table: 'contacts',
  columns: {
    name: ['name', 'text'],
    email: ['email', 'citext'],
    phone: ['phone', 'text'],
    title: ['title', 'text'],
    role: ['role', 'text'],
    linkedinUrl: ['linkedin_url', 'text'],
    timeZone: ['time_zone', 'text'],
    about: ['about', 'text'],
    companyId: ['company_id', 'uuid'],
    isPrimary: ['is_primary', 'boolean'],
    employedSince: ['employed_since', 'date'],
  },
};

/** Called by the company, as in the rest of the audit: the name of a person must be forgotten with them. */
const AUDITED: Audited = {
  ...TABLE,
  type: 'Contact',
  label: ({ after }) => (after.companyName ? `Contact at ${after.companyName as string}` : undefined),
  lengths: PERSONAL,
};

const MATCH = `SELECT ARRAY(
    SELECT id FROM contacts WHERE email = a.email AND deleted_at IS NULL
    UNION ALL
    (SELECT id FROM contacts WHERE a.email IS NULL AND phone = a.phone AND lower(name) = lower(a.name) AND deleted_at IS NULL ORDER BY id LIMIT 2)
  ) AS ids FROM json_to_recordset($1) AS a (n int, email citext, phone text, name text) ORDER BY a.n`;

const COMPANIES = 'SELECT id, name FROM companies WHERE id = ANY ($1::uuid[])';

/** Contacts that come in by sheets, and the companies at which they are. */
@Injectable()
export class ContactTarget implements SheetTarget {
  readonly kind = SheetKind.CONTACTS;
  readonly type = 'Contact';
  readonly table = TABLE.table;
  readonly sheet = contactSheet;
  readonly matches = [ImportMatch.EMAIL];
  readonly shown = ['companyName', ...Object.keys(TABLE.columns)];
  readonly unique = 'email';

  constructor(
    private readonly works: ContactCompanies,
    private readonly companies: CompanyTarget,
    private readonly employments: EmploymentsService,
  ) {}

  said(values: Values): Fields {
    const { firstName: _first, lastName: _last, companyWebsite, ...said } = values;
    return {
      ...said,
      name: nameOf(values),
      websiteDomain: companyDomainOf(companyWebsite as string | undefined) ?? undefined,
      mailDomain: companyDomainOf(values.email as string | undefined) ?? undefined,
    };
  }

  keyOf(said: Fields): string | null {
    return keyOfPerson(said);
  }

  async match(sql: Sql, _: ImportMatch, rows: readonly Fields[]): Promise<string[][]> {
    const found = await sql.many<{ ids: string[] }>(MATCH, [JSON.stringify(rows.map((said, n) => ({ n, ...said })))]); // prettier-ignore
    return found.map(({ ids }) => ids);
  }

  async read(sql: Sql, ids: readonly string[], locked: boolean): Promise<Map<string, KnownRecord>> {
    const records = await readRows(sql, TABLE, ids, locked);
    const companyIds = [...records.values()].map(({ fields }) => fields.companyId).filter(Boolean);
    const names = new Map(
      (await sql.many<{ id: string; name: string }>(COMPANIES, [companyIds])).map(({ id, name }) => [
        id,
        name,
      ]),
    );
    for (const { fields } of records.values()) {
      // Whoever has a company lacks none: a policy that fills what is empty finds nothing to fill here.
      const at = names.get(fields.companyId as string) ?? null;
      Object.assign(fields, { companyName: at, websiteDomain: at, mailDomain: at });
    }
    return records;
  }

  relate(sql: Sql, rows: readonly Fields[], making?: Making): Promise<Fields[]> {
    return this.works.relate(sql, rows, making);
  }

  written(before: Fields | null, said: Fields): Fields {
    // An address tells where somebody works who works nowhere that we know; it moves nobody.
    const stays = Boolean(before?.companyId) && said.byAddress === true;
    const input = stays ? { ...said, companyId: undefined } : said;
    const contact = written({ ...BLANK, ...(before as Written | null) }, input as ContactInput);
    const companyName = (stays ? null : said.companyName) ?? before?.companyName ?? null;
    return { ...fieldsOf(TABLE, contact as unknown as Fields), companyName };
  }

  async make(sql: Sql, records: readonly Fields[], { by, importId }: Making): Promise<string[]> {
    const ids = await insertRows(sql, TABLE, records, importId);
    await auditRows(sql, by, AUDITED, 'created', ids.map((id, i) => ({ id, fields: {}, after: records[i]! }))); // prettier-ignore
    return ids;
  }

  async change(sql: Sql, records: readonly Changed[], { by, importId }: Making): Promise<void> {
    const moved = records.filter(({ fields, after }) => fields.companyId !== after.companyId);
    await this.employments.keepMany(sql, moved, importId);
    await this.write(sql, by, records);
  }

  async restore(sql: Sql, records: readonly Changed[], { by, importId }: Making): Promise<void> {
    await this.employments.forget(sql, records.map(({ id }) => id), importId); // prettier-ignore
    const free = await this.freeOfPrimary(sql, records);
    await this.write(
      sql,
      by,
      records.map((one) => ({
        ...one,
        after: {
          ...one.after,
          about: one.after.about ?? '',
          isPrimary: Boolean(one.after.isPrimary) && free.has(one.id),
        },
      })),
    );
  }

  async remove(sql: Sql, ids: readonly string[], by: Cause): Promise<void> {
    const records = await this.read(sql, ids, true);
    await removeRows(sql, TABLE, ids);
    await auditRows(sql, by, AUDITED, 'deleted', [...records.values()].map(({ id, fields }) => ({ id, fields, after: fields }))); // prettier-ignore
  }

  async tidy(sql: Sql, { by, importId }: Making): Promise<void> {
    const made = await this.companies.madeBy(sql, importId);
    const used = await inUse(sql, this.companies, made);
    const unused = made.filter((id) => !used.has(id));
    if (unused.length) await this.companies.remove(sql, unused, by);
  }

  private async write(sql: Sql, by: Cause, records: readonly Changed[]): Promise<void> {
    await updateRows(sql, TABLE, records);
    await auditRows(sql, by, AUDITED, 'updated', records);
  }

  /** Those that may be the primary contact again: nobody else became it. */
  private async freeOfPrimary(sql: Sql, records: readonly Changed[]): Promise<Set<string>> {
    const free = await sql.many<{ id: string }>(
      `SELECT a.id FROM json_to_recordset($1) AS a (id uuid, company uuid) WHERE NOT EXISTS (
         SELECT FROM contacts o WHERE o.company_id = a.company AND o.is_primary AND o.deleted_at IS NULL AND o.id <> a.id)`,
      [JSON.stringify(records.map(({ id, after }) => ({ id, company: after.companyId })))],
    );
    return new Set(free.map(({ id }) => id));
  }
}
