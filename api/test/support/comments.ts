import { randomUUID } from 'node:crypto';
import type { Person, TestApp } from './app.js';

export interface MadeComment {
  id: string;
  articleId: string;
}

/** Comments as they would stand after arriving, with counters and arrivals; each `of` overrides the defaults. */
export async function makeComments(
  app: TestApp,
  count: number,
  of: { status?: string; email?: string; body?: string; parentId?: string; articleId?: string } = {},
): Promise<MadeComment[]> {
  const status = of.status ?? 'PENDING';
  const articleId = of.articleId ?? (await makeArticle(app));
  const email = of.email ?? `reader-${randomUUID()}@web.test`;
  const { rows } = await app.db.query<MadeComment>(
    `WITH author AS (
       INSERT INTO comment_authors (email, name, approved_count, spam_count) VALUES ($1, 'Reader', CASE WHEN $2 = 'APPROVED' THEN $3 ELSE 0 END, CASE WHEN $2 = 'SPAM' THEN $3 ELSE 0 END)
       ON CONFLICT (email) DO UPDATE SET approved_count = comment_authors.approved_count + excluded.approved_count RETURNING id),
     made AS (INSERT INTO comments (article_id, parent_id, author_id, status, author_name, author_email, author_ip, body, arrived_at)
       SELECT $4, $5, author.id, $2, 'Reader', $1, '203.0.113.7', $6 || ' ' || i, now() - interval '1 day' + i * interval '1 second' FROM author, generate_series(1, $3::int) i RETURNING *),
     arrived AS (INSERT INTO comment_arrivals (comment_id, search_text) SELECT id, lower(author_name || ' ' || author_email || ' ' || body) FROM made),
     counted AS (INSERT INTO comment_counts AS k (status, slot, n) VALUES ($2, 0, $3) ON CONFLICT (status, slot) DO UPDATE SET n = k.n + excluded.n)
     SELECT id, article_id AS "articleId" FROM made ORDER BY arrived_at`,
    [email, status, count, articleId, of.parentId ?? null, of.body ?? 'A comment'],
  );
  return rows;
}

export async function makeArticle(app: TestApp): Promise<string> {
  const slug = `article-${randomUUID()}`;
  const { rows } = await app.db.query<{ id: string }>(
    `INSERT INTO articles (slug, title, status, published_at) VALUES ($1, 'An article', 'PUBLISHED', now()) RETURNING id`,
    [slug],
  );
  return rows[0]!.id;
}

/** The maintained counters against the rows themselves: they must never differ. */
export async function countsThatDrifted(app: TestApp): Promise<unknown[]> {
  const { rows } = await app.db.query(
    `SELECT status, kept.n AS kept, real.n AS real FROM (SELECT status, sum(n)::int AS n FROM comment_counts GROUP BY 1) kept
       FULL JOIN (SELECT status, count(*)::int AS n FROM comments GROUP BY 1) real USING (status) WHERE coalesce(kept.n, 0) <> coalesce(real.n, 0)
     UNION ALL SELECT w.email::text, w.approved_count * 1000 + w.spam_count,
       count(*) FILTER (WHERE c.status = 'APPROVED')::int * 1000 + count(*) FILTER (WHERE c.status = 'SPAM')::int
     FROM comment_authors w LEFT JOIN comments c ON c.author_id = w.id GROUP BY w.id
     HAVING w.approved_count <> count(*) FILTER (WHERE c.status = 'APPROVED') OR w.spam_count <> count(*) FILTER (WHERE c.status = 'SPAM')`,
  );
  return rows;
}

export const REPLY = `mutation ($id: UUID!, $v: Int!, $body: Text!, $approve: Boolean!, $batch: UUID!) {
  replyToComment(id: $id, expectedVersion: $v, body: $body, approve: $approve, clientMutationId: $batch) { outcome { code } reply { id } }
}`;

export const DECIDE = `mutation ($items: [DecisionItem!]!, $action: CommentAction!, $batch: UUID!, $reason: DecisionReason, $note: Text) {
  decideComments(items: $items, action: $action, clientMutationId: $batch, reason: $reason, note: $note) {
    batch items { id code message at by { name } comment { id status version previousStatus decidedBy { name } author { approvedCount spamCount } } }
  }
}`;
export const UNDO = `mutation ($of: UUID!, $batch: UUID!) {
  undoDecisions(batch: $of, clientMutationId: $batch) { batch items { id code message comment { status version previousStatus statusSince decidedAt } } }
}`;

export const decision = (
  comments: { id: string; version?: number }[],
  action: string,
  batch: string = randomUUID(),
): Record<string, unknown> => ({
  items: comments.map((c) => ({ id: c.id, expectedVersion: c.version ?? 1 })),
  action,
  batch,
});

/** Deciding and taking back as a person does who may: the moderator, or whoever is named. */
export const verbsOf = (app: () => TestApp, moderator: () => Person) => ({
  async decide(variables: Record<string, unknown>, by: Person = moderator()) {
    const answer = await app().graphql(DECIDE, variables, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data.decideComments;
  },
  async undo(of: string, by: Person = moderator(), batch: string = randomUUID()) {
    const answer = await app().graphql(UNDO, { of, batch }, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data.undoDecisions;
  },
});
