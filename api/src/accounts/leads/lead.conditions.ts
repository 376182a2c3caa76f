import { containing } from '../../common/search.js';
import { bears } from '../../records/tags/tag.columns.js';
import { actedForBy } from '../office/stand-ins.js';
import { CONSULTED, RUNNING, SLA } from './lead.columns.js';
import type { LeadFilter } from './lead.inputs.js';
import { referenceIn } from './reference.js';

export type { LeadFilter };

/** The text that is searched, as its index has it. */
export const SEARCHED = `(l.name || ' ' || coalesce(l.email::text, '') || ' ' || l.company_name)`;

/** The conditions of a filter but those on the state, over rows `l`, with their values. viewer: the asking person's id. */
export function conditionsOf(filter: LeadFilter, viewer: string, values: unknown[]): string[] {
  const value = (v: unknown): string => `$${values.push(v)}`;
  const where: string[] = [];
  const add = (given: unknown, sql: () => string): void => {
    if (given !== undefined && given !== null) where.push(sql());
  };
  const is = (given: unknown, column: string): void => add(given, () => `${column} = ${value(given)}`);
  const deleted = filter.deleted ?? (filter.ids ? null : false);
  add(deleted, () => `l.deleted_at IS ${deleted ? 'NOT ' : ''}NULL`);
  add(filter.ids, () => `l.id = ANY (${value(filter.ids)}::uuid[])`);
  add(filter.q || null, () => {
    const reference = referenceIn(filter.q!);
    return reference
      ? `l.reference = ${value(reference)}`
      : `${SEARCHED} ILIKE ${value(containing(filter.q!))}`;
  });
  is(filter.ownerId, 'l.owner_id');
  add(filter.owned, () => `l.owner_id IS ${filter.owned ? 'NOT ' : ''}NULL`);
  add(
    filter.forMe || null,
    () => `(l.owner_id IS NULL OR l.owner_id IN ${actedForBy(`${value(viewer)}::uuid`)})`,
  );
  is(filter.source, 'l.source');
  is(filter.sourceArticleId, 'l.source_article_id');
  is(filter.size, 'l.company_size');
  add(filter.sized, () => `l.company_size IS ${filter.sized ? 'NOT ' : ''}NULL`);
  add(filter.consulted, () => (filter.consulted ? CONSULTED : `NOT ${CONSULTED}`));
  add(filter.service, () => `l.services @> ARRAY[${value(filter.service)}]`);
  add(filter.slaState, () => SLA[filter.slaState!]);
  is(filter.closeReason, 'l.close_reason');
  add(filter.receivedAfter, () => `l.received_at >= ${value(filter.receivedAfter)}`);
  add(filter.receivedBefore, () => `l.received_at < ${value(filter.receivedBefore)}`);
  add(filter.dueAfter ?? filter.dueBefore, () => RUNNING);
  add(filter.dueAfter, () => `l.first_response_due_at >= ${value(filter.dueAfter)}`);
  add(filter.dueBefore, () => `l.first_response_due_at < ${value(filter.dueBefore)}`);
  is(filter.companyId, 'l.company_id');
  is(filter.contactId, 'l.contact_id');
  add(filter.tagId, () => bears('Lead', 'l.id', value(filter.tagId)));
  add(filter.duplicates, () => `l.duplicate_of_id IS ${filter.duplicates ? 'NOT ' : ''}NULL`);
  add(filter.back, () =>
    filter.back
      ? `l.status = 'CONTACTED' AND l.snoozed_until IS NOT NULL`
      : `NOT (l.status = 'CONTACTED' AND l.snoozed_until IS NOT NULL)`,
  );
  return where;
}
