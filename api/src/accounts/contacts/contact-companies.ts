import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/database.js';
import type { Fields, Making } from '../../records/sheets/imports/sheet-target.js';
import { CompanyTarget } from '../companies/company-target.js';

const FIND = `SELECT c.id, c.name FROM json_to_recordset($1) AS a (n int, website citext, mail citext, name text)
  LEFT JOIN LATERAL (
    SELECT id, name FROM (
      SELECT id, name, 1 AS nth FROM companies WHERE domain = a.website AND deleted_at IS NULL
      UNION ALL SELECT id, name, 2 FROM companies WHERE domain = a.mail AND deleted_at IS NULL
      UNION ALL SELECT id, name, 3 FROM companies WHERE lower(name) = lower(a.name) AND deleted_at IS NULL
    ) known ORDER BY nth, id LIMIT 1
  ) c ON true
  ORDER BY a.n`;

/** The companies at which people of a sheet work: the one of their website or address, else the one that is called so. */
@Injectable()
export class ContactCompanies {
  constructor(private readonly companies: CompanyTarget) {}

  /** Each row with the company's id and its name as we know it; given `making`, one that nobody knows is made. */
  async relate(sql: Sql, rows: readonly Fields[], making?: Making): Promise<Fields[]> {
    const found = await this.find(sql, rows);
    if (!making) return rows.map((said, i) => ({ ...said, ...found[i] }));
    const missing = new Missing();
    const nths = rows.map((said, i) => (found[i] ? null : missing.nthOf(said)));
    const records = missing.companies.map((company) => this.companies.written(null, company));
    const ids = records.length ? await this.companies.make(sql, records, making) : [];
    return rows.map((said, i) => {
      const nth = nths[i] ?? null;
      return nth === null
        ? { ...said, ...found[i] }
        : { ...said, companyId: ids[nth]!, companyName: missing.companies[nth]!.name };
    });
  }

  private async find(
    sql: Sql,
    rows: readonly Fields[],
  ): Promise<({ companyId: string; companyName: string; byAddress: boolean } | null)[]> {
    const asked = rows.map((said, n) => ({
      n,
      website: said.websiteDomain ?? null,
      // Whoever names a website works there, whatever their address.
      mail: said.websiteDomain ? null : (said.mailDomain ?? null),
      name: said.companyName ?? null,
    }));
    const found = await sql.many<{ id: string | null; name: string }>(FIND, [JSON.stringify(asked)]);
    return found.map(({ id, name }, i) => {
      const byAddress = !rows[i]!.companyName && !rows[i]!.websiteDomain;
      return id ? { companyId: id, companyName: name, byAddress } : null;
    });
  }
}

/** The companies of one batch that nobody knows, each of them once: by its domain, or by its name. */
class Missing {
  readonly companies: Fields[] = [];
  private readonly known = new Map<string, number>();

  /** Which of them a row means. An address alone tells of none. */
  nthOf({ companyName, websiteDomain, mailDomain }: Fields): number | null {
    const name = (companyName ?? websiteDomain) as string | undefined;
    if (!name) return null;
    const domain = (websiteDomain ?? mailDomain) as string | undefined;
    const keys = [...(domain ? [`@${domain}`] : []), name.toLowerCase()];
    const key = keys.find((one) => this.known.has(one));
    const nth = key === undefined ? this.companies.push({ name, domain }) - 1 : this.known.get(key)!;
    for (const one of keys) this.known.set(one, nth);
    return nth;
  }
}
