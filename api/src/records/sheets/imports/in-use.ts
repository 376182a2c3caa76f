import type { Sql } from '../../../platform/database/database.js';

interface Reference {
  table: string;
  column: string;
  own: boolean;
  softly: boolean;
}

/** Whatever refers to a table, as the database knows it: a room that is built later counts by itself. */
const REFERENCES = `
  SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.conrelid = c.confrelid AS own,
    EXISTS (SELECT FROM pg_attribute d WHERE d.attrelid = c.conrelid AND d.attname = 'deleted_at') AS softly
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = $1::regclass ORDER BY 1, 2`;

/** Those of these records on which something stands that is not deleted: other records, activities, tasks, tags. They know each other and count not. */
export async function inUse(
  sql: Sql,
  { table, type }: { table: string; type: string },
  ids: readonly string[],
): Promise<Set<string>> {
  const references = await sql.many<Reference>(REFERENCES, [table]);
  const used = references.map(
    (one) =>
      `SELECT x.${one.column} FROM ${one.table} x WHERE x.${one.column} = ANY ($1::uuid[])
       ${one.softly ? 'AND x.deleted_at IS NULL' : ''} ${one.own ? 'AND x.id <> ALL ($1::uuid[])' : ''}`,
  );
  const found = await sql.many<{ id: string }>(
    `SELECT subject_id AS id FROM activity_links WHERE subject_type = $2 AND subject_id = ANY ($1::uuid[])
     UNION SELECT subject_id FROM record_tags WHERE subject_type = $2 AND subject_id = ANY ($1::uuid[])
     UNION SELECT subject_id FROM tasks WHERE subject_type = $2 AND subject_id = ANY ($1::uuid[])
     ${used.map((one) => `UNION ${one}`).join(' ')}`,
    [ids, type],
  );
  return new Set(found.map(({ id }) => id));
}
