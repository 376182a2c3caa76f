import type { Cause } from '../../../access/current-actor.js';
import { audit } from '../../../audit/audit.js';
import { Conflict } from '../../../common/errors.js';
import type { Sql } from '../../../platform/database/database.js';
import type { CommitCursor } from './import-commit.js';
import type { CommitCounts, ImportReport } from './import-report.js';
import { siteUrl } from './site-key.js';

// What an import's row says of itself, written with what it tells of.

export async function recordChecked(sql: Sql, id: string, report: ImportReport): Promise<void> {
  await sql.run(
    `UPDATE imports SET phase = 'CHECKED', progress = 1, report = $2, site_url = $3, comments_seen = $4, comments_new = $5,
       updated_at = now() WHERE id = $1`,
    [id, JSON.stringify(report), siteUrl(report.site), report.comments.seen, report.comments.new],
  );
}

/** Throws Conflict, and so undoes the batch, where somebody stopped the import: it may run in a process that no job leads to. */
export async function recordBatch(sql: Sql, id: string, siteId: string, cursor: CommitCursor): Promise<void> {
  const touched = await sql.run(
    `UPDATE imports SET progress = $2, site_id = $3, comments_new = $4, updated_at = now() WHERE id = $1 AND phase = 'COMMITTING'`,
    [id, cursor.progress, siteId, cursor.counts.comments],
  );
  if (!touched) throw stopped();
}

export async function recordCommitted(
  sql: Sql,
  by: Cause,
  id: string,
  fileName: string,
  counts: CommitCounts,
): Promise<void> {
  const touched = await sql.run(
    `UPDATE imports SET phase = 'COMMITTED', progress = 1, updated_at = now(),
       report = report || jsonb_build_object('committed', $2::jsonb) WHERE id = $1 AND phase = 'COMMITTING'`,
    [id, JSON.stringify(counts)],
  );
  if (!touched) throw stopped();
  await audit(sql, by, {
    action: 'import.committed',
    subjectType: 'Import',
    subjectId: id,
    subjectLabel: fileName,
    changes: { articles: [0, counts.articles], comments: [0, counts.comments] },
  });
}

/** Says why it came to no good end, unless somebody stopped it meanwhile. */
export async function recordFailed(sql: Sql, id: string, why: string): Promise<void> {
  await sql.run(
    `UPDATE imports SET phase = 'FAILED', error = $2, updated_at = now() WHERE id = $1 AND phase IN ('CHECKING', 'COMMITTING')`,
    [id, why],
  );
}

const stopped = (): Conflict =>
  new Conflict(
    'This import was stopped in the desk. What came in before that stays until it is reverted there.',
  );
