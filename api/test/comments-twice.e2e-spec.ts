import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, decision, makeComments, REPLY, verbsOf } from './support/comments.js';

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
const { decide, undo } = verbsOf(
  () => app,
  () => moderator,
);

describe('a request that comes twice', () => {
  it('is answered the same and done once', async () => {
    const [comment] = await makeComments(app, 1);
    const request = decision([comment!], 'SPAM');
    const answers = await Promise.all([decide(request), decide(request), decide(request)]);
    expect(answers.map((a) => a.items[0].code)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    expect(
      (
        await app.db.query('SELECT count(*)::int AS n FROM comment_decisions WHERE subject_id = $1', [
          comment!.id,
        ])
      ).rows[0].n,
    ).toBe(1);
  });

  it('takes the id of a request for a replay of that request alone', async () => {
    const [comment] = await makeComments(app, 1);
    const batch = randomUUID();
    await decide(decision([comment!], 'APPROVE', batch));
    const again = decision([{ id: comment!.id, version: 2 }], 'SPAM', batch);
    expect((await decide(again)).items[0].code).toBe('CONFLICT');
    expect((await decide(decision([comment!], 'APPROVE', batch), colleague)).items[0].code).toBe('CONFLICT');
    const { items } = await decide(decision([comment!], 'APPROVE', batch));
    expect(items[0]).toMatchObject({ code: 'APPLIED', comment: { status: 'APPROVED', version: 2 } });

    const back = randomUUID();
    await undo(batch, moderator, back);
    const second = randomUUID();
    await decide(decision([{ id: comment!.id, version: 3 }], 'SPAM', second));
    expect((await undo(second, moderator, back)).items[0].code).toBe('CONFLICT');
    expect((await undo(second)).items[0].code).toBe('APPLIED');
  });

  it.each([true, false])(
    'posts a reply once, however often it is asked at once (approving: %s)',
    async (approve) => {
      const [comment] = await makeComments(app, 1);
      const request = { id: comment!.id, v: 1, body: 'Thank you.', approve, batch: randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => app.graphql(REPLY, request, moderator.cookie)),
      );
      expect(new Set(answers.map((a) => a.data?.replyToComment.reply?.id)).size).toBe(1);
      const { rows } = await app.db.query('SELECT FROM comments WHERE parent_id = $1', [comment!.id]);
      expect(rows).toHaveLength(1);
      const stranger = await app.graphql(
        REPLY,
        { ...request, body: 'No.', approve: false },
        colleague.cookie,
      );
      expect(stranger.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});
