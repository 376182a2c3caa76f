import { UNDO_MINUTES } from '../../moderation/comments/decide.js';
import { addToCounts, OWN_SLOT } from '../../platform/database/counts.js';
import { type Limit, LIMITS } from '../doors/limits.js';
import type { ArticleKey } from './comment-form.js';

/** One submission as the statement reads it from its JSON: what the form said, and what is known of who sent it and thought of it. */
export interface SubmissionRow {
  /** Its place in the batch. */
  n: number;
  /** Another copy of this came earlier in the same batch. */
  copy: boolean;
  /** The article's slug, id or number on its old site, as the statement's shape says; the same with the comment that it answers. */
  article: string;
  parent: string | null;
  /** When the form was opened (ISO 8601); infinity where nobody knows. */
  opened: string;
  email: string;
  name: string;
  website: string | null;
  body: string;
  /** The sender's address, null where it is none, and the IPv4 address or IPv6 /64 that the limits count. */
  ip: string | null;
  network: string;
  agent: string | null;
  links: readonly object[];
  /** The state that the rules give it, or APPROVED for one of the staff; null: APPROVED unless it is `wary` or late. */
  held: string | null;
  reasons: readonly string[];
  /** What the quick search looks through. */
  search: string;
  /** The sender's own id for this submission. */
  word: string | null;
  /** Who was never approved before waits; `sent` are the comments that this browser says it sent. */
  wary: boolean;
  sent: readonly string[];
  /** Days after its publication for which an article takes comments, where it does not say so itself. */
  close: number | null;
  /** A person of the staff who wrote it. */
  staff: string | null;
  /** The blocks that it ran into. */
  blocked: readonly string[];
  /** How many earlier ones in this batch count for the limits of its email, its network, its article, and of all. */
  same_email: number;
  same_network: number;
  same_article: number;
  before: number;
}

const TYPES: Record<keyof SubmissionRow, string> = {
  n: 'int',
  copy: 'boolean',
  article: 'text',
  parent: 'text',
  opened: 'timestamptz',
  email: 'citext',
  name: 'text',
  website: 'text',
  body: 'text',
  ip: 'inet',
  network: 'text',
  agent: 'text',
  links: 'jsonb',
  held: 'text',
  reasons: 'text[]',
  search: 'text',
  word: 'text',
  wary: 'boolean',
  sent: 'uuid[]',
  close: 'int',
  staff: 'uuid',
  blocked: 'uuid[]',
  same_email: 'int',
  same_network: 'int',
  same_article: 'int',
  before: 'int',
};
const COLUMNS = Object.entries(TYPES)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

const ARTICLE: Record<ArticleKey['by'], string> = {
  slug: 'a.slug = i.article',
  id: 'a.id = i.article::uuid',
  // The first site that was brought in, should two know the number.
  external:
    'a.id = (SELECT id FROM articles WHERE external_id = i.article AND deleted_at IS NULL ORDER BY site_id LIMIT 1)',
};
const PARENT = {
  none: 'NULL::uuid',
  id: `(SELECT p.id FROM comments p WHERE p.id = i.parent::uuid AND p.article_id = a.id AND p.status = 'APPROVED')`,
  external: `(SELECT p.id FROM comments p WHERE p.external_id = i.parent AND p.site_id = a.site_id AND p.article_id = a.id AND p.status = 'APPROVED')`,
};

/** What a statement may leave out: Postgres pays for each part of one, whether it finds work or not. */
export interface Shape {
  by: ArticleKey['by'];
  parent: keyof typeof PARENT;
  /** They will not be approved by themselves. */
  held: boolean;
  /** They ran into a block. */
  blocked: boolean;
}

