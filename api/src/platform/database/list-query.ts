import { COUNT_CAP, cursorSql, type PageInput, type PageOf, windowOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { type Asked, columnsOf } from '../graphql/shape.js';
import { answer, type Shaped } from '../graphql/shaped.js';
import type { Sql } from './database.js';

/** A sort expression, never null, and its SQL type. */
export interface SortKey {
  by: string;
  type: 'text' | 'citext' | 'int' | 'timestamptz' | 'uuid';
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
    const { rows, fields } = this.statement(keys, order, page);
    const columns = Object.entries(fields).map(([name, field]) => `${field} AS "${name}"`);
    const [row] = await sql.planned<PageOf<T>>(
      `${rows} SELECT ${columns.join(', ')} FROM counted`,
      this.values,
    );
    return row!;
  }

  /**
   * The same in the very shape that is asked for. kept: an expression of the exact number, where it is maintained; such a list
   * asks for its first page again and again, so that page keeps its plan.
   */
  async shaped<T>(
    sql: Sql,
    asked: Asked,
    keys: readonly SortKey[],
    order: SortOrder,
    page?: PageInput | null,
    kept?: string,
  ): Promise<PageOf<T> | Shaped> {
    const { rows, fields } = this.statement(keys, order, page, kept);
    const text = `${rows} SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(asked.selection, fields)} FROM counted) r`;
    const first = kept !== undefined && !page?.offset && !page?.after;
    const [row] = await (first
      ? sql.many<{ json: string }>(text, this.values)
      : sql.planned<{ json: string }>(text, this.values));
    return answer<PageOf<T>>(asked, row!.json);
  }

  private statement(
    keys: readonly SortKey[],
    order: SortOrder,
    page?: PageInput | null,
    kept?: string,
  ): { rows: string; fields: Record<keyof PageOf<unknown>, string> } {
    const { limit, offset, after } = windowOf(page, keys.length);
    const up = order === SortOrder.ASC;
    const by = (direction: boolean): string =>
      keys.map((_, i) => `k${i} ${direction ? 'ASC' : 'DESC'}`).join(', ');
    const counted = conditions(this.where);
    const seek = after
      ? `(${keys.map((k) => k.by).join(', ')}) ${up ? '>' : '<'} (${keys.map((k, i) => `${this.value(after[i])}::${k.type}`).join(', ')})`
      : undefined;
    return {
      rows: `WITH shown AS (
         SELECT ${keys.map((k, i) => `${k.by} AS k${i}`).join(', ')}, ${this.item} AS item FROM ${this.from}
         ${conditions(seek ? [...this.where, seek] : this.where)} ORDER BY ${by(up)} LIMIT ${limit} OFFSET ${offset}
       ), counted AS (SELECT ${kept ?? `(SELECT count(*)::int FROM (SELECT FROM ${this.from} ${counted} LIMIT ${COUNT_CAP + 1}) rows)`} AS n)`,
      fields: {
        items: `coalesce((SELECT json_agg(item ORDER BY ${by(up)}) FROM shown), '[]')`,
        totalCount: kept ? 'n' : `least(n, ${COUNT_CAP})`,
        totalIsExact: kept ? 'true' : `n <= ${COUNT_CAP}`,
        endCursor: `(SELECT ${cursorSql(...keys.map((_, i) => `k${i}`))} FROM shown ORDER BY ${by(!up)} LIMIT 1)`,
      },
    };
  }

  private value(given: unknown): string {
    return `$${this.values.push(given)}`;
  }
}

const conditions = (all: readonly string[]): string => (all.length ? `WHERE ${all.join(' AND ')}` : '');
