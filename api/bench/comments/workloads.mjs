import { randomUUID } from 'node:crypto';
import { idOf } from '../random.mjs';

const QUEUE = `query Queue { comments(filter: {status: PENDING}, page: {limit: 50}) {
  totalCount items { id bodyText arrivedAt article { title } author { name approvedCount spamCount } } } }`;
const DECIDE = `mutation Decide($items: [DecisionItem!]!, $action: CommentAction!, $uid: UUID!) {
  decideComments(items: $items, action: $action, clientMutationId: $uid) { items { id code } } }`;

/** One pass approves the pool, the next marks it as spam: every request changes something. */
const PASSES = [
  ['APPROVE', 'APPROVED'],
  ['SPAM', 'SPAM'],
];
const SUBMISSIONS = 20_000;
const written = (n) => ({
  article: 1 + (n % 800),
  name: `Reader ${n}`,
  email: n % 5 ? `reader${1 + (n % 2000)}@readers.test` : `new${n}@readers.test`,
  body: `${'A comment of ordinary length that a visitor typed. '.repeat(3)}${n}`,
});
const submissions = (send) => Array.from({ length: SUBMISSIONS }, (_, n) => send(written(n)));

export const workloads = {
  queue: {
    title: 'queue page of 50',
    good: { desk: '"totalCount":', raw: '"rows" : [{' },
    desk: ({ graphql }) => [graphql(QUEUE)],
    raw: ({ ask }) => [ask('queue', [])],
    read: {
      desk: ({ data }) => [data.comments.totalCount, data.comments.items.map(({ id }) => id)],
      raw: ({ data }) => [data.total, data.rows.map(({ id }) => idOf(id))],
    },
    expected: `SELECT json_build_array((SELECT count(*) FROM comments WHERE status = 'PENDING'),
      (SELECT json_agg(id) FROM (SELECT id FROM comments WHERE status = 'PENDING' ORDER BY arrived_at, id LIMIT 50) c)) AS expected`,
  },
  decide: {
    title: 'decide a comment',
    writes: true,
    good: { desk: '"code":"APPLIED"', raw: '"status":' },
    desk: ({ graphql }, pool) =>
      PASSES.flatMap(([action], pass) =>
        pool.map(({ id }) =>
          graphql(DECIDE, { items: [{ id, expectedVersion: pass + 1 }], action, uid: randomUUID() }),
        ),
      ),
    raw: ({ ask }, pool) =>
      PASSES.flatMap(([, status]) => pool.map(({ raw }) => ask('decide', [raw, status]))),
  },
  comment: {
    title: 'public comment',
    writes: true,
    good: { desk: '"status":"PENDING"', raw: '"status":"PENDING"' },
    desk: ({ post }) =>
      submissions(({ article, ...form }) =>
        post('/public/comments', { ...form, comment_post_ID: idOf(article), submissionId: randomUUID() }),
      ),
    raw: ({ ask }) =>
      submissions(({ article, name, email, body }) => ask('comment', [article, name, email, body])),
  },
};
