import { containing } from '../../common/search.js';
import { bears } from '../../records/tags/tag.columns.js';
import { mayRead } from './engagement.columns.js';
import type { EngagementFilter } from './engagement.inputs.js';

export type { EngagementFilter };

/** Collects values and answers the parameter that stands for each. */
export const parameters = (values: unknown[]) => (value: unknown) => `$${values.push(value)}`;

/**
 * The conditions of a filter over the table as `r`, but for the states; plain: there is none, so that what is kept of each
 * state can be used. viewer: an expression of the asker's id.
 */
export function conditionsOf(
  filter: EngagementFilter,
  viewer: string,
  value: (given: unknown) => string,
): { where: string[]; plain: boolean } {
  const where: string[] = [];
  const add = (given: unknown, sql: (v: string) => string): void => {
    if (given !== undefined && given !== null && given !== '') where.push(sql(value(given)));
  };
  add(filter.ids, (v) => `r.id = ANY (${v}::uuid[])`);
  add(filter.type, (v) => `r.type = ${v}`);
  add(filter.priority, (v) => `r.priority = ${v}`);
  add(filter.accountManagerId, (v) => `r.account_manager_id = ${v}`);
  add(filter.leadRecruiterId, (v) => `r.lead_recruiter_id = ${v}`);
  add(filter.confidential, (v) => `r.confidential = ${v}`);
  add(filter.beginsFrom, (v) => `r.begins_on >= ${v}::date`);
  add(filter.beginsBefore, (v) => `r.begins_on < ${v}::date`);
  add(filter.dated, (v) => `(r.begins_on < 'infinity') = ${v}::boolean`);
  add(filter.reviewUntil, (v) => `r.status = 'ON_HOLD' AND r.review_on <= ${v}::date`);
  const open = where.length;
  add(
    filter.q && containing(filter.q),
    (v) => `r.id IN (SELECT id FROM engagements WHERE (code || ' ' || title) ILIKE ${v}
    UNION SELECT o.id FROM companies c JOIN engagements o ON o.company_id = c.id WHERE (c.name || ' ' || coalesce(c.domain::text, '')) ILIKE ${v})`,
  );
  add(filter.tagId, (v) => bears('Engagement', 'r.id', v));
  add(filter.companyId, (v) => `r.company_id = ${v}`);
  add(filter.contactId, (v) => `r.contact_id = ${v}`);
  add(filter.leadId, (v) => `r.lead_id = ${v}`);
  add(filter.skill, (v) => `(r.must_have || r.nice_to_have) @> ARRAY[${v}]`);
  add(filter.currency, (v) => `r.currency = ${v}`);
  // Whoever could not read the answer must not learn it by asking.
  if (where.length > open) where.push(mayRead('r', viewer));
  const deleted = filter.deleted ?? (filter.ids ? null : false);
  const plain = where.length === 0 && deleted === false;
  if (deleted !== null) where.push(`r.deleted_at IS ${deleted ? 'NOT ' : ''}NULL`);
  return { where, plain };
}
