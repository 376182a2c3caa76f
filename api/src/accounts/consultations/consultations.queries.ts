import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { COUNT_CAP, type PageInput, type PageOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, objectOf } from '../../platform/graphql/shape.js';
import { CONSULTATION, seen } from './consultation.columns.js';
import { conditionsOf } from './consultation.conditions.js';
import type { Consultation } from './consultation.entity.js';
import { ConsultationSortField } from './consultation.enums.js';
import type { ConsultationFilter, ConsultationSort } from './consultation.inputs.js';
import type { ConsultationTabs } from './consultation.model.js';
import { ConsultationStatus } from './consultation.status.js';

const KEYS = {
  [ConsultationSortField.STARTS_AT]: { by: 'e.starts_at', type: 'timestamptz' },
  [ConsultationSortField.CREATED_AT]: { by: 'e.created_at', type: 'timestamptz' },
} as const;

@Injectable()
export class ConsultationsQueries {
  constructor(private readonly db: Database) {}

  /** One statement. Without an order the next first. */
  page(
    asked: Asked,
    viewer: string,
    filter: ConsultationFilter,
    sort?: ConsultationSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Consultation>> {
    const values: unknown[] = [viewer];
    const where = conditionsOf(filter, '$1::uuid', values);
    const rows = `SELECT r.* FROM consultations r WHERE ${where.join(' AND ')}`;
    return new ListQuery(
      seen(rows, '$1::uuid'),
      objectOf(askedFor(asked, 'items'), CONSULTATION),
      values,
    ).page(
      this.db,
      [KEYS[sort?.field ?? ConsultationSortField.STARTS_AT], { by: 'e.id', type: 'uuid' }],
      sort?.order ?? SortOrder.ASC,
      page,
    );
  }

  /** How many there are behind each tab; counted up to ten thousand. */
  async tabs(viewer: string): Promise<ConsultationTabs> {
    const count = (filter: ConsultationFilter): string =>
      `(SELECT count(*)::int FROM (SELECT FROM consultations r WHERE ${conditionsOf(filter, escapeLiteral(viewer), []).join(' AND ')} LIMIT ${COUNT_CAP}) n)`;
    const [row] = await this.db.planned<ConsultationTabs>(
      `SELECT ${Object.entries(TABS)
        .map(([name, filter]) => `${count(filter)} AS "${name}"`)
        .join(', ')}`,
    );
    return row!;
  }

  async byIds(
    selection: Selection,
    viewer: string,
    ids: readonly string[],
    sql: Sql = this.db,
  ): Promise<Map<string, Consultation>> {
    const rows = await sql.many<{ id: string; item: Consultation }>(
      `SELECT e.id, ${objectOf(selection, CONSULTATION)} AS item FROM ${seen(`SELECT * FROM consultations WHERE id = ANY ($2::uuid[])`, '$1')}`,
      [viewer, ids],
    );
    return new Map(rows.map(({ id, item }) => [id, item]));
  }
}

const TABS: Record<keyof ConsultationTabs, ConsultationFilter> = {
  requested: { status: ConsultationStatus.REQUESTED },
  upcoming: { upcoming: true },
  toClose: { toClose: true },
};
