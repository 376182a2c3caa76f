import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { Sql } from '../../../platform/database/database.js';
import { newTally } from '../wxr/wxr.events.js';
import { readExport } from './import-reading.js';
import { count, type ImportReport, newReport, noteComment, noteItem } from './import-report.js';
import { commentHead } from './import-rows.js';
import { Batch, type ImportSource, watched } from '../../../records/imports/import-source.js';
import { findSite, siteUrl } from './site-key.js';

// What the file holds is noted in the database, so that the memory it takes does not grow with the file.
const NOTES = `
  CREATE TEMP TABLE seen_articles (external_id text PRIMARY KEY) ON COMMIT DROP;
  CREATE TEMP TABLE seen_comments (external_id text PRIMARY KEY, parent text, email text) ON COMMIT DROP;`;

const ARTICLES = `
  WITH given AS (SELECT DISTINCT ON (external_id) * FROM json_to_recordset($2::json) AS r (external_id text, ordinal int, body text)
      ORDER BY external_id, ordinal),
    noted AS (INSERT INTO seen_articles SELECT external_id FROM given ON CONFLICT DO NOTHING RETURNING external_id)
  SELECT count(*) FILTER (WHERE a.id IS NULL)::int AS new, count(a.id)::int AS known,
    count(*) FILTER (WHERE a.body <> g.body)::int AS changed
  FROM noted JOIN given g USING (external_id) LEFT JOIN articles a ON a.site_id = $1 AND a.external_id = g.external_id`;

const COMMENTS = `
  WITH given AS (SELECT DISTINCT ON (external_id) * FROM json_to_recordset($2::json) AS r (external_id text, ordinal int,
      parent_external_id text, author_name text, author_email text, body text) ORDER BY external_id, ordinal),
    noted AS (INSERT INTO seen_comments SELECT external_id, parent_external_id, lower(author_email) FROM given
      ON CONFLICT DO NOTHING RETURNING external_id)
  SELECT count(*) FILTER (WHERE c.id IS NULL)::int AS new, count(c.id)::int AS known,
    count(*) FILTER (WHERE (c.body, c.author_name) IS DISTINCT FROM (g.body, g.author_name) AND c.id IS NOT NULL)::int AS changed
  FROM noted JOIN given g USING (external_id) LEFT JOIN comments c ON c.site_id = $1 AND c.external_id = g.external_id`;

const WHOLE = `
  SELECT count(DISTINCT email)::int AS authors, count(*) FILTER (WHERE parent IS NOT NULL
    AND NOT EXISTS (SELECT FROM seen_comments p WHERE p.external_id = s.parent)
    AND NOT EXISTS (SELECT FROM comments c WHERE c.site_id = $1 AND c.external_id = s.parent))::int AS orphans
  FROM seen_comments s`;

interface Counted {
  new: number;
  known: number;
  changed: number;
}

/**
 * Reads the whole file and tells what a commit would do; writes nothing that stays.
 * @param progress told the bytes read so far; awaited, and what it throws ends the check
 * @throws WxrError where the file is refused
 */
export function checkExport(
  db: LongDatabase,
  source: ImportSource,
  progress: (bytes: number) => Promise<void> = async () => undefined,
): Promise<ImportReport> {
  return db.tx(async (sql) => {
    for (const text of NOTES.split(';')) if (text.trim()) await sql.planned(text);
    const report = newReport(newTally());
    let read = 0;
    let siteId: string | null = null;
    const articles = new Batch();
    const comments = new Batch();
    const flush = async (): Promise<void> => {
      for (const [name, batch, text, counts] of [
        ['DUPLICATE_POST', articles, ARTICLES, report.articles],
        ['DUPLICATE_COMMENT', comments, COMMENTS, report.comments],
      ] as const) {
        if (batch.size === 0) continue;
        const { size } = batch;
        const different = await compare(sql, text, siteId, batch.take(), counts);
        if (different < size) count(report.skipped, name, size - different);
      }
      await progress(read);
      await nextTurn();
    };
    const pieces = watched(source, (bytes) => (read = bytes));
    for await (const reading of readExport(pieces, report.file)) {
      let full = false;
      if (reading.type === 'site') {
        report.site = reading.site;
        siteId = await findSite(sql, siteUrl(reading.site));
      } else if (reading.type === 'item') {
        noteItem(report, reading.item);
        const body = reading.item.content ?? '';
        full = articles.add({ external_id: reading.item.id, body });
      } else {
        const head = commentHead(reading.comment);
        noteComment(report, reading.comment, head);
        if (!head) continue;
        const { external_id, parent_external_id, author_name, author_email, body } = head;
        full = comments.add({ external_id, parent_external_id, author_name, author_email, body });
      }
      if (full) await flush();
    }
    await flush();
    const whole = await sql.planned<{ authors: number; orphans: number }>(WHOLE, [siteId]);
    return Object.assign(report, whole[0]);
  });
}

/** Adds to `counts`; answers how many different ids there were that had not been seen before. */
async function compare(
  sql: Sql,
  text: string,
  siteId: string | null,
  rows: string,
  counts: Counted,
): Promise<number> {
  const [found] = await sql.planned<Counted>(text, [siteId, rows]);
  counts.new += found!.new;
  counts.known += found!.known;
  counts.changed += found!.changed;
  return found!.new + found!.known;
}
