import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { countsThatDrifted, DECIDE, decision, makeComments, verbsOf } from './support/comments.js';

describe('deciding comments', () => {
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

  it('approves, with a decision, an audit entry and the counts in the same moment', async () => {
    const [comment] = await makeComments(app, 1);
    const batch = randomUUID();
    const { items } = await decide(decision([comment!], 'APPROVE', batch));
    expect(items).toEqual([expect.objectContaining({ id: comment!.id, code: 'APPLIED' })]);
    expect(items[0].comment).toMatchObject({
      status: 'APPROVED',
      version: 2,
      decidedBy: { name: moderator.name },
      author: { approvedCount: 1, spamCount: 0 },
    });
    const decisions = await app.db.query(
      'SELECT action, from_status, to_status, version_seen, actor_id, batch_id FROM comment_decisions WHERE subject_id = $1',
      [comment!.id],
    );
    expect(decisions.rows).toEqual([
      {
        action: 'APPROVE',
        from_status: 'PENDING',
        to_status: 'APPROVED',
        version_seen: 1,
        actor_id: moderator.id,
        batch_id: batch,
      },
    ]);
    const audit = await app.db.query(
      'SELECT action, changes, actor_id, request_id FROM audit_entries WHERE subject_id = $1',
      [comment!.id],
    );
    expect(audit.rows).toEqual([
      {
        action: 'comment.approve',
        changes: { status: ['PENDING', 'APPROVED'] },
        actor_id: moderator.id,
        request_id: expect.any(String),
      },
    ]);
  });

  it('walks every state and remembers where a comment came from', async () => {
    const [comment] = await makeComments(app, 1);
    const states: string[] = [];
    for (const [version, action] of [
      'APPROVE',
      'SPAM',
      'TRASH',
      'RESTORE',
      'NOT_SPAM',
      'TRASH',
      'APPROVE',
      'UNAPPROVE',
    ].entries()) {
      const { items } = await decide(decision([{ id: comment!.id, version: version + 1 }], action));
      states.push(items[0].comment.status);
    }
    expect(states).toEqual(['APPROVED', 'SPAM', 'TRASH', 'SPAM', 'PENDING', 'TRASH', 'APPROVED', 'PENDING']);
  });

  it('tells the second moderator who decided and when', async () => {
    const [comment] = await makeComments(app, 1);
    await decide(decision([comment!], 'APPROVE'), colleague);
    const { items } = await decide(decision([comment!], 'SPAM'));
    expect(items[0]).toMatchObject({
      code: 'ALREADY_DECIDED',
      by: { name: colleague.name },
      at: expect.stringMatching(/Z$/),
      message: `${colleague.name} decided this comment before you.`,
      comment: { status: 'APPROVED' },
    });
    const again = await decide(decision([comment!], 'SPAM'), colleague);
    expect(again.items[0]).toMatchObject({
      code: 'ALREADY_DECIDED',
      message: 'You decided this comment in another window.',
    });
  });

  it('answers CONFLICT with the fresh record where the text changed since', async () => {
    const [comment] = await makeComments(app, 1);
    await app.graphql(
      'mutation ($id: UUID!) { editComment(id: $id, expectedVersion: 1, input: { body: "Edited" }) { id } }',
      { id: comment!.id },
      colleague.cookie,
    );
    const { items } = await decide(decision([comment!], 'APPROVE'));
    expect(items[0]).toMatchObject({ code: 'CONFLICT', comment: { status: 'PENDING', version: 2 } });
  });

  it('answers NOOP for what is so already, NOT_FOUND for what is not there, CONFLICT for what cannot be', async () => {
    const [approved] = await makeComments(app, 1, { status: 'APPROVED' });
    const [trashed] = await makeComments(app, 1, { status: 'TRASH' });
    const { items: same } = await decide(decision([approved!, { id: randomUUID() }], 'APPROVE'));
    expect(same.map((i: { code: string }) => i.code)).toEqual(['NOOP', 'NOT_FOUND']);
    const { items: never } = await decide(decision([trashed!], 'SPAM'));
    expect(never[0].code).toBe('CONFLICT');
  });

  it('answers for the one that somebody else holds, and decides the rest of its batch', async () => {
    const comments = await makeComments(app, 3);
    const busy = await app.db.connect();
    await busy.query('BEGIN');
    await busy.query('SELECT FROM comments WHERE id = $1 FOR UPDATE', [comments[1]!.id]);
    const { items } = await decide(decision(comments, 'APPROVE'));
    await busy.query('ROLLBACK');
    busy.release();
    expect(items.map((i: { code: string }) => i.code)).toEqual(['APPLIED', 'CONFLICT', 'APPLIED']);
    expect(items[1]).toMatchObject({
      message: expect.stringContaining('try again'),
      comment: { id: comments[1]!.id, status: 'PENDING', version: 1 },
    });
    expect((await decide(decision([comments[1]!], 'APPROVE'))).items[0].code).toBe('APPLIED');
  });

  it('decides a batch item by item: one that is refused holds up no other', async () => {
    const comments = await makeComments(app, 9);
    await decide(decision([comments[4]!], 'SPAM'), colleague);
    const { items } = await decide(decision(comments, 'APPROVE'));
    expect(items.map((i: { code: string }) => i.code)).toEqual([
      'APPLIED',
      'APPLIED',
      'APPLIED',
      'APPLIED',
      'ALREADY_DECIDED',
      'APPLIED',
      'APPLIED',
      'APPLIED',
      'APPLIED',
    ]);
  });

  it('decides what an export dated into another century', async () => {
    const comments = await makeComments(app, 2);
    await app.db.query(`UPDATE comments SET arrived_at = '9999-12-31 23:59:59Z' WHERE id = $1`, [
      comments[0]!.id,
    ]);
    const { items } = await decide(decision(comments, 'SPAM'));
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['APPLIED', 'APPLIED']);
  });

  it('deletes for ever: no text, no person, replies on the grandparent, no way back', async () => {
    const [top] = await makeComments(app, 1, { status: 'APPROVED' });
    const [middle] = await makeComments(app, 1, {
      status: 'TRASH',
      parentId: top!.id,
      articleId: top!.articleId,
      email: 'gone@web.test',
      body: 'unforgettable words',
    });
    const [reply] = await makeComments(app, 1, { parentId: middle!.id, articleId: top!.articleId });
    const batch = randomUUID();
    const { items } = await decide(decision([middle!], 'DELETE', batch));
    expect(items[0].code).toBe('APPLIED');
    const { rows } = await app.db.query(
      'SELECT * FROM comments WHERE id = ANY ($1) ORDER BY parent_id NULLS FIRST',
      [[middle!.id, reply!.id]],
    );
    expect(rows.find((r) => r.id === reply!.id).parent_id).toBe(top!.id);
    expect(rows.find((r) => r.id === middle!.id)).toMatchObject({
      status: 'DELETED',
      body: '',
      author_name: '',
      author_email: null,
      author_id: null,
      author_ip: null,
    });
    const traces = await app.db.query(
      `SELECT (SELECT count(*) FROM comment_arrivals WHERE comment_id = $1)::int + (SELECT count(*) FROM comment_decisions d WHERE d::text LIKE '%unforgettable%')::int
        + (SELECT count(*) FROM audit_entries e WHERE e::text ~ 'unforgettable|gone@web')::int AS n`,
      [middle!.id],
    );
    expect(traces.rows[0].n).toBe(0);
    expect((await app.db.query("SELECT FROM comment_authors WHERE email = 'gone@web.test'")).rowCount).toBe(
      0,
    );
    expect(
      (await app.db.query('SELECT FROM outbox o WHERE o::text LIKE $1', [`%${middle!.id}%`])).rowCount,
    ).toBe(0);
    expect((await undo(batch)).items[0].code).toBe('CONFLICT');
  });

  it('tells the author above of an answer, once, and nobody of what was unapproved in time', async () => {
    const [above] = await makeComments(app, 1, { status: 'APPROVED', email: 'above@web.test' });
    const [answer] = await makeComments(app, 1, {
      articleId: above!.articleId,
      parentId: above!.id,
      email: 'below@web.test',
    });
    const due = (): Promise<unknown> =>
      app.db.query("UPDATE outbox SET due_at = now() WHERE payload->>'commentId' = $1", [answer!.id]);
    const told = async (): Promise<string[]> =>
      (
        await app.db.query<{ to: string }>(
          `SELECT payload->>'to' AS to FROM outbox WHERE topic = 'letters' AND key LIKE $1 ORDER BY 1`,
          [`%${answer!.id}`],
        )
      ).rows.map((r) => r.to);
    const drained = (): Promise<unknown> =>
      until(
        async () =>
          (
            await app.db.query(
              "SELECT FROM outbox WHERE topic = 'comment.approved' AND payload->>'commentId' = $1 AND done_at IS NULL",
              [answer!.id],
            )
          ).rowCount === 0,
      );
    await decide(decision([answer!], 'APPROVE'));
    await decide(decision([{ id: answer!.id, version: 2 }], 'UNAPPROVE'));
    await due();
    await drained();
    expect(await told()).toEqual([]);
    await decide(decision([{ id: answer!.id, version: 3 }], 'APPROVE'));
    await due();
    await drained();
    expect(await told()).toEqual(['above@web.test', 'below@web.test']);
  });

  it('asks for a note with the reason OTHER, and for no reason with an approval', async () => {
    const [comment] = await makeComments(app, 1);
    const other = await app.graphql(
      DECIDE,
      { ...decision([comment!], 'SPAM'), reason: 'OTHER' },
      moderator.cookie,
    );
    expect(other.errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'note' }],
    });
    const approve = await app.graphql(
      DECIDE,
      { ...decision([comment!], 'APPROVE'), reason: 'TEST' },
      moderator.cookie,
    );
    expect(approve.errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'reason' }],
    });
  });

  it('refuses more than a hundred at once, a comment twice, and what is no UUID, by name', async () => {
    const many = await app.graphql(
      DECIDE,
      decision(
        Array.from({ length: 101 }, () => ({ id: randomUUID() })),
        'SPAM',
      ),
      moderator.cookie,
    );
    expect(many.errors![0]!.extensions.fields).toEqual([expect.objectContaining({ field: 'items' })]);
    const [comment] = await makeComments(app, 1);
    const twice = await app.graphql(DECIDE, decision([comment!, comment!], 'SPAM'), moderator.cookie);
    expect(twice.errors![0]!.extensions.fields).toEqual([
      expect.objectContaining({ field: 'items', code: 'DUPLICATE' }),
    ]);
    const bad = await app.graphql(DECIDE, decision([{ id: 'x' }], 'SPAM'), moderator.cookie);
    expect(bad.errors![0]!.extensions.fields).toEqual([expect.objectContaining({ field: 'items[0].id' })]);
  });

  it.each([Role.RECRUITER, Role.ACCOUNT_MANAGER])('does not let a %s decide', async (role) => {
    const [comment] = await makeComments(app, 1);
    const outsider = await app.person(role);
    const answer = await app.graphql(DECIDE, decision([comment!], 'APPROVE'), outsider.cookie);
    expect(answer.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(
      (await app.db.query('SELECT status FROM comments WHERE id = $1', [comment!.id])).rows[0].status,
    ).toBe('PENDING');
  });
});
