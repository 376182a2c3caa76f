import { GateRefused } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';
import type { MergeKind, Values } from '../../records/merges/merge-kinds.js';
import type { Alike } from '../../records/merges/merge.model.js';
import type { CompaniesService } from './companies.service.js';
import type { CompanyInput } from './company.inputs.js';
import { tellingName } from './telling-name.js';
import { type Written, written, WRITTEN_COLUMNS } from './written-company.js';

/** Two companies that are one. */
export const companyMerge = (companies: CompaniesService): MergeKind => ({
  type: 'Company',
  table: 'companies',
  columns: WRITTEN_COLUMNS,
  together: [
    ['offLimitsUntil', 'offLimitsReason'],
    ['guaranteeDays', 'prorateAfterDays'],
  ],
  names: { accountManagerId: (id) => `(SELECT u.name FROM users u WHERE u.id = ${id})` },
  alike,
  gate,
  written: (before, taken) => ({ ...written(before as unknown as Written, taken as CompanyInput) }),
  check: (sql, before, after, id) =>
    companies.check(sql, before as unknown as Written, after as unknown as Written, id),
  free: (sql, { domain }: Values, id) => companies.checkDomain(sql, domain as string | null, id),
  note: (sql, by, verb, { id, label: name }, changes) => companies.note(sql, by, verb, id, { name }, changes),
});

/** That nobody is to serve a company must not go with its second record. */
async function gate(sql: Sql, keptId: string, mergedId: string): Promise<void> {
  const barred = await sql.one<{ name: string }>(
    `SELECT m.name FROM companies m, companies k WHERE m.id = $2 AND k.id = $1 AND m.status = 'DO_NOT_SERVE' AND k.status <> 'DO_NOT_SERVE'`,
    [keptId, mergedId],
  );
  if (barred)
    throw new GateRefused([
      {
        code: 'DO_NOT_SERVE',
        strength: 'BLOCK',
        message: `Nobody is to serve ${barred.name}. Keep that one, or settle it first.`,
      },
    ]);
}

/** How much of their names two share that may be one. */
const SAME_NAME = 0.4;
const SEARCHED = `(o.name || ' ' || coalesce(o.domain::text, ''))`;

/** Of a similar name, or of the same name in another top-level domain. */
async function alike(sql: Sql, id: string): Promise<Alike[]> {
  const me = await sql.one<{ name: string; label: string }>(
    `SELECT name, coalesce(split_part(domain::text, '.', 1), '') AS label FROM companies WHERE id = $1`,
    [id],
  );
  return sql.planned<Alike>(
    `SELECT id, name AS label, coalesce(domain::text, '') AS detail, reasons FROM (
       SELECT o.id, o.name, o.domain, similarity(o.name, $2) AS likeness, array_remove(ARRAY[
         CASE WHEN $4 <> '' AND split_part(o.domain::text, '.', 1) = $4 THEN 'DOMAIN' END,
         CASE WHEN $3 <% o.name AND similarity(o.name, $2) >= ${SAME_NAME} THEN 'NAME' END], NULL) AS reasons
       FROM companies o WHERE ($3 <% ${SEARCHED} OR ($4 <> '' AND $4 <% ${SEARCHED})) AND o.deleted_at IS NULL AND o.id <> $1
     ) found WHERE reasons <> '{}' ORDER BY cardinality(reasons) DESC, likeness DESC, id LIMIT 5`,
    [id, me?.name ?? '', tellingName(me?.name ?? ''), me?.label ?? ''],
  );
}