const KNOWN = `, known AS (
  UPDATE comment_authors w SET approved_count = w.approved_count + own.n
  FROM (SELECT author, count(*) AS n FROM go WHERE status = 'APPROVED' GROUP BY author ORDER BY author) own WHERE w.id = own.author
)`;
// Whoever is answered hears of it when nobody has taken the answer down by then.
const TOLD = `, told AS (
  INSERT INTO outbox (topic, key, cause_id, payload, due_at)
  SELECT 'comment.answered', 'comment.answered:' || go.id, go.event, jsonb_build_object('commentId', go.id), now() + interval '${UNDO_MINUTES} minutes'
  FROM go WHERE go.status = 'APPROVED' AND go.parent_id IS NOT NULL
)`;
const HIT = `, hit AS (
  UPDATE blocks b SET hits = b.hits + own.n FROM (SELECT k.id, count(*) AS n FROM go, unnest(go.blocked) AS k (id) GROUP BY k.id ORDER BY k.id) own WHERE b.id = own.id
)`;

/** What each limit counts: the key under which it came this minute, and what of the batch comes before. */
const COUNTED: Record<Limit, { key: string; before: keyof SubmissionRow }> = {
  EMAIL_LIMIT: { key: `'email ' || lower(f.email::text)`, before: 'same_email' },
  NETWORK_LIMIT: { key: `'network ' || f.network`, before: 'same_network' },
  ARTICLE_LIMIT: { key: `'article ' || f.article_id`, before: 'same_article' },
  WHOLE_LIMIT: { key: `'whole'`, before: 'before' },
};
const LIMITED = Object.keys(COUNTED) as Limit[];
const KEYS = LIMITED.map((limit) => COUNTED[limit].key);
const USED = `(SELECT ${LIMITED.map((limit) => `sum(n) FILTER (WHERE key = ${COUNTED[limit].key}) AS ${limit}`).join(', ')}
  FROM rate_counters WHERE minute = date_trunc('minute', now()) AND key = ANY (ARRAY[${KEYS.join(', ')}])) used`;

/**
 * One statement for all that came at once, $1: finds the articles, answers a submission that was here before, refuses a duplicate,
 * counts the four limits, finds or makes the authors, writes the comments with their decisions, and keeps every counter. Nothing in it is
 * a row that each request locks: counters have a slot for each connection, so that at a limit as many more may pass as run at that
 * moment. Rows that two statements may both write are written in the order of their keys.
 * An email alone proves nobody: a writer is known by an approved comment from the same network or from this browser.
 * `factor` multiplies the limits; none falls under one.
 */
