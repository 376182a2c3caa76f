import type { Cause } from '../../../access/current-actor.js';
import { audit } from '../../../audit/audit.js';
import { Conflict } from '../../../common/errors.js';
import type { Sql } from '../../../platform/database/database.js';
import type { RowCounts } from './sheet-import.model.js';

// What an import's row says of itself, written with what it tells of.

export const SUBJECT = 'SheetImport';

const COUNT = `SELECT
    count(*) FILTER (WHERE outcome = 'CREATE')::int AS create, count(*) FILTER (WHERE outcome = 'UPDATE')::int AS update,
    count(*) FILTER (WHERE outcome = 'SKIP')::int AS skip, count(*) FILTER (WHERE outcome = 'ERROR')::int AS error,
    count(*) FILTER (WHERE state <> 'PLANNED')::int AS done, count(*) FILTER (WHERE state = 'TAKEN_BACK')::int AS "takenBack",
    count(*) FILTER (WHERE state = 'KEPT')::int AS kept
  FROM (SELECT outcome, CASE WHEN outcome IN ('CREATE', 'UPDATE') THEN state ELSE 'PLANNED' END AS state FROM import_rows WHERE import_id = $1) r`;

/** Counted once at the end of a phase: a list of imports then counts no rows. */
export async function recordCounts(sql: Sql, id: string): Promise<RowCounts> {
  const counts = (await sql.one<RowCounts>(COUNT, [id]))!;
  await sql.run(`UPDATE imports SET report = coalesce(report, '{}') || $2::jsonb WHERE id = $1`, [
    id,
    JSON.stringify({ counts }),
  ]);
  return counts;
}

/** Throws Conflict, and so undoes the batch, where somebody stopped the import: it may run in a process that no job leads to. */
export async function recordProgress(sql: Sql, id: string, phase: string, part: number): Promise<void> {
  const touched = await sql.run(
    'UPDATE imports SET progress = $3, updated_at = now() WHERE id = $1 AND phase = $2',
    [id, phase, Math.min(1, part)],
  );
  if (!touched)
    throw new Conflict('This import was stopped. What came in before that stays until it is reverted.');
}

export async function recordChecked(sql: Sql, id: string): Promise<RowCounts> {
  await sql.run(
    `UPDATE imports SET phase = 'CHECKED', progress = 1, updated_at = now() WHERE id = $1 AND phase = 'CHECKING'`,
    [id],
  );
  return recordCounts(sql, id);
}

export async function recordCommitted(sql: Sql, by: Cause, id: string): Promise<RowCounts> {
  const counts = await recordCounts(sql, id);
  await end(sql, by, id, 'COMMITTED', 'committed', { created: [0, counts.create], updated: [0, counts.update] }); // prettier-ignore
  return counts;
}

export async function recordReverted(sql: Sql, by: Cause, id: string): Promise<RowCounts> {
  const counts = await recordCounts(sql, id);
  await sql.run(`UPDATE imports SET report = report || '{"reverted": true}' WHERE id = $1`, [id]);
  await end(sql, by, id, 'CANCELLED', 'reverted', { kept: [counts.done, counts.kept] });
  return counts;
}

async function end(
  sql: Sql,
  by: Cause,
  id: string,
  phase: string,
  verb: string,
  changes: Record<string, [number, number]>,
): Promise<void> {
  const ended = await sql.one<{ label: string }>(
    `UPDATE imports SET phase = $2, progress = 1, updated_at = now() WHERE id = $1 RETURNING file_name AS label`,
    [id, phase],
  );
  await audit(sql, by, {
    action: `import.${verb}`,
    subjectType: SUBJECT,
    subjectId: id,
    subjectLabel: ended!.label,
    changes,
  });
}
