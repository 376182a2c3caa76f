import type { Sql } from '../../platform/database/database.js';
import type { MergeKind, Values } from './merge-kinds.js';

/** A record as it stands. */
export interface Held {
  id: string;
  version: number;
  label: string;
  deleted: boolean;
  merged: boolean;
  values: Values;
}

const valuesOf = ({ columns }: MergeKind): string =>
  `(SELECT to_jsonb(v) FROM (SELECT ${Object.entries(columns)
    .map(([field, column]) => `r.${column} AS "${field}"`)
    .join(', ')}) v)`;

/** The records of these ids, as they are asked for; what is not there is undefined. Locks them, always in one order. */
export async function hold(
  sql: Sql,
  kind: MergeKind,
  label: string,
  ids: readonly string[],
): Promise<(Held | undefined)[]> {
  const rows = await sql.many<Held>(
    `SELECT r.id, r.version, ${label} AS label, r.deleted_at IS NOT NULL AS deleted, r.merged_into_id IS NOT NULL AS merged,
       ${valuesOf(kind)} AS values FROM ${kind.table} r WHERE r.id = ANY ($1::uuid[]) ORDER BY r.id FOR UPDATE OF r`,
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id));
}

/** Writes these fields, and that the record is another than it was read. */
export async function write(
  sql: Sql,
  { table, columns }: MergeKind,
  id: string,
  values: Values,
): Promise<void> {
  const set = Object.keys(values).map((field, i) => `${columns[field]} = $${i + 2}, `);
  await sql.run(
    `UPDATE ${table} SET ${set.join('')}version = version + 1, updated_at = now() WHERE id = $1`,
    [id, ...Object.values(values)],
  );
}

/** The fields of a kind as they are chosen: those that mean something only together as one. */
export function choicesOf({ columns, together = [] }: MergeKind): (readonly string[])[] {
  return Object.keys(columns).flatMap((field) => {
    const group = together.find((fields) => fields.includes(field)) ?? [field];
    return group[0] === field ? [group] : [];
  });
}

export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
