import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, decision, makeComments, REPLY, UNDO, verbsOf } from './support/comments.js';

let app: TestApp;
let moderator: Person;
let colleague: Person;
let admin: Person;
beforeAll(async () => {
  app = await startApp();
  moderator = await app.person(Role.MODERATOR);
  colleague = await app.person(Role.MODERATOR);
  admin = await app.person(Role.ADMIN);
});
afterAll(() => app.stop());
afterEach(async () => expect(await countsThatDrifted(app)).toEqual([]));
const { decide, undo } = verbsOf(
  () => app,
  () => moderator,
);

describe('taking back', () => {
  it('restores the exact state, and stops the letter that has not left', async () => {
    const [comment] = await makeComments(app, 1);
    const before = (
      await app.db.query(
        'SELECT status, previous_status, status_since, event_id, decided_at FROM comments WHERE id = $1',
        [comment!.id],
      )
    ).rows[0];
    const batch = randomUUID();
    await decide(decision([comment!], 'APPROVE', batch));
    expect(
      (
        await app.db.query(
          "SELECT due_at > now() + interval '9 minutes' AS late FROM outbox WHERE payload->>'commentId' = $1",
          [comment!.id],
        )
      ).rows,
    ).toEqual([{ late: true }]);
    const { items } = await undo(batch);
    expect(items[0]).toMatchObject({
      code: 'APPLIED',
      comment: { status: 'PENDING', version: 3, decidedAt: null },
    });
    const after = (
      await app.db.query(
        'SELECT status, previous_status, status_since, event_id, decided_at FROM comments WHERE id = $1',
        [comment!.id],
      )
    ).rows[0];
    expect(after).toEqual(before);
    expect(
      (await app.db.query("SELECT FROM outbox WHERE payload->>'commentId' = $1", [comment!.id])).rowCount,
    ).toBe(0);
  });

  it('takes back one after the other, the last first', async () => {
    const [comment] = await makeComments(app, 1);
    const [first, second] = [randomUUID(), randomUUID()];
    await decide(decision([comment!], 'APPROVE', first));
    await decide(decision([{ id: comment!.id, version: 2 }], 'SPAM', second));
    expect((await undo(first)).items[0].code).toBe('CONFLICT');
    expect((await undo(second)).items[0].comment.status).toBe('APPROVED');
    expect((await undo(first)).items[0].comment.status).toBe('PENDING');
  });

  it('takes back a batch, but not what changed since', async () => {
    const comments = await makeComments(app, 5);
    const batch = randomUUID();
    await decide(decision(comments, 'TRASH', batch));
    await decide(decision([{ id: comments[2]!.id, version: 2 }], 'RESTORE'), colleague);
    const { items } = await undo(batch);
    const codes = new Map(items.map((i: { id: string; code: string }) => [i.id, i.code]));
    expect(comments.map((c) => codes.get(c.id))).toEqual([
      'APPLIED',
      'APPLIED',
      'CONFLICT',
      'APPLIED',
      'APPLIED',
    ]);
  });

  it("is for one's own decisions and ten minutes; an admin's for any", async () => {
    const [comment] = await makeComments(app, 1);
    const batch = randomUUID();
    await decide(decision([comment!], 'SPAM', batch));
    expect((await undo(batch, colleague)).items[0].code).toBe('FORBIDDEN');
    await app.db.query('ALTER TABLE comment_decisions DISABLE TRIGGER comment_decisions_append_only');
    await app.db.query("UPDATE comment_decisions SET at = at - interval '11 minutes' WHERE batch_id = $1", [
      batch,
    ]);
    await app.db.query('ALTER TABLE comment_decisions ENABLE TRIGGER comment_decisions_append_only');
    expect((await undo(batch)).items[0]).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('10 minutes'),
    });
    expect((await undo(batch, admin)).items[0].code).toBe('APPLIED');
  });

  it('refuses what somebody edited since, and takes back what was edited before', async () => {
    const [before, since] = await makeComments(app, 2);
    const edit = (id: string, v: number) =>
      app.graphql(
        'mutation ($id: UUID!, $v: Int!) { editComment(id: $id, expectedVersion: $v, input: {body: "Other words"}) { version } }',
        { id, v },
        moderator.cookie,
      );
    await edit(before!.id, 1);
    const batch = randomUUID();
    const items = [
      { id: before!.id, version: 2 },
      { id: since!.id, version: 1 },
    ];
    await decide(decision(items, 'APPROVE', batch));
    await edit(since!.id, 2);
    const outcomes = (await undo(batch)).items as { id: string; code: string; comment: { status: string } }[];
    const of = (id: string) => outcomes.find((outcome) => outcome.id === id);
    expect(of(before!.id)).toMatchObject({ code: 'APPLIED', comment: { status: 'PENDING' } });
    expect(of(since!.id)).toMatchObject({ code: 'CONFLICT', comment: { status: 'APPROVED' } });
  });

  describe('a reply', () => {
    const post = async (approve: boolean) => {
      const [parent] = await makeComments(app, 1);
      const batch = randomUUID();
      const request = { id: parent!.id, v: 1, body: 'Thank you.', approve, batch };
      const answer = await app.graphql(REPLY, request, moderator.cookie);
      const reply: string = answer.data.replyToComment.reply.id;
      return { parent: parent!, reply, batch };
    };
    const taken = async (batch: string, id: string) =>
      (await undo(batch)).items.find((item: { id: string }) => item.id === id);

    it('goes with the approval that it came with, in one row of history each and in the audit', async () => {
      const { parent, reply, batch } = await post(true);
      const back = randomUUID();
      const { items } = await undo(batch, moderator, back);
      const of = (id: string) => items.find((item: { id: string }) => item.id === id);
      expect(items).toHaveLength(2);
      expect(of(parent.id)).toMatchObject({ code: 'APPLIED', comment: { status: 'PENDING' } });
      expect(of(reply)).toMatchObject({
        code: 'APPLIED',
        comment: { status: 'TRASH', previousStatus: 'APPROVED' },
      });
      const { rows } = await app.db.query(
        `SELECT action, from_status, to_status FROM comment_decisions WHERE subject_id = $1 ORDER BY version_seen, action`,
        [reply],
      );
      expect(rows).toEqual([
        { action: 'REPLY', from_status: null, to_status: 'APPROVED' },
        { action: 'UNDO', from_status: 'APPROVED', to_status: 'TRASH' },
      ]);
      const told = await app.db.query(
        `SELECT changes FROM audit_entries WHERE subject_id = $1 AND action = 'comment.undone'`,
        [reply],
      );
      expect(told.rows).toEqual([{ changes: { status: ['APPROVED', 'TRASH'] } }]);
      const letters = await app.db.query("SELECT FROM outbox WHERE payload->>'commentId' = ANY ($1)", [
        [parent.id, reply],
      ]);
      expect(letters.rowCount).toBe(0);
      expect((await undo(batch, moderator, back)).items.map((i: { code: string }) => i.code)).toEqual([
        'APPLIED',
        'APPLIED',
      ]);
    });

    it('goes alone where it came alone', async () => {
      const mine = async (): Promise<number> =>
        (await app.graphql('{ commentTabs { decidedByMeToday } }', {}, moderator.cookie)).data.commentTabs
          .decidedByMeToday;
      const decided = await mine();
      const { parent, reply, batch } = await post(false);
      const { items } = await undo(batch);
      expect(await mine()).toBe(decided); // a reply is no decision, so taking it back takes none away
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ id: reply, code: 'APPLIED', comment: { status: 'TRASH' } });
      const again = decision([{ id: reply, version: 2 }], 'RESTORE');
      expect((await decide(again)).items[0].comment.status).toBe('APPROVED');
      const { rows } = await app.db.query('SELECT status FROM comments WHERE id = $1', [parent.id]);
      expect(rows).toEqual([{ status: 'PENDING' }]);
    });

    it('stays where it was edited, decided or visibly answered since', async () => {
      const edited = await post(true);
      await app.graphql(
        'mutation ($id: UUID!) { editComment(id: $id, expectedVersion: 1, input: {body: "Other words"}) { version } }',
        { id: edited.reply },
        moderator.cookie,
      );
      const answered = await post(true);
      await makeComments(app, 1, {
        status: 'APPROVED',
        parentId: answered.reply,
        articleId: answered.parent.articleId,
      });
      const decided = await post(true);
      await decide(decision([{ id: decided.reply }], 'SPAM'), colleague);
      for (const { batch, reply } of [edited, answered, decided])
        expect(await taken(batch, reply)).toMatchObject({
          code: 'CONFLICT',
          message: expect.stringContaining('changed since'),
        });
      const waiting = await post(false);
      await makeComments(app, 1, { parentId: waiting.reply, articleId: waiting.parent.articleId });
      expect((await taken(waiting.batch, waiting.reply)).code).toBe('APPLIED');
    });
  });

  it('is done once however often it is asked, and knows no decision that never was', async () => {
    const [comment] = await makeComments(app, 1);
    const [batch, back] = [randomUUID(), randomUUID()];
    await decide(decision([comment!], 'SPAM', batch));
    expect((await undo(batch, moderator, back)).items[0].code).toBe('APPLIED');
    expect((await undo(batch, moderator, back)).items[0].code).toBe('APPLIED');
    expect((await undo(batch)).items[0].code).toBe('CONFLICT');
    const none = await app.graphql(UNDO, { of: randomUUID(), batch: randomUUID() }, moderator.cookie);
    expect(none.errors![0]!.extensions.code).toBe('NOT_FOUND');
    const many = await app.graphql(
      'mutation ($of: UUID!, $batch: UUID!) { undoManyDecisions(batch: $of, clientMutationId: $batch) { id } }',
      { of: randomUUID(), batch: randomUUID() },
      moderator.cookie,
    );
    expect(many.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
