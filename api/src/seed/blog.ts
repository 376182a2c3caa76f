import { linksOf } from '../moderation/comments/links.js';
import { searchText } from '../moderation/comments/new-comment.js';
import { DISCUSSION } from '../moderation/arrival/discussion.js';
import { addToCounts } from '../platform/database/counts.js';
import type { Sql } from '../platform/database/database.js';
import { ARTICLES } from './blog/articles.js';
import { conversation, type DemoComment } from './blog/conversation.js';
import { type Random, randomFrom } from './blog/random.js';
import { insert, type Row } from './insert.js';

const MINUTE = 60_000;

/** Articles, and what four hundred people said: decided, waiting, spammed, answered, edited. */
export async function seedBlog(sql: Sql, now: Date): Promise<void> {
  const random = randomFrom(4711);
  const staff = await sql.many<{ id: string; name: string }>(
    `SELECT id, name FROM users WHERE 'MODERATOR' = ANY (roles) AND joined_at IS NOT NULL ORDER BY joined_at`,
  );
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const articleIds = new Map(ARTICLES.map((a) => [a.slug, random.uuid(ago(a.days ?? 1))]));
  await insert(sql, 'articles', ARTICLES.map((a) => ({
    id: articleIds.get(a.slug), slug: a.slug, title: a.title, excerpt: a.excerpt, body: a.body, author_name: a.author, kind: 'post',
    status: a.days === null ? 'DRAFT' : 'PUBLISHED', comment_policy: a.closed ? 'CLOSED' : 'OPEN', close_after_days: a.closeAfterDays ?? null,
    published_at: a.days === null ? null : ago(a.days), version: 1, created_at: ago((a.days ?? 0) + 2), updated_at: ago(a.days ?? 0.5),
  }))); // prettier-ignore

  const comments = conversation(now);
  const authors = authorsOf(comments, random);
  await insert(sql, 'comment_authors', [...authors.values()]);
  const decided = comments.map((c) => decisionsOf(c, authors, staff, random));
  await insert(sql, 'comments', comments.map((c, i) => {
    const links = linksOf(c.body, 'TEXT');
    const { id: eventId, at, by } = decided[i]!.last;
    const author = c.email ? authors.get(c.email)! : null;
    return {
      id: c.id, article_id: articleIds.get(c.article.slug), parent_id: c.parent?.id ?? null, author_id: author?.id ?? null, status: c.status,
      previous_status: c.status === 'SPAM' || c.status === 'TRASH' ? 'PENDING' : null, status_since: at, event_id: eventId, decided_by: by,
      decided_at: by ? at : null, version: decided[i]!.rows.length, arrived_at: c.at, kind: c.kind, author_name: c.writer[0], author_email: c.email,
      author_url: c.writer[2] ?? null, author_ip: c.ip, user_agent: 'Mozilla/5.0 (demo)', staff_id: c.byStaff ? staff[0]?.id : null, format: 'TEXT',
      body: c.body, links, link_count: links.length, hold_reasons: decided[i]!.reasons,
    };
  })); // prettier-ignore
  await insert(sql, 'comment_arrivals', comments.map((c) => ({
    comment_id: c.id, search_text: searchText({ name: c.writer[0], email: c.email, url: c.writer[2], text: c.body }),
  }))); // prettier-ignore
  await insert(
    sql,
    'comment_decisions',
    decided.flatMap((d) => d.rows),
  );
  await edits(sql, comments, staff[0]?.id ?? null, now);
  await sql.run(addToCounts('comment_counts', 'SELECT status, count(*) AS n FROM comments GROUP BY status'));
  await rules(sql, staff[0]?.id ?? null, now);
}

function authorsOf(
  comments: readonly DemoComment[],
  random: Random,
): Map<string, Row & { id: string; first: string }> {
  const authors = new Map<string, { id: string; first: string } & Row>();
  for (const c of comments) {
    if (!c.email) continue;
    const known = authors.get(c.email) ?? {
      id: random.uuid(c.at),
      first: c.id,
      email: c.email,
      name: c.writer[0],
      approved_count: 0,
      spam_count: 0,
      first_seen_at: c.at,
    };
    authors.set(c.email, known);
    if (c.status === 'APPROVED') known.approved_count = Number(known.approved_count) + 1;
    if (c.status === 'SPAM') known.spam_count = Number(known.spam_count) + 1;
  }
  for (const author of authors.values()) Object.defineProperty(author, 'first', { enumerable: false });
  return authors;
}

interface Decided {
  reasons: string[];
  rows: Row[];
  last: { id: string; at: Date; by: string | null };
}

