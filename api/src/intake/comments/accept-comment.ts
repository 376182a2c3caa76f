import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Judgement } from '../../moderation/arrival/judge.js';
import { searchText } from '../../moderation/comments/new-comment.js';
import { UNDO_MINUTES } from '../../moderation/comments/decide.js';
import type { FoundLink } from '../../moderation/comments/links.js';
import type { Caller } from '../doors/network.js';
import { LIMITS } from '../doors/limits.js';
import type { ArticleKey, CommentForm } from './comment-form.js';

/** What happened to a submission; SAME: it was here before; RACE: another copy of it arrives at this moment. */
export type Verdict =
  | 'ACCEPTED' | 'SAME' | 'CLOSED' | 'NO_PARENT' | 'DUPLICATE' | 'RACE'
  | 'EMAIL_LIMIT' | 'NETWORK_LIMIT' | 'ARTICLE_LIMIT' | 'WHOLE_LIMIT'; // prettier-ignore

export interface Accepted {
  verdict: Verdict;
  slug: string;
  /** The comment that was written, or the first one of SAME. */
  id: string | null;
  status: string | null;
  arrivedAt: Date | null;
  /** Seconds until the minute of the limits is over. */
  wait: number;
}

export interface Submission {
  form: CommentForm;
  caller: Caller;
  userAgent: string | null;
  links: readonly FoundLink[];
  judgement: Judgement;
  requirePreviouslyApproved: boolean;
  closeAfterDays: number | null;
  /** When the form was opened, in milliseconds; null: not known. */
  openedAt: number | null;
  /** Comments that were sent from this browser before. */
  sentBefore: readonly string[];
  /** A moderator who is signed in. */
  staffId: string | null;
  limitsFactor: number;
}

const ARTICLE: Record<ArticleKey['by'], string> = {
  slug: 'a.slug = $1',
  id: 'a.id = $1::uuid',
  // The first site that was brought in, should two know the number.
  external:
    'a.id = (SELECT id FROM articles WHERE external_id = $1 AND deleted_at IS NULL ORDER BY site_id LIMIT 1)',
};
const PARENT = {
  none: 'NULL::uuid',
  id: `(SELECT p.id FROM comments p WHERE p.id = $2::uuid AND p.article_id = a.id AND p.status = 'APPROVED')`,
  external: `(SELECT p.id FROM comments p WHERE p.external_id = $2 AND p.site_id = a.site_id AND p.article_id = a.id AND p.status = 'APPROVED')`,
};

/** A sender's word for a submission counts for this article and email alone: another visitor may use the same word. */
const SUBMISSION = `md5(a.id || E'\\x1f' || lower($4::citext::text) || E'\\x1f' || $15::text)::uuid`;

const KNOWN = `, known AS (
  UPDATE comment_authors w SET approved_count = w.approved_count + 1 FROM go WHERE w.id = go.author AND go.status = 'APPROVED'
)`;
// Whoever is answered hears of it when nobody has taken the answer down by then.
const TOLD = `, told AS (
  INSERT INTO outbox (topic, key, cause_id, payload, due_at)
  SELECT 'comment.answered', 'comment.answered:' || go.id, go.event, jsonb_build_object('commentId', go.id), now() + interval '${UNDO_MINUTES} minutes'
  FROM go WHERE go.status = 'APPROVED' AND go.parent IS NOT NULL
)`;
const HIT = `, hit AS (
  UPDATE blocks SET hits = hits + 1 WHERE id = ANY ($26::uuid[]) AND EXISTS (SELECT FROM go)
)`;

/** What a statement may leave out: Postgres pays for each part of one, whether it finds work or not. */
interface Shape {
  by: ArticleKey['by'];
  parent: keyof typeof PARENT;
  /** It will not be approved by itself. */
  held: boolean;
  /** It ran into a block. */
  blocked: boolean;
}

