import { COUNT_CAP, cursorSql, type PageInput, type PageOf, windowOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import type { Sql } from './database.js';

/** A sort expression, never null, and its SQL type. */
export interface SortKey {
  by: string;
  type: 'text' | 'citext' | 'timestamptz' | 'uuid';
}

/** A list that is not hot: which rows, in which order, and each as one JSON. */
export class ListQuery {
  private readonly where: string[] = [];
  private readonly values: unknown[];

  /** item: an SQL expression that makes the JSON of a row of `from`. values: what these two call $1, $2 and so on. */
  constructor(
    private readonly from: string,
    private readonly item: string,
    values: readonly unknown[] = [],
  ) {
    this.values = [...values];
  }

  /** Adds a condition where there is something to ask for; `$` stands for the value, once. */
  when(given: unknown, condition: string): this {
    if (given !== undefined && given !== null)
      this.where.push(condition.replace('$', () => this.value(given)));
    return this;
  }

  /** One statement; planned for these very values. keys: the last one is unique. */
  async page<T>(
    sql: Sql,
    keys: readonly SortKey[],
    order: SortOrder,
    page?: PageInput | null,
  ): Promise<PageOf<T>> {
    const { limit, offset, after } = windowOf(page, keys.length);
    const up = order === SortOrder.ASC;
    const by = (direction: boolean): string =>
      keys.map((_, i) => `k${i} ${direction ? 'ASC' : 'DESC'}`).join(', ');
    const counted = conditions(this.where);
    const seek = after
      ? `(${keys.map((k) => k.by).join(', ')}) ${up ? '>' : '<'} (${keys.map((k, i) => `${this.value(after[i])}::${k.type}`).join(', ')})`
      : undefined;
    const [row] = await sql.planned<PageOf<T>>(
      `WITH shown AS (
         SELECT ${keys.map((k, i) => `${k.by} AS k${i}`).join(', ')}, ${this.item} AS item FROM ${this.from}
         ${conditions(seek ? [...this.where, seek] : this.where)} ORDER BY ${by(up)} LIMIT ${limit} OFFSET ${offset}
       ), counted AS (SELECT count(*)::int AS n FROM (SELECT FROM ${this.from} ${counted} LIMIT ${COUNT_CAP + 1}) rows)
       SELECT coalesce((SELECT json_agg(item ORDER BY ${by(up)}) FROM shown), '[]') AS items,
         least(n, ${COUNT_CAP}) AS "totalCount", n <= ${COUNT_CAP} AS "totalIsExact",
         (SELECT ${cursorSql(...keys.map((_, i) => `k${i}`))} FROM shown ORDER BY ${by(!up)} LIMIT 1) AS "endCursor"
       FROM counted`,
      this.values,
    );
    return row!;
  }

  private value(given: unknown): string {
    return `$${this.values.push(given)}`;
  }
}

const conditions = (all: readonly string[]): string => (all.length ? `WHERE ${all.join(' AND ')}` : '');
