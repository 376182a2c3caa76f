import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { countsThatDrifted, DECIDE, decision, makeArticle, makeComments, UNDO } from './support/comments.js';

const REPLY = `mutation ($id: UUID!, $v: Int!, $body: Text!, $approve: Boolean!, $batch: UUID!) {
  replyToComment(id: $id, expectedVersion: $v, body: $body, approve: $approve, clientMutationId: $batch) { outcome { code } reply { id } }
}`;

describe('deciding comments', () => {
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

  const decide = async (variables: Record<string, unknown>, by: Person = moderator) => {
    const answer = await app.graphql(DECIDE, variables, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data.decideComments;
  };
  const undo = async (of: string, by: Person = moderator, batch: string = randomUUID()) => {
    const answer = await app.graphql(UNDO, { of, batch }, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data.undoDecisions;
  };

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

  it('answers a request that comes twice the same and does it once', async () => {
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

  it('tells the second moderator who decided and when', async () => {
    const [comment] = await makeComments(app, 1);
    await decide(decision([comment!], 'APPROVE'), colleague);
    const { items } = await decide(decision([comment!], 'SPAM'));
    expect(items[0]).toMatchObject({
      code: 'ALREADY_DECIDED',
      by: { name: colleague.name },
      at: expect.stringMatching(/Z$/),
      comment: { status: 'APPROVED' },
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

    it('is done once however often it is asked, and knows no decision that never was', async () => {
      const [comment] = await makeComments(app, 1);
      const [batch, back] = [randomUUID(), randomUUID()];
      await decide(decision([comment!], 'SPAM', batch));
      expect((await undo(batch, moderator, back)).items[0].code).toBe('APPLIED');
      expect((await undo(batch, moderator, back)).items[0].code).toBe('APPLIED');
      expect((await undo(batch)).items[0].code).toBe('CONFLICT');
      const none = await app.graphql(UNDO, { of: randomUUID(), batch: randomUUID() }, moderator.cookie);
      expect(none.errors![0]!.extensions.code).toBe('NOT_FOUND');
    });
  });

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
          await app.db.query(
            'SELECT count(*)::int AS n FROM comments WHERE article_id = $1 AND status = $2',
            [articleId, status],
          )
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
});
