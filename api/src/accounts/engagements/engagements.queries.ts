import { Injectable } from '@nestjs/common';
import { COUNT_CAP, cursorSql, type PageInput, windowOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, columnsOf, listOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { ENGAGEMENT, PROPOSAL, seen } from './engagement.columns.js';
import { conditionsOf, parameters } from './engagement.conditions.js';
import type { Engagement, EngagementPage } from './engagement.entity.js';
import { EngagementSortField } from './engagement.enums.js';
import type { EngagementFilter, EngagementSort } from './engagement.inputs.js';
import type { Proposal } from './proposal.model.js';

const KEYS: Record<EngagementSortField, { by: string; type: string }> = {
  [EngagementSortField.UPDATED_AT]: { by: 'updated_at', type: 'timestamptz' },
  [EngagementSortField.CREATED_AT]: { by: 'created_at', type: 'timestamptz' },
  [EngagementSortField.BEGINS_ON]: { by: 'begins_on', type: 'date' },
};

@Injectable()
export class EngagementsQueries {
  constructor(private readonly db: Database) {}

  /** One statement: the rows, their number and the cursor. Exact and flat where states alone are asked for. */
  async page(
    asked: Asked,
    viewer: string,
    filter: EngagementFilter,
    sort?: EngagementSort | null,
    page?: PageInput | null,
  ): Promise<EngagementPage | Shaped> {
    const { limit, offset, after } = windowOf(page);
    const values: unknown[] = [viewer];
    const value = parameters(values);
    const { where, plain } = conditionsOf(filter, '$1', value);
    const key = KEYS[sort?.field ?? EngagementSortField.UPDATED_AT];
    const up = sort?.order === SortOrder.ASC;
    const ordered = (t: string, direction: boolean): string =>
      [`${t}.${key.by}`, `${t}.id`].map((by) => `${by} ${direction ? 'ASC' : 'DESC'}`).join(', ');
    const seek = after
      ? [`(r.${key.by}, r.id) ${up ? '>' : '<'} (${value(after[0])}::${key.type}, ${value(after[1])}::uuid)`]
      : [];
    // Each state is read along its own stretch of the index, and the stretches are merged.
    const states = filter.status?.length ? filter.status.map((s) => [`r.status = '${s}'`]) : [[]];
    const rows = states.map(
      (state) =>
        `(SELECT r.* FROM engagements r ${conditions([...state, ...where, ...seek])} ORDER BY ${ordered('r', up)} LIMIT ${limit + offset})`,
    );
    const counted = plain
      ? `SELECT coalesce(sum(n), 0)::int FROM engagement_counts r ${conditions(filter.status?.length ? [`r.status IN ('${filter.status.join(`', '`)}')`] : [])}`
      : `SELECT least(count(*), ${COUNT_CAP + 1})::int FROM (${states.map((state) => `(SELECT FROM engagements r ${conditions([...state, ...where])} LIMIT ${COUNT_CAP + 1})`).join(' UNION ALL ')}) n`;
    const text = `WITH shown AS MATERIALIZED (SELECT * FROM (${rows.join(' UNION ALL ')}) r ORDER BY ${ordered('r', up)} LIMIT ${limit} OFFSET ${offset}),
      n AS (SELECT (${counted}) AS n, $1::uuid AS viewer)
      SELECT row_to_json(a)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
        items: (items) =>
          listOf(
            `SELECT ${columnsOf(items, ENGAGEMENT)} FROM ${seen('SELECT * FROM shown', '$1')} ORDER BY ${ordered('e', up)}`,
          ),
        totalCount: plain ? 'n.n' : `least(n.n, ${COUNT_CAP})`,
        totalIsExact: plain ? 'true' : `n.n <= ${COUNT_CAP}`,
        endCursor: `(SELECT ${cursorSql(`s.${key.by}`, 's.id')} FROM shown s ORDER BY ${ordered('s', !up)} LIMIT 1)`,
      })} FROM n) a`;
    // A text keeps its name for good, and there is one for every offset: only first pages are asked for again and again.
    const found =
      plain && offset === 0 && !after
        ? await this.db.one<{ json: string }>(text, values)
        : (await this.db.planned<{ json: string }>(text, values))[0];
    return answer<EngagementPage>(asked, found!.json);
  }

  /** As a field below asks for it, masked where this viewer may not read it; undefined where there is none. */
  async byId(
    selection: Selection,
    viewer: string,
    id: string,
    sql: Sql = this.db,
  ): Promise<Engagement | undefined> {
    return (await this.byIds(selection, viewer, [id], sql)).get(id);
  }

  async byIds(
    selection: Selection,
    viewer: string,
    ids: readonly string[],
    sql: Sql = this.db,
  ): Promise<Map<string, Engagement>> {
    const rows = await sql.many<{ id: string; item: Engagement }>(
      `SELECT e.id, ${objectOf(selection, ENGAGEMENT)} AS item FROM ${seen('SELECT * FROM engagements WHERE id = ANY ($2::uuid[])', '$1')}`,
      [viewer, ids],
    );
    return new Map(rows.map(({ id, item }) => [id, item]));
  }

  async proposal(selection: Selection, id: string, sql: Sql): Promise<Proposal> {
    const row = await sql.one<{ item: Proposal }>(
      `SELECT ${objectOf(selection, PROPOSAL)} AS item FROM proposals p WHERE p.id = $1`,
      [id],
    );
    return row!.item;
  }
}

const conditions = (all: readonly string[]): string => (all.length ? `WHERE ${all.join(' AND ')}` : '');
