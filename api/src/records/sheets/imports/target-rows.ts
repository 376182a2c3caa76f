import type { Cause } from '../../../access/current-actor.js';
import { auditMany, changesBetween, withLengths } from '../../../audit/audit.js';
import type { Sql } from '../../../platform/database/database.js';
import type { Changed, Fields, KnownRecord } from './sheet-target.js';

/** The columns of a table that sheets fill: each field's column and its type. */
export interface TargetTable {
  table: string;
  columns: Readonly<Record<string, readonly [column: string, type: string]>>;
}

const given = ({ columns }: TargetTable): string =>
  `json_to_recordset($1) AS a (n int, id uuid, ${Object.entries(columns)
    .map(([field, [, type]]) => `"${field}" ${type}`)
    .join(', ')})`;

/** The live ones of these, by id. Locked in one order, so that two who write many do not wait for each other. */
export async function readRows(
  sql: Sql,
  { table, columns }: TargetTable,
  ids: readonly string[],
  locked: boolean,
): Promise<Map<string, KnownRecord>> {
  // A day stays the text that it is, whatever the zone of this machine.
  const fields = Object.entries(columns).map(
    ([field, [column, type]]) => `r.${column}${type === 'date' ? '::text' : ''} AS "${field}"`,
  );
  const rows = await sql.many<Fields & { id: string; version: number }>(
    `SELECT r.id, r.version, ${fields.join(', ')} FROM ${table} r WHERE r.id = ANY ($1::uuid[]) AND r.deleted_at IS NULL
     ORDER BY r.id ${locked ? 'FOR UPDATE' : ''}`,
    [ids],
  );
  return new Map(rows.map(({ id, version, ...rest }) => [id, { id, version, fields: rest }]));
}

/** Answers the new ids in order. */
export async function insertRows(
  sql: Sql,
  target: TargetTable,
  records: readonly Fields[],
  importId: string,
): Promise<string[]> {
  const entries = Object.entries(target.columns);
  const made = await sql.many<{ id: string }>(
    `WITH given AS MATERIALIZED (SELECT desk_uuid() AS new_id, a.* FROM ${given(target)}),
       made AS (INSERT INTO ${target.table} (id, import_id, ${entries.map(([, [column]]) => column).join(', ')})
         SELECT new_id, $2, ${entries.map(([field]) => `"${field}"`).join(', ')} FROM given ORDER BY n)
     SELECT new_id AS id FROM given ORDER BY n`,
    [JSON.stringify(records.map((record, n) => ({ ...record, n }))), importId],
  );
  return made.map(({ id }) => id);
}

export async function updateRows(
  sql: Sql,
  target: TargetTable,
  records: readonly { id: string; after: Fields }[],
): Promise<void> {
  const set = Object.entries(target.columns).map(([field, [column]]) => `${column} = a."${field}"`);
  await sql.run(
    `UPDATE ${target.table} r SET ${set.join(', ')}, version = r.version + 1, updated_at = now() FROM ${given(target)} WHERE r.id = a.id`,
    [JSON.stringify(records.map(({ id, after }) => ({ ...after, id })))],
  );
}

export async function removeRows(sql: Sql, { table }: TargetTable, ids: readonly string[]): Promise<void> {
  await sql.run(
    `UPDATE ${table} SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
}

/** The fields of `after` that a table has. */
export const fieldsOf = ({ columns }: TargetTable, after: Fields): Fields =>
  Object.fromEntries(Object.keys(columns).map((field) => [field, after[field] ?? null]));

/** How the audit tells of a record: `label`, what it is called there; of the texts in `lengths` only how long they are. */
export interface Audited extends TargetTable {
  type: string;
  label: (record: { id: string; after: Fields }) => string | undefined;
  lengths: readonly string[];
}

/** One audit entry for each. verb: in the past, such as `updated`. */
export const auditRows = (
  sql: Sql,
  by: Cause,
  { type, label, lengths, ...target }: Audited,
  verb: string,
  records: readonly Omit<Changed, 'version'>[],
): Promise<void> =>
  auditMany(
    sql,
    by,
    records.map(({ id, fields, after }) => ({
      action: `${type.toLowerCase()}.${verb}`,
      subjectType: type,
      subjectId: id,
      subjectLabel: label({ id, after }),
      changes: withLengths(changesBetween(fields, fieldsOf(target, after)), ...lengths),
    })),
  );
