import { Injectable } from '@nestjs/common';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import type { Shaped } from '../../platform/graphql/shaped.js';
import { companyRef, contactWhere } from '../client-refs.js';
import { bears, tagsOf } from '../../records/tags/tag.columns.js';
import type { Company } from './company.entity.js';
import { type CompanyFilter, type CompanySort, CompanySortField } from './company.inputs.js';

const KEYS: Record<CompanySortField, SortKey> = {
  [CompanySortField.NAME]: { by: 'lower(c.name)', type: 'text' },
  [CompanySortField.UPDATED_AT]: { by: 'c.updated_at', type: 'timestamptz' },
};

const COLUMNS: Columns = {
  id: 'c.id',
  version: 'c.version',
  name: 'c.name',
  domain: 'c.domain',
  website: 'c.website',
  size: 'c.size',
  industry: 'c.industry',
  country: 'c.country',
  about: 'c.about',
  status: 'c.status',
  statusSince: 'c.status_since',
  statusReason: '(SELECT e.reason FROM company_events e WHERE e.id = c.event_id)',
  statusNote: '(SELECT e.note FROM company_events e WHERE e.id = c.event_id)',
  accountManagerId: 'c.account_manager_id',
  accountManager: person('c.account_manager_id'),
  currency: 'c.currency',
  feePercent: 'c.fee_percent',
  guaranteeDays: 'c.guarantee_days',
  prorateAfterDays: 'c.prorate_after_days',
  paymentTermsDays: 'c.payment_terms_days',
  msaSignedOn: 'c.msa_signed_on',
  ndaSignedOn: 'c.nda_signed_on',
  offLimitsUntil: 'c.off_limits_until',
  offLimitsReason: 'c.off_limits_reason',
  offLimits: '(c.off_limits_until >= current_date) IS TRUE',
  contactCount: '(SELECT count(*)::int FROM contacts p WHERE p.company_id = c.id AND p.deleted_at IS NULL)',
  primaryContact: contactWhere('ct.company_id = c.id AND ct.deleted_at IS NULL AND ct.is_primary'),
  tags: tagsOf('Company', 'c.id'),
  createdAt: 'c.created_at',
  updatedAt: 'c.updated_at',
  deletedAt: 'c.deleted_at',
  mergedInto: companyRef('c.merged_into_id'),
};

/** What is kept of the states, where a filter asks for nothing else: `$1` is the state then. */
function keptFor({ status, deleted, ...others }: CompanyFilter): string | undefined {
  if (deleted || Object.values(others).some((asked) => asked !== undefined && asked !== null && asked !== ''))
    return undefined;
  return `(SELECT coalesce(sum(n), 0)::int FROM company_counts ${status ? 'WHERE status = $1' : ''})`;
}

@Injectable()
export class CompaniesQueries {
  constructor(private readonly db: Database) {}

  /** One statement: just the fields that are asked for. Exact and flat where the state alone is asked for. */
  page(
    asked: Asked,
    filter: CompanyFilter,
    sort?: CompanySort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Company> | Shaped> {
    const deleted = filter.deleted ?? (filter.ids ? null : false);
    const query = new ListQuery('companies c', objectOf(askedFor(asked, 'items'), COLUMNS))
      .when(filter.ids, 'c.id = ANY ($::uuid[])')
      .when(filter.q ? containing(filter.q) : null, `(c.name || ' ' || coalesce(c.domain::text, '')) ILIKE $`)
      .when(filter.status, 'c.status = $')
      .when(filter.accountManagerId, 'c.account_manager_id = $')
      .when(filter.size, 'c.size = $')
      .when(filter.industry, 'lower(c.industry) = lower($)')
      .when(filter.country, 'c.country = $')
      .when(filter.offLimits, '((c.off_limits_until >= current_date) IS TRUE) = $::boolean')
      .when(filter.tagId, bears('Company', 'c.id', '$'))
      .when(
        deleted,
        deleted ? 'c.deleted_at IS NOT NULL AND c.merged_into_id IS NULL' : 'c.deleted_at IS NULL',
      );
    const key = KEYS[sort?.field ?? CompanySortField.NAME];
    return query.shaped(
      this.db,
      asked,
      [key, { by: 'c.id', type: 'uuid' }],
      sort?.order ?? SortOrder.ASC,
      page,
      keptFor(filter),
    );
  }

  async byId(asked: Selection, id: string, sql: Sql = this.db): Promise<Company | undefined> {
    return (await this.byIds(asked, [id], sql)).get(id);
  }

  async byIds(asked: Selection, ids: readonly string[], sql: Sql = this.db): Promise<Map<string, Company>> {
    const rows = await sql.many<{ id: string; item: Company }>(
      `SELECT c.id, ${objectOf(asked, COLUMNS)} AS item FROM companies c WHERE c.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, item }) => [id, item]));
  }
}
