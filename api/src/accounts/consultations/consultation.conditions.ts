import { containing } from '../../common/search.js';
import { actedForBy } from '../office/stand-ins.js';
import { bears } from '../../records/tags/tag.columns.js';
import { mayRead } from './consultation.columns.js';
import type { ConsultationFilter } from './consultation.inputs.js';
import { SHOWN } from './consultation.status.js';

export type { ConsultationFilter };

/** The conditions of a filter over the table as `r`; what they ask for is put into `values`. viewer: an expression of the asker's id. */
export function conditionsOf(filter: ConsultationFilter, viewer: string, values: unknown[]): string[] {
  const where: string[] = [];
  const add = (given: unknown, sql: (v: string) => string): void => {
    if (given !== undefined && given !== null && given !== '') where.push(sql(`$${values.push(given)}`));
  };
  const statuses = filter.statuses ?? (filter.status ? [filter.status] : SHOWN);
  where.push(`r.status IN (${statuses.map((s) => `'${s}'`).join(', ') || 'NULL'})`);
  add(filter.ids, (v) => `r.id = ANY (${v}::uuid[])`);
  add(filter.kind, (v) => `r.kind = ${v}`);
  add(filter.hostId, (v) => `r.host_id = ${v}`);
  add(filter.hostIds, (v) => `r.host_id = ANY (${v}::uuid[])`);
  add(filter.confidential, (v) => `r.confidential = ${v}`);
  add(filter.startsFrom, (v) => `r.starts_at >= ${v}::timestamptz`);
  add(filter.startsBefore, (v) => `r.starts_at < ${v}::timestamptz`);
  if (filter.forMe) where.push(`r.host_id IN ${actedForBy(viewer)}`);
  if (filter.toClose) where.push(`r.status = 'CONFIRMED' AND r.ends_at < now()`);
  if (filter.upcoming) where.push(`r.status IN ('REQUESTED', 'CONFIRMED') AND r.ends_at >= now()`);
  const open = where.length;
  add(
    filter.q && containing(filter.q),
    (v) =>
      `(r.guest_name || ' ' || coalesce(r.guest_email::text, '') || ' ' || r.guest_company || ' ' || r.reference) ILIKE ${v}`,
  );
  add(filter.outcome, (v) => `r.result = ${v}`);
  add(filter.leadId, (v) => `r.lead_id = ${v}`);
  add(filter.contactId, (v) => `r.contact_id = ${v}`);
  add(filter.tagId, (v) => bears('Consultation', 'r.id', v));
  add(filter.companyId, (v) => `r.company_id = ${v}`);
  // Whoever could not read the answer must not learn it by asking.
  if (where.length > open) where.push(mayRead('r', viewer));
  return where;
}