/** What the settings said when it came, and what a person decided later. */
function decisionsOf(
  c: DemoComment,
  authors: ReadonlyMap<string, { first: string }>,
  staff: readonly { id: string }[],
  random: Random,
): Decided {
  const links = linksOf(c.body, 'TEXT').length;
  const first = c.email !== null && authors.get(c.email)?.first === c.id;
  const spammy = links > 0 && /casino|slot|pills|SEO|Bitcoin|backlink/i.test(c.body);
  const reasons = c.byStaff ? [] : [
    ...(spammy && random.chance(0.5) ? ['NO_TOKEN'] : spammy ? ['TOO_QUICK'] : []),
    ...(links > 1 ? ['LINKS'] : []), ...(/casino/i.test(c.body) ? ['MODERATION_KEY'] : []),
    ...(first || c.kind === 'PINGBACK' ? ['FIRST_COMMENT'] : []),
  ]; // prettier-ignore
  // What waits must have a reason to.
  if (c.status !== 'APPROVED' && reasons.length === 0) reasons.push('FIRST_COMMENT');
  const arrival = {
    id: random.uuid(c.at), subject_id: c.id, at: c.at, actor: c.byStaff ? 'STAFF' : 'POLICY', actor_id: c.byStaff ? staff[0]?.id : null, action: 'ARRIVE', from_status: null,
    to_status: reasons.length ? 'PENDING' : 'APPROVED', before: null, reason: null, version_seen: 1, seconds_from_arrival: 0, hold_reasons: reasons,
  }; // prettier-ignore
  const arrived = { reasons, rows: [arrival], last: { id: arrival.id, at: c.at, by: null } };
  if (c.status === arrival.to_status || staff.length === 0) return arrived;

  const seconds = random.chance(0.8) ? random.whole(120, 9_000) : random.whole(9_000, 10_800);
  const at = new Date(c.at.getTime() + seconds * 1000);
  const by = random.pick(staff).id;
  const decision = {
    ...arrival, id: random.uuid(at), at, actor: 'STAFF', actor_id: by, action: { APPROVED: 'APPROVE', SPAM: 'SPAM', TRASH: 'TRASH', PENDING: 'UNAPPROVE' }[c.status],
    from_status: arrival.to_status, to_status: c.status, reason: reasonOf(c, random), seconds_from_arrival: seconds,
    before: { status: arrival.to_status, previous_status: null, status_since: c.at, event_id: arrival.id, decided_by: null, decided_at: null },
  }; // prettier-ignore
  return { reasons, rows: [arrival, decision], last: { id: decision.id, at, by } };
}

const reasonOf = (c: DemoComment, random: Random): string | null =>
  c.status === 'SPAM'
    ? random.pick(['SPAM_LINK', 'SPAM_SEO', 'ADVERT'])
    : c.status === 'TRASH'
      ? random.pick(['DUPLICATE', 'OFF_TOPIC', 'TEST', 'ABUSE'])
      : null;

/** A few comments in which somebody put a word right. */
async function edits(
  sql: Sql,
  comments: readonly DemoComment[],
  by: string | null,
  now: Date,
): Promise<void> {
  const edited = comments
    .filter((c) => c.status === 'APPROVED' && c.kind === 'COMMENT' && !c.byStaff && c.body.length > 80)
    .slice(4, 10);
  const at = (c: DemoComment): Date => new Date(Math.min(c.at.getTime() + 200 * MINUTE, now.getTime()));
  await insert(sql, 'comment_edits', edited.map((c) => ({
    id: c.id, comment_id: c.id, at: at(c), by_id: by, before: { body: c.body.replace(/(\w)\1/, '$1') + ' call me: +00 555 0199' }, after: { body: c.body },
  }))); // prettier-ignore
  for (const c of edited)
    await sql.run('UPDATE comments SET edited_at = $2, version = version + 1 WHERE id = $1', [c.id, at(c)]);
}

async function rules(sql: Sql, by: string | null, now: Date): Promise<void> {
  await sql.run('UPDATE settings SET value = $2 WHERE name = $1', [
    DISCUSSION,
    JSON.stringify({ moderationKeys: 'casino\nviagra\nguest post', disallowedKeys: 'buy followers' }),
  ]);
  await sql.run(
    `INSERT INTO blocks (kind, value, note, expires_at, hits, created_by) VALUES ('DOMAIN', 'casino-royal88.example', 'Fifty posts in an hour', NULL, 57, $1),
       ('NETWORK', '198.51.100.0/29', 'One machine, many names', $2::timestamptz, 23, $1), ('EMAIL', 'gains247@readers.example', NULL, NULL, 6, $1)`,
    [by, new Date(now.getTime() + 20 * 86_400_000)],
  );
}