export const acceptStatement = ({ by, parent, held, blocked }: Shape, factor: number): string => `
WITH f AS MATERIALIZED (
  SELECT i.*, a.id AS article_id, a.slug, desk_uuid() AS id, desk_uuid() AS event, w.id AS author, ${PARENT[parent]} AS parent_id,
    a.comment_policy = 'CLOSED' OR (shut.at <= now() AND shut.at < i.opened) AS closed, shut.at <= now() AS late,
    md5(concat_ws(E'\\x1f', a.id, i.parent, lower(i.email::text), i.body))::uuid AS fingerprint,
    -- A sender's word for a submission counts for this article and email alone: another visitor may use the same word.
    md5(a.id || E'\\x1f' || lower(i.email::text) || E'\\x1f' || i.word)::uuid AS submission,
    i.wary AND (w.approved_count IS NULL OR w.approved_count = 0 OR NOT EXISTS (
      SELECT FROM (SELECT id, status, author_ip FROM comments WHERE author_id = w.id ORDER BY arrived_at DESC, id DESC LIMIT 50) own
      WHERE own.status = 'APPROVED' AND (own.id = ANY (i.sent) OR own.author_ip <<= CASE WHEN i.ip IS NOT NULL THEN i.network::inet END))) AS stranger
  FROM json_to_recordset($1) AS i (${COLUMNS}),
    LATERAL (SELECT * FROM articles a WHERE ${ARTICLE[by]} AND a.status = 'PUBLISHED' AND a.deleted_at IS NULL AND a.published_at <= now() LIMIT 1) a
    LEFT JOIN LATERAL (SELECT id, approved_count FROM comment_authors WHERE email = i.email LIMIT 1) w ON true,
    LATERAL (SELECT a.published_at + make_interval(days => coalesce(a.close_after_days, i.close)) AS at) shut
), v AS MATERIALIZED (
  SELECT f.*, same.comment_id AS same, CASE
    WHEN same.comment_id IS NOT NULL THEN 'SAME'
    WHEN f.closed THEN 'CLOSED'
    WHEN f.parent IS NOT NULL AND f.parent_id IS NULL THEN 'NO_PARENT'
    WHEN EXISTS (SELECT FROM comment_arrivals d WHERE d.fingerprint = f.fingerprint) THEN 'DUPLICATE'
    WHEN f.copy THEN 'RACE'
    ${LIMITED.map((limit) => `WHEN coalesce(used.${limit}, 0) + f.${COUNTED[limit].before} >= ${Math.max(1, Math.round(LIMITS[limit] * factor))} THEN '${limit}'`).join(' ')}
    ELSE 'ACCEPTED' END AS verdict,
    coalesce(f.held, CASE WHEN f.stranger OR f.late THEN 'PENDING' ELSE 'APPROVED' END) AS status,
    f.reasons || CASE WHEN f.stranger THEN '{FIRST_COMMENT}'::text[] ELSE '{}' END || CASE WHEN f.late THEN '{CLOSED_LATE}'::text[] ELSE '{}' END AS holds
  FROM f LEFT JOIN LATERAL (SELECT comment_id FROM comment_arrivals WHERE submission_id = f.submission LIMIT 1) same ON true,
    LATERAL ${USED}
), arrival AS (
  INSERT INTO comment_arrivals (comment_id, submission_id, fingerprint, search_text)
  SELECT v.id, v.submission, v.fingerprint, v.search FROM v WHERE v.verdict = 'ACCEPTED' ORDER BY v.submission, v.fingerprint
  ON CONFLICT DO NOTHING RETURNING comment_id
), go AS MATERIALIZED (SELECT v.* FROM arrival JOIN v ON v.id = arrival.comment_id
), spent AS (
  INSERT INTO rate_counters AS r (key, minute, slot, n)
  SELECT k.key, date_trunc('minute', now()), ${OWN_SLOT}, count(*) FROM go f, LATERAL (VALUES (${KEYS.join('), (')})) k (key)
  GROUP BY k.key ORDER BY k.key
  ON CONFLICT (key, minute, slot) DO UPDATE SET n = r.n + excluded.n
), made AS (
  INSERT INTO comment_authors AS w (email, name, approved_count)
  SELECT email, min(name), count(*) FILTER (WHERE status = 'APPROVED') FROM go WHERE author IS NULL GROUP BY email ORDER BY email
  ON CONFLICT (email) DO UPDATE SET approved_count = w.approved_count + excluded.approved_count RETURNING id, email
), written AS (
  INSERT INTO comments (id, article_id, parent_id, author_id, status, event_id, author_name, author_email, author_url, author_ip, user_agent,
    body, links, link_count, hold_reasons, staff_id)
  SELECT id, article_id, parent_id, coalesce(author, (SELECT made.id FROM made WHERE made.email = go.email)), status, event, name, email, website, ip, agent,
    body, links, jsonb_array_length(links), holds, staff FROM go
), decided AS (
  INSERT INTO comment_decisions (id, subject_id, actor, action, to_status, version_seen, seconds_from_arrival, hold_reasons)
  SELECT event, id, 'POLICY', 'ARRIVE', status, 1, 0, holds FROM go
), counted AS (${addToCounts('comment_counts', 'SELECT status, count(*) AS n FROM go GROUP BY status')}
)${held ? '' : KNOWN}${held || parent === 'none' ? '' : TOLD}${blocked ? HIT : ''}
SELECT v.n, CASE WHEN v.verdict = 'ACCEPTED' AND go.id IS NULL THEN 'RACE' ELSE v.verdict END AS verdict,
  v.slug, coalesce(v.same, go.id) AS id,
  coalesce(go.status, (SELECT to_status FROM comment_decisions WHERE subject_id = v.same ORDER BY at LIMIT 1)) AS status,
  CASE WHEN v.same IS NULL THEN now() ELSE (SELECT arrived_at FROM comments WHERE id = v.same) END AS "arrivedAt",
  ceil(60 - extract(second FROM now()))::int AS wait
FROM v LEFT JOIN go ON go.id = v.id`;
