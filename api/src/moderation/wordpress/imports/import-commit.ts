import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { Sql } from '../../../platform/database/database.js';
import { writeArticles, writeComments } from './import-batches.js';
import { adoptOrphans } from './import-orphans.js';
import { type Reading, readExport } from './import-reading.js';
import type { CommitCounts } from './import-report.js';
import { type ArticleRow, articleRow, type CommentRow, commentRow } from './import-rows.js';
import { Batch, type ImportSource, watched } from '../../../records/imports/import-source.js';

/** Where a commit stands. Written in the transaction of each batch, so that what it says is exactly what is there. */
export interface CommitCursor {
  pass: 'ARTICLES' | 'COMMENTS' | 'PARENTS';
  /** Rows of this pass that are done. */
  rows: number;
  /** In the pass over parents: the last one looked at. */
  after: string | null;
  /** 0 to 1. */
  progress: number;
  counts: CommitCounts;
}

export const START: CommitCursor = {
  pass: 'ARTICLES',
  rows: 0,
  after: null,
  progress: 0,
  counts: { articles: 0, comments: 0, linkedLater: 0 },
};

export interface Commit {
  importId: string;
  siteId: string;
  actorId: string | null;
  source: ImportSource;
  cursor: CommitCursor;
  /** Last statement of each batch: throws, and so undoes the batch, where the commit is cancelled or no longer ours. */
  advance(sql: Sql, cursor: CommitCursor): Promise<void>;
}

/** How much of the bar the articles take: they are fewer, but the whole file is read for them as well. */
const ARTICLES_SHARE = 0.25;

/** Writes what a check has found, batch after batch, from where the cursor stands; answers the last cursor. */
export async function commitExport(db: LongDatabase, commit: Commit): Promise<CommitCursor> {
  let cursor = commit.cursor;
  if (cursor.pass === 'ARTICLES')
    cursor = { ...(await writeArticlesOf(db, commit, cursor)), pass: 'COMMENTS', rows: 0 };
  if (cursor.pass === 'COMMENTS')
    cursor = { ...(await writeCommentsOf(db, commit, cursor)), pass: 'PARENTS', rows: 0 };
  for (;;) {
    const from = cursor;
    cursor = await inBatch(db, commit, async (sql) => {
      const { linked, last } = await adoptOrphans(sql, commit.siteId, from.after);
      const counts = { ...from.counts, linkedLater: from.counts.linkedLater + linked };
      return { ...from, after: last, counts, progress: last ? from.progress : 1 };
    });
    if (!cursor.after) return cursor;
  }
}

function writeArticlesOf(db: LongDatabase, commit: Commit, start: CommitCursor): Promise<CommitCursor> {
  return walk(db, commit, start, {
    share: (read) => ARTICLES_SHARE * read,
    row: (reading) => (reading.type === 'item' ? articleRow(reading.item, reading.authorName) : undefined),
    write: async (sql, rows, counts) => ({
      ...counts,
      articles: counts.articles + (await writeArticles(sql, commit.siteId, commit.importId, rows)),
    }),
  });
}

function writeCommentsOf(db: LongDatabase, commit: Commit, start: CommitCursor): Promise<CommitCursor> {
  const { siteId, importId, actorId } = commit;
  return walk(db, commit, start, {
    share: (read) => ARTICLES_SHARE + (1 - ARTICLES_SHARE) * read,
    row: (reading) => (reading.type === 'comment' ? commentRow(reading.comment) : undefined),
    write: async (sql, rows, counts) => ({
      ...counts,
      comments: counts.comments + (await writeComments(sql, siteId, importId, actorId, rows)),
    }),
  });
}

interface Pass {
  /** Where the bar stands when a part of the file was read, both 0 to 1. */
  share(read: number): number;
  /** undefined: not of this pass; null: left out. */
  row(reading: Reading): ArticleRow | CommentRow | null | undefined;
  write(sql: Sql, rows: string, counts: CommitCounts): Promise<CommitCounts>;
}

/** One reading of the file for one kind of row, leaving out those that the cursor has behind it. */
async function walk(
  db: LongDatabase,
  commit: Commit,
  start: CommitCursor,
  pass: Pass,
): Promise<CommitCursor> {
  let cursor = start;
  let passed = 0;
  let read = 0;
  const batch = new Batch();
  const flush = async (): Promise<void> => {
    if (batch.size === 0) return;
    const rows = batch.take();
    const from = cursor;
    cursor = await inBatch(db, commit, async (sql) => ({
      ...from,
      rows: passed,
      progress: pass.share(read),
      counts: await pass.write(sql, rows, from.counts),
    }));
    await nextTurn();
  };
  const kind = start.pass === 'ARTICLES' ? 'item' : 'comment';
  const pieces = watched(commit.source, (bytes) => (read = Math.min(1, bytes / commit.source.bytes)));
  for await (const reading of readExport(pieces)) {
    if (reading.type !== kind) continue;
    passed += 1;
    if (passed <= start.rows) continue;
    const row = pass.row(reading);
    if (row && batch.add(row)) await flush();
  }
  await flush();
  return cursor;
}

/**
 * The cursor moves with its batch or not at all. One batch at a time, of whatever import: two of one site would both find
 * the same row missing, two of different sites the same slug free.
 */
function inBatch(
  db: LongDatabase,
  commit: Commit,
  work: (sql: Sql) => Promise<CommitCursor>,
): Promise<CommitCursor> {
  return db.tx(async (sql) => {
    await sql.run(`SELECT pg_advisory_xact_lock(hashtext('import batches'))`);
    const cursor = await work(sql);
    await commit.advance(sql, cursor);
    return cursor;
  });
}
