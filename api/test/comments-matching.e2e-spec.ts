import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { countsThatDrifted, makeArticle, makeComments } from './support/comments.js';

let app: TestApp;
let moderator: Person;
let colleague: Person;
beforeAll(async () => {
  app = await startApp();
  moderator = await app.person(Role.MODERATOR);
  colleague = await app.person(Role.MODERATOR);
});
afterAll(() => app.stop());
afterEach(async () => expect(await countsThatDrifted(app)).toEqual([]));

describe('all that match', () => {
  const MATCHING = `mutation ($filter: CommentFilter!, $n: Int!, $batch: UUID!) {
    decideMatchingComments(filter: $filter, expectedCount: $n, action: SPAM, clientMutationId: $batch) { id kind state }
  }`;

  it('are decided by a job, and taken back by another', async () => {
    const articleId = await makeArticle(app);
    await makeComments(app, 230, { articleId });
    const batch = randomUUID();
    const asked = await app.graphql(
      MATCHING,
      { filter: { articleId, status: 'PENDING' }, n: 230, batch },
      moderator.cookie,
    );
    expect(asked.errors).toBeUndefined();
    const count = async (status: string): Promise<number> =>
      (
        await app.db.query('SELECT count(*)::int AS n FROM comments WHERE article_id = $1 AND status = $2', [
          articleId,
          status,
        ])
      ).rows[0].n;
    const job = async (id: string) =>
      (
        await app.db.query(
          "SELECT state, done, result FROM jobs WHERE id = $1 AND state IN ('DONE', 'FAILED')",
          [id],
        )
      ).rows[0];
    expect(await until(() => job(asked.data.decideMatchingComments.id))).toMatchObject({
      state: 'DONE',
      done: 230,
      result: { applied: 230, passed: 0 },
    });
    expect(await count('SPAM')).toBe(230);
    const back = await app.graphql(
      'mutation ($of: UUID!, $batch: UUID!) { undoManyDecisions(batch: $of, clientMutationId: $batch) { id } }',
      { of: batch, batch: randomUUID() },
      moderator.cookie,
    );
    await until(() => job(back.data.undoManyDecisions.id));
    expect(await count('PENDING')).toBe(230);
  });

  it('are counted once and whole, so that the bar tells the truth above ten thousand too', async () => {
    const articleId = await makeArticle(app);
    await makeComments(app, 10_300, { articleId });
    const { data } = await app.graphql(
      MATCHING,
      { filter: { articleId, status: 'PENDING' }, n: 10_000, batch: randomUUID() },
      moderator.cookie,
    );
    const { id } = data.decideMatchingComments;
    const begun = await until(
      async () => (await app.db.query('SELECT total FROM jobs WHERE id = $1 AND done > 0', [id])).rows[0],
    );
    expect(begun).toEqual({ total: 10_300 });
    await app.graphql('mutation ($id: UUID!) { cancelJob(id: $id) { id } }', { id }, moderator.cookie);
    const over = await until(
      async () =>
        (
          await app.db.query(
            "SELECT state, total FROM jobs WHERE id = $1 AND state NOT IN ('QUEUED', 'RUNNING')",
            [id],
          )
        ).rows[0],
    );
    expect(over).toEqual({ state: 'CANCELLED', total: 10_300 });
  });

  it('are decided by one job however often it is asked for', async () => {
    const articleId = await makeArticle(app);
    await makeComments(app, 5, { articleId });
    const request = { filter: { articleId, status: 'PENDING' }, n: 5, batch: randomUUID() };
    const first = await app.graphql(MATCHING, request, moderator.cookie);
    await until(
      async () =>
        (await app.db.query("SELECT FROM jobs WHERE id = $1 AND state = 'DONE'", [request.batch])).rowCount,
    );
    const again = await app.graphql(MATCHING, request, moderator.cookie);
    expect(again.data.decideMatchingComments).toMatchObject({
      id: first.data.decideMatchingComments.id,
      state: 'DONE',
    });
    const stranger = await app.graphql(MATCHING, request, colleague.cookie);
    expect(stranger.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are refused where not as many match as were shown', async () => {
    const articleId = await makeArticle(app);
    await makeComments(app, 3, { articleId });
    const answer = await app.graphql(
      MATCHING,
      { filter: { articleId }, n: 2, batch: randomUUID() },
      moderator.cookie,
    );
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', current: { count: 3 } });
  });
});