/** What the limits count: each key with the verdict where too much came under it this minute, and the parameter that says how much. */
const COUNTED = [
  { key: `'email ' || lower($4::citext::text)`, verdict: 'EMAIL_LIMIT', most: '$20::int' },
  { key: `'network ' || $6::text`, verdict: 'NETWORK_LIMIT', most: '$21::int' },
  { key: 'f.article_key', verdict: 'ARTICLE_LIMIT', most: '$22::int' },
  { key: `'whole'`, verdict: 'WHOLE_LIMIT', most: '$23::int' },
];
const USED = `(SELECT ${COUNTED.map(({ key, verdict }) => `sum(n) FILTER (WHERE key = ${key}) AS ${verdict}`).join(', ')}
  FROM rate_counters WHERE minute = date_trunc('minute', now()) AND key = ANY (ARRAY[${COUNTED.map(({ key }) => key).join(', ')}])) used`;

/**
 * One statement: finds the article, answers a submission that was here before, refuses a duplicate, counts the four limits, finds or
 * makes the author, writes the comment with its decision, and keeps every counter. Nothing in it is a row that each request locks:
 * counters have a slot for each connection, so that at a limit as many more may pass as run at that moment.
 * An email alone proves nobody: a writer is known by an approved comment from the same network or from this browser.
 */
const statement = ({ by, parent, held, blocked }: Shape): string => `
WITH f AS MATERIALIZED (
  SELECT a.id AS article, a.slug, desk_uuid() AS id, desk_uuid() AS event, w.id AS author, ${PARENT[parent]} AS parent,
    a.comment_policy = 'CLOSED' OR (shut.at <= now() AND shut.at < $3::timestamptz) AS closed, shut.at <= now() AS late,
    md5(concat_ws(E'\\x1f', a.id, $2::text, lower($4::citext::text), $8::text))::uuid AS fingerprint, 'article ' || a.id AS article_key,
    (SELECT comment_id FROM comment_arrivals WHERE submission_id = ${SUBMISSION}) AS same, ${SUBMISSION} AS submission,
    $16::boolean AND (w.approved_count IS NULL OR w.approved_count = 0 OR NOT EXISTS (
      SELECT FROM (SELECT id, status, author_ip FROM comments WHERE author_id = w.id ORDER BY arrived_at DESC, id DESC LIMIT 50) own
      WHERE own.status = 'APPROVED' AND (own.id = ANY ($17::uuid[]) OR own.author_ip <<= $25::inet))) AS stranger
  FROM articles a
    LEFT JOIN comment_authors w ON w.email = $4::citext,
    LATERAL (SELECT a.published_at + make_interval(days => coalesce(a.close_after_days, $19::int)) AS at) shut
  WHERE ${ARTICLE[by]} AND a.status = 'PUBLISHED' AND a.deleted_at IS NULL AND a.published_at <= now()
), v AS MATERIALIZED (
  SELECT f.*, CASE
    WHEN same IS NOT NULL THEN 'SAME'
    WHEN closed THEN 'CLOSED'
    WHEN $2::text IS NOT NULL AND parent IS NULL THEN 'NO_PARENT'
    WHEN EXISTS (SELECT FROM comment_arrivals d WHERE d.fingerprint = f.fingerprint) THEN 'DUPLICATE'
    ${COUNTED.map(({ verdict, most }) => `WHEN used.${verdict} >= ${most} THEN '${verdict}'`).join(' ')}
    ELSE 'ACCEPTED' END AS verdict,
    coalesce($11::text, CASE WHEN stranger OR late THEN 'PENDING' ELSE 'APPROVED' END) AS status,
    $12::text[] || CASE WHEN stranger THEN '{FIRST_COMMENT}'::text[] ELSE '{}' END || CASE WHEN late THEN '{CLOSED_LATE}'::text[] ELSE '{}' END AS reasons
  FROM f, LATERAL ${USED}
), arrival AS (
  INSERT INTO comment_arrivals (comment_id, submission_id, fingerprint, search_text)
  SELECT v.id, v.submission, v.fingerprint, $14::text FROM v WHERE v.verdict = 'ACCEPTED'
  ON CONFLICT DO NOTHING RETURNING comment_id
), go AS MATERIALIZED (SELECT v.* FROM v, arrival WHERE arrival.comment_id = v.id
), spent AS (
  INSERT INTO rate_counters AS r (key, minute, slot, n)
  SELECT k.key, date_trunc('minute', now()), pg_backend_pid() % 64, 1 FROM go,
    LATERAL (VALUES ${COUNTED.map(({ key }) => `(${key.replace('f.', 'go.')})`).join(', ')}) k (key)
  ON CONFLICT (key, minute, slot) DO UPDATE SET n = r.n + 1
), made AS (
  INSERT INTO comment_authors AS w (email, name, approved_count) SELECT $4::citext, $5::text, (go.status = 'APPROVED')::int FROM go WHERE go.author IS NULL
  ON CONFLICT (email) DO UPDATE SET approved_count = w.approved_count + excluded.approved_count RETURNING id
), written AS (
  INSERT INTO comments (id, article_id, parent_id, author_id, status, event_id, author_name, author_email, author_url, author_ip, user_agent,
    body, links, link_count, hold_reasons, staff_id)
  SELECT go.id, go.article, go.parent, coalesce(go.author, (SELECT id FROM made)), go.status, go.event, $5::text, $4::citext, $7::text, $18::inet, $9::text,
    $8::text, $10::jsonb, $13::smallint, go.reasons, $24::uuid FROM go
), decided AS (
  INSERT INTO comment_decisions (id, subject_id, actor, action, to_status, version_seen, seconds_from_arrival, hold_reasons)
  SELECT go.event, go.id, 'POLICY', 'ARRIVE', go.status, 1, 0, go.reasons FROM go
), counted AS (
  INSERT INTO comment_counts AS k (status, slot, n) SELECT go.status, pg_backend_pid() % 64, 1 FROM go
  ON CONFLICT (status, slot) DO UPDATE SET n = k.n + 1
)${held ? '' : KNOWN}${held || parent === 'none' ? '' : TOLD}${blocked ? HIT : ''}
SELECT CASE WHEN v.verdict = 'ACCEPTED' AND go.id IS NULL THEN 'RACE' ELSE v.verdict END AS verdict,
  v.slug, coalesce(v.same, go.id) AS id,
  coalesce(go.status, (SELECT to_status FROM comment_decisions WHERE subject_id = v.same ORDER BY at LIMIT 1)) AS status,
  CASE WHEN v.same IS NULL THEN now() ELSE (SELECT arrived_at FROM comments WHERE id = v.same) END AS "arrivedAt",
  ceil(60 - extract(second FROM now()))::int AS wait
FROM v LEFT JOIN go ON true`;

