import { addToCounts, LONG_WORK_SLOT } from '../../../platform/database/counts.js';
import type { Sql } from '../../../platform/database/database.js';

const ARTICLES = `
  WITH given AS (
    SELECT DISTINCT ON (external_id) * FROM json_to_recordset($3::json) AS r (external_id text, ordinal int, slug text, title text,
      excerpt text, body text, author_name text, kind text, status text, comment_policy text, published_at timestamptz)
    ORDER BY external_id, ordinal
  ), fresh AS (
    SELECT g.*, row_number() OVER (PARTITION BY slug ORDER BY ordinal) = 1
      AND NOT EXISTS (SELECT FROM articles a WHERE a.slug = g.slug) AS has_free_slug
    FROM given g WHERE NOT EXISTS (SELECT FROM articles a WHERE a.site_id = $1 AND a.external_id = g.external_id)
  )
  INSERT INTO articles (slug, title, excerpt, body, author_name, kind, status, comment_policy, published_at, site_id, external_id, import_id)
  SELECT CASE WHEN has_free_slug THEN slug ELSE slug || '-' || left(md5($1::text || external_id), 8) END,
    title, excerpt, body, author_name, kind, status, comment_policy, published_at, $1, external_id, $2
  FROM fresh`;

/** Articles (ArticleRow, as JSON) that the site does not have yet; a slug that is taken gets an ending of its own. Answers how many came in. */
export function writeArticles(sql: Sql, siteId: string, importId: string, rows: string): Promise<number> {
  return sql.run(ARTICLES, [siteId, importId, rows]);
}

// One statement: either a batch is there with its people, decisions and counts, or nothing of it is.
const COMMENTS = `
  WITH given AS (
    SELECT DISTINCT ON (external_id) * FROM json_to_recordset($3::json) AS r (external_id text, article_external_id text,
      parent_external_id text, ordinal int, kind text, status text, arrived_at timestamptz, author_name text, author_email citext,
      author_url text, author_ip inet, body text, body_text text, body_html text, links jsonb, link_count smallint, search_text text, said text)
    ORDER BY external_id, ordinal
  ), found AS MATERIALIZED (
    SELECT g.*, a.id AS article_id, desk_uuid() AS id, desk_uuid() AS event_id, coalesce(g.arrived_at, a.published_at, now()) AS at
    FROM given g, LATERAL (SELECT id, published_at FROM articles WHERE site_id = $1 AND external_id = g.article_external_id OFFSET 0) a
    WHERE NOT EXISTS (SELECT FROM comments c WHERE c.site_id = $1 AND c.external_id = g.external_id OFFSET 0)
  ), fresh AS MATERIALIZED (
    SELECT f.*, coalesce(p.id, (SELECT q.id FROM comments q
      WHERE q.site_id = $1 AND q.external_id = f.parent_external_id AND q.article_id = f.article_id)) AS parent_id
    FROM found f
    LEFT JOIN found p ON p.external_id = f.parent_external_id AND p.ordinal < f.ordinal AND p.article_id = f.article_id
  ), people AS (
    INSERT INTO comment_authors (email, name, approved_count, spam_count, first_seen_at)
    SELECT author_email, (array_agg(author_name ORDER BY at DESC))[1], count(*) FILTER (WHERE status = 'APPROVED'),
      count(*) FILTER (WHERE status = 'SPAM'), min(at)
    FROM fresh WHERE author_email IS NOT NULL GROUP BY author_email ORDER BY author_email
    ON CONFLICT (email) DO UPDATE SET
      approved_count = comment_authors.approved_count + excluded.approved_count,
      spam_count = comment_authors.spam_count + excluded.spam_count,
      first_seen_at = least(comment_authors.first_seen_at, excluded.first_seen_at)
    RETURNING id, email
  ), written AS (
    INSERT INTO comments (id, article_id, parent_id, author_id, status, event_id, arrived_at, kind, author_name, author_email, author_url,
      author_ip, format, body, body_text, body_html, links, link_count, hold_reasons, site_id, external_id, import_id)
    SELECT f.id, f.article_id, f.parent_id, w.id, f.status, f.event_id, f.at, f.kind, f.author_name, f.author_email, f.author_url,
      f.author_ip, 'HTML', f.body, f.body_text, f.body_html, f.links, f.link_count,
      CASE f.status WHEN 'PENDING' THEN ARRAY['IMPORTED'] ELSE '{}' END, $1, f.external_id, $2
    FROM fresh f LEFT JOIN people w ON w.email = f.author_email
    ORDER BY f.ordinal
  ), arrivals AS ( -- the fingerprint is the public door's, so that it knows an exact duplicate of what was brought in
    INSERT INTO comment_arrivals (comment_id, search_text, fingerprint)
    SELECT f.id, f.search_text, CASE WHEN f.said <> '' AND (f.parent_external_id IS NULL OR f.parent_id IS NOT NULL)
      THEN md5(concat_ws(E'\\x1f', f.article_id, f.parent_id, lower(f.author_email::text), f.said))::uuid END
    FROM fresh f ORDER BY f.ordinal
    ON CONFLICT DO NOTHING RETURNING comment_id
  ), repeats AS ( -- an old blog may hold the same words twice
    INSERT INTO comment_arrivals (comment_id, search_text)
    SELECT id, search_text FROM fresh WHERE id NOT IN (SELECT comment_id FROM arrivals)
  ), decisions AS (
    INSERT INTO comment_decisions (id, subject_id, actor, actor_id, action, to_status, version_seen)
    SELECT event_id, id, 'IMPORT', $4, 'IMPORT', status, 1 FROM fresh
  ), orphans AS (
    INSERT INTO import_orphans (comment_id, site_id, parent_external_id)
    SELECT id, $1, parent_external_id FROM fresh WHERE parent_external_id IS NOT NULL AND parent_id IS NULL
  ), counted AS (${addToCounts('comment_counts', 'SELECT status, count(*) AS n FROM fresh GROUP BY status', LONG_WORK_SLOT)})
  SELECT count(*)::int AS n FROM fresh`;

/** Comments (CommentRow, as JSON) that the site does not have yet, with everything that belongs to them. Answers how many came in. */
export async function writeComments(
  sql: Sql,
  siteId: string,
  importId: string,
  actorId: string | null,
  rows: string,
): Promise<number> {
  const written = await sql.one<{ n: number }>(COMMENTS, [siteId, importId, rows, actorId]);
  return written!.n;
}
