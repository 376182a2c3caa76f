import { addToCounts } from '../platform/database/counts.js';
import type { Sql } from '../platform/database/database.js';

const AT_ONCE = 20_000;
const WORDS =
  'architect model latency evidence notice contract team review budget interview data pipeline risk answer question reading invoice vendor promise deadline honest quiet cheap late wrong right good again';

/**
 * Many plain comments for trying the screens at size: a tenth as many authors, one in ten of the newest fifth pending,
 * one in eight spam, the rest approved, spread over two years. Each call adds `count` more.
 */
export async function seedVolume(sql: Sql, count: number): Promise<void> {
  const before = (await sql.one<{ n: number }>('SELECT count(*)::int AS n FROM comments'))!.n;
  await sql.run(
    `INSERT INTO comment_authors (email, name, first_seen_at)
     SELECT 'reader-' || i || '@volume.example', 'Reader ' || i, now() - interval '2 years' FROM generate_series(1, greatest(1, $1::int / 10)) i
     ON CONFLICT (email) DO NOTHING`,
    [count],
  );
  for (let from = 1; from <= count; from += AT_ONCE) {
    await sql.run(
      `WITH word AS (SELECT string_to_array($4, ' ') AS list),
       place AS (SELECT array_agg(id ORDER BY id) AS articles FROM articles WHERE deleted_at IS NULL),
       row AS (SELECT i, hashint4(i + $5) AS seed, 'reader-' || (1 + abs(hashint4(i)::bigint) % greatest(1, $3::int / 10)) || '@volume.example' AS email
         FROM generate_series($1::int, $2::int) i),
       made AS (INSERT INTO comments (article_id, author_id, status, author_name, author_email, author_ip, body, arrived_at, status_since)
         SELECT place.articles[1 + abs(row.seed::bigint) % cardinality(place.articles)], w.id,
           CASE WHEN row.i > $3 * 0.8 AND abs(row.seed::bigint) % 10 = 0 THEN 'PENDING' WHEN abs(row.seed::bigint) % 8 = 1 THEN 'SPAM' ELSE 'APPROVED' END,
           w.name, w.email, ('198.51.100.' || abs(row.seed::bigint) % 254)::inet,
           (SELECT string_agg(word.list[1 + abs(hashint4(row.seed + k)::bigint) % cardinality(word.list)], ' ') FROM generate_series(1, 12 + row.i % 17) k),
           at, at
         FROM row JOIN comment_authors w ON w.email = row.email::citext, word, place, LATERAL (SELECT now() - (1 - row.i::float / $3) * interval '2 years' AS at) t
         RETURNING id, status, author_id, author_name, author_email, body),
       arrived AS (INSERT INTO comment_arrivals (comment_id, search_text) SELECT id, lower(concat_ws(E'\\n', author_name, author_email, body)) FROM made),
       known AS (UPDATE comment_authors w SET approved_count = w.approved_count + n.approved, spam_count = w.spam_count + n.spam
         FROM (SELECT author_id, count(*) FILTER (WHERE status = 'APPROVED')::int AS approved, count(*) FILTER (WHERE status = 'SPAM')::int AS spam FROM made GROUP BY 1) n
         WHERE w.id = n.author_id)
       ${addToCounts('comment_counts', 'SELECT status, count(*) AS n FROM made GROUP BY status')}`,
      [from, Math.min(count, from + AT_ONCE - 1), count, WORDS, before],
    );
  }
}