@Injectable()
export class AcceptComment {
  private readonly texts = new Map<string, string>();

  constructor(private readonly db: Database) {}

  /** undefined: there is no such published article. */
  async accept(s: Submission): Promise<Accepted | undefined> {
    const { article, parent } = s.form;
    const text = this.textOf({
      by: article.by,
      parent: parent === null ? 'none' : /^\d+$/.test(parent) ? 'external' : 'id',
      held: s.judgement.status !== null && s.staffId === null,
      blocked: s.judgement.blocked.length > 0,
    });
    const values = this.valuesOf(s);
    const answer = await this.db.one<Accepted>(text, values);
    // The copy that came first had not been committed when this one looked: look once more.
    return answer?.verdict === 'RACE' ? this.db.one<Accepted>(text, values) : answer;
  }

  private textOf(shape: Shape): string {
    const key = Object.values(shape).join(' ');
    let text = this.texts.get(key);
    if (!text) this.texts.set(key, (text = statement(shape)));
    return text;
  }

  private valuesOf(s: Submission): unknown[] {
    const { form, caller, judgement, limitsFactor, staffId } = s;
    return [
      form.article.value,
      form.parent,
      s.openedAt === null ? 'infinity' : new Date(s.openedAt),
      form.email,
      form.name,
      caller.network,
      form.website,
      form.body,
      s.userAgent,
      JSON.stringify(s.links),
      staffId ? 'APPROVED' : judgement.status,
      staffId ? [] : judgement.reasons,
      s.links.length,
      searchText({ name: form.name, email: form.email, url: form.website, text: form.body }),
      form.submissionId,
      s.requirePreviouslyApproved && !staffId,
      s.sentBefore,
      caller.ip,
      s.closeAfterDays,
      ...LIMITS.map((most) => Math.max(1, Math.round(most * limitsFactor))),
      staffId,
      caller.ip && caller.network,
      ...(judgement.blocked.length ? [judgement.blocked] : []),
    ];
  }
}
