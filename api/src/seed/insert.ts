import type { Sql } from '../platform/database/database.js';

export type Row = Record<string, unknown>;

/** Rows as they are, under the names of their columns; all with the columns of the first. */
export async function insert(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await sql.run(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
