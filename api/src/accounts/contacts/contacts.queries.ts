import { Injectable } from '@nestjs/common';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import {
  type Asked,
  askedFor,
  type Columns,
  columnsOf,
  listOf,
  objectOf,
} from '../../platform/graphql/shape.js';
import { bears, tagsOf } from '../../records/tags/tag.columns.js';
import { companyRef, contactRef } from '../client-refs.js';
import type { Contact } from './contact.entity.js';
import { type ContactFilter, type ContactSort, ContactSortField } from './contact.inputs.js';

const KEYS: Record<ContactSortField, SortKey> = {
  [ContactSortField.NAME]: { by: 'lower(c.name)', type: 'text' },
  [ContactSortField.UPDATED_AT]: { by: 'c.updated_at', type: 'timestamptz' },
};

const EMPLOYMENT: Columns = {
  id: 'e.id',
  company: companyRef('e.company_id'),
  companyName: 'e.company_name',
  title: 'e.title',
  email: 'e.email',
  startedOn: 'e.started_on',
  endedOn: 'e.ended_on',
};
const COLUMNS: Columns = {
  id: 'c.id',
  version: 'c.version',
  name: 'c.name',
  email: 'c.email',
  phone: 'c.phone',
  title: 'c.title',
  role: 'c.role',
  linkedinUrl: 'c.linkedin_url',
  timeZone: 'c.time_zone',
  about: 'c.about',
  companyId: 'c.company_id',
  company: companyRef('c.company_id'),
  isPrimary: 'c.is_primary',
  employedSince: 'c.employed_since',
  employments: (asked) =>
    listOf(
      `SELECT ${columnsOf(asked, EMPLOYMENT)} FROM contact_employments e WHERE e.contact_id = c.id ORDER BY e.ended_on DESC NULLS FIRST, e.id DESC`,
    ),
  tags: tagsOf('Contact', 'c.id'),
  createdAt: 'c.created_at',
  updatedAt: 'c.updated_at',
  deletedAt: 'c.deleted_at',
  mergedInto: contactRef('c.merged_into_id'),
};

@Injectable()
export class ContactsQueries {
  constructor(private readonly db: Database) {}

  /** One statement: just the fields that are asked for. */
  page(
    asked: Asked,
    filter: ContactFilter,
    sort?: ContactSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Contact>> {
    const deleted = filter.deleted ?? (filter.ids ? null : false);
    const query = new ListQuery('contacts c', objectOf(askedFor(asked, 'items'), COLUMNS))
      .when(filter.ids, 'c.id = ANY ($::uuid[])')
      .when(filter.q ? containing(filter.q) : null, `(c.name || ' ' || coalesce(c.email::text, '')) ILIKE $`)
      .when(filter.companyId, 'c.company_id = $')
      .when(filter.role, 'c.role = $')
      .when(filter.tagId, bears('Contact', 'c.id', '$'))
      .when(
        deleted,
        deleted ? 'c.deleted_at IS NOT NULL AND c.merged_into_id IS NULL' : 'c.deleted_at IS NULL',
      );
    const key = KEYS[sort?.field ?? ContactSortField.NAME];
    return query.page(this.db, [key, { by: 'c.id', type: 'uuid' }], sort?.order ?? SortOrder.ASC, page);
  }

  async byId(asked: Selection, id: string, sql: Sql = this.db): Promise<Contact | undefined> {
    const row = await sql.one<{ item: Contact }>(
      `SELECT ${objectOf(asked, COLUMNS)} AS item FROM contacts c WHERE c.id = $1`,
      [id],
    );
    return row?.item;
  }
}
