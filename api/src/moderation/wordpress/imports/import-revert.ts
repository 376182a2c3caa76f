import { audit } from '../../../audit/audit.js';
import { addToCounts, LONG_WORK_SLOT } from '../../../platform/database/counts.js';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { JobRun } from '../../../platform/jobs/job.js';
import type { RevertCounts } from './import-report.js';

// Leaves first: a comment under which somebody has answered, or whose reply was touched, stays.
const COMMENTS = `
  WITH gone AS (
    DELETE FROM comments WHERE id IN (
      SELECT c.id FROM comments c WHERE c.import_id = $1 AND c.version = 1 AND c.edited_at IS NULL
        AND NOT EXISTS (SELECT FROM comments r WHERE r.parent_id = c.id)
      ORDER BY c.id LIMIT 1000 FOR UPDATE)
    RETURNING id, author_id, status
  ), unsearched AS (
    DELETE FROM comment_arrivals WHERE comment_id IN (SELECT id FROM gone)
  ), people AS (
    UPDATE comment_authors a SET approved_count = approved_count - g.approved, spam_count = spam_count - g.spam
    FROM (SELECT author_id, count(*) FILTER (WHERE status = 'APPROVED') AS approved, count(*) FILTER (WHERE status = 'SPAM') AS spam
      FROM gone WHERE author_id IS NOT NULL GROUP BY author_id ORDER BY author_id) g WHERE a.id = g.author_id
  ), counted AS (${addToCounts('comment_counts', 'SELECT status, -count(*) AS n FROM gone GROUP BY status', LONG_WORK_SLOT)})
  SELECT count(*)::int AS n, coalesce(array_agg(DISTINCT author_id) FILTER (WHERE author_id IS NOT NULL), '{}') AS people FROM gone`;

const PEOPLE = `DELETE FROM comment_authors a WHERE a.id = ANY ($1::uuid[])
  AND NOT EXISTS (SELECT FROM comments c WHERE c.author_id = a.id)`;

const ARTICLES = `
  DELETE FROM articles a WHERE a.import_id = $1 AND a.version = 1
    AND NOT EXISTS (SELECT FROM comments c WHERE c.article_id = a.id)`;

const REST = `SELECT (SELECT count(*) FROM comments WHERE import_id = $1)::int AS "keptComments",
  (SELECT count(*) FROM articles WHERE import_id = $1)::int AS "keptArticles"`;

const STANDS = `SELECT file_name AS label, (SELECT count(*) FROM comments WHERE import_id = $1)::int AS here
  FROM imports WHERE id = $1 AND phase = 'REVERTING' AND job_id = $2`;

/** Removes what the import brought and nobody has touched since, batch after batch: a run that is broken off is gone on with. */
export async function revertImport(db: LongDatabase, run: JobRun): Promise<RevertCounts | undefined> {
  const { importId: id } = run.input as { importId: string };
  const import_ = await db.one<{ label: string; here: number }>(STANDS, [id, run.id]);
  if (!import_) return undefined;
  const total = run.done + import_.here;
  let comments = run.done;
  for (let n = 1; n > 0;) {
    n = await db.tx(async (sql) => {
      const gone = await sql.one<{ n: number; people: string[] }>(COMMENTS, [id]);
      await sql.run(PEOPLE, [gone!.people]);
      const done = comments + gone!.n;
      await sql.run('UPDATE imports SET progress = $2, comments_new = $3, updated_at = now() WHERE id = $1', [
        id,
        total ? done / total : 1,
        total - done,
      ]);
      await run.progress({ done, total }, sql);
      return gone!.n;
    });
    comments += n;
  }
  return db.tx(async (sql) => {
    const articles = await sql.run(ARTICLES, [id]);
    const rest = await sql.one<{ keptComments: number; keptArticles: number }>(REST, [id]);
    const reverted: RevertCounts = { articles, comments, ...rest! };
    await sql.run(
      `UPDATE imports SET phase = 'CANCELLED', progress = 1, updated_at = now(), comments_new = $3,
         report = coalesce(report, '{}') || jsonb_build_object('reverted', $2::jsonb) WHERE id = $1`,
      [id, JSON.stringify(reverted), reverted.keptComments],
    );
    await audit(sql, run.by, {
      action: 'import.reverted',
      subjectType: 'Import',
      subjectId: id,
      subjectLabel: import_.label,
      changes: { comments: [total, reverted.keptComments] },
    });
    await run.progress({ done: comments }, sql);
    return reverted;
  });
}
