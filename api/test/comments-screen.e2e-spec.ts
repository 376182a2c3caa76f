import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, makeArticle, makeComments } from './support/comments.js';

describe('the comments that a moderator sees', () => {
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

  const ask = async (query: string, variables: Record<string, unknown> = {}, by: Person = moderator) => {
    const answer = await app.graphql(query, variables, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const LIST = `query ($filter: CommentFilter, $sort: CommentSort, $page: PageInput) {
    comments(filter: $filter, sort: $sort, page: $page) { items { id bodyText status article { title } author { name email approvedCount } } totalCount totalIsExact endCursor }
  }`;

  it('walks a tab by cursor, forwards and backwards, each row once', async () => {
    const articleId = await makeArticle(app);
    const made = await makeComments(app, 23, { articleId });
    for (const order of ['ASC', 'DESC']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { comments } = await ask(LIST, {
          filter: { articleId },
          sort: { field: 'ARRIVED_AT', order },
          page: { limit: 5, after },
        });
        expect(comments).toMatchObject({ totalCount: 23, totalIsExact: true });
        seen.push(...comments.items.map((c: { id: string }) => c.id));
        after = comments.items.length === 5 ? comments.endCursor : undefined;
      } while (after);
      expect(seen).toEqual(order === 'ASC' ? made.map((c) => c.id) : made.map((c) => c.id).reverse());
    }
  });

  it('merges the tabs in the order of arrival where none is asked for', async () => {
    const articleId = await makeArticle(app);
    for (const status of ['PENDING', 'APPROVED', 'SPAM', 'TRASH'])
      await makeComments(app, 3, { articleId, status });
    const { comments } = await ask(
      'query ($f: CommentFilter) { comments(filter: $f, page: { limit: 7, offset: 2 }) { items { arrivedAt status } totalCount } }',
      { f: { articleId } },
    );
    const times = comments.items.map((c: { arrivedAt: string }) => c.arrivedAt);
    expect(comments.items).toHaveLength(7);
    expect(comments.totalCount).toBe(12);
    expect(times).toEqual([...times].sort());
  });

  it('answers the same with aliases, conditions and __typename as without', async () => {
    const articleId = await makeArticle(app);
    await makeComments(app, 2, { articleId });
    const plain = await ask(
      'query ($f: CommentFilter) { comments(filter: $f) { items { id status } totalCount } }',
      { f: { articleId } },
    );
    const fancy = await ask(
      'query ($f: CommentFilter, $no: Boolean = false) { list: comments(filter: $f) { __typename rows: items { ...Row body @include(if: $no) } n: totalCount } } fragment Row on Comment { id state: status }',
      { f: { articleId } },
    );
    expect(fancy.list).toEqual({
      __typename: 'CommentPage',
      rows: plain.comments.items.map((c: { id: string; status: string }) => ({ id: c.id, state: c.status })),
      n: 2,
    });
  });

  it.each([
    ['a word of the text', { q: 'ROUTER' }, 1],
    ['percent signs as they are', { q: '100%' }, 1],
    ['the e-mail address', { email: 'Findme@Web.test' }, 1],
    ['a network', { network: '203.0.113.0/24' }, 5],
    ['a single address', { network: '203.0.113.8' }, 0],
    ['the number of links', { minLinks: 1 }, 0],
  ])('finds by %s', async (_, filter, n) => {
    const articleId = await makeArticle(app);
    await makeComments(app, 1, { articleId, body: 'The router is 100% right', email: `findme@web.test` });
    await makeComments(app, 4, { articleId, body: 'Nothing of it, 100 or so' });
    const { comments } = await ask(LIST, { filter: { articleId, ...filter } });
    expect(comments.items).toHaveLength(n);
    await app.db.query('UPDATE comments SET author_id = NULL WHERE article_id = $1', [articleId]);
    await app.db.query("DELETE FROM comment_authors WHERE email = 'findme@web.test'");
  });

  it.each([
    [{ page: { limit: 101 } }, 'page.limit'],
    [{ page: { limit: 0 } }, 'page.limit'],
    [{ page: { offset: 10_001 } }, 'page.offset'],
    [{ page: { after: 'nonsense' } }, 'page.after'],
    [{ filter: { network: 'not a network' } }, 'filter.network'],
    [{ filter: { arrivedAfter: 'yesterday' } }, 'filter.arrivedAfter'],
  ])('names the field that is wrong: %j', async (variables, field) => {
    const answer = await app.graphql(LIST, variables, moderator.cookie);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('hides who wrote and from where from those who only read', async () => {
    const recruiter = await app.person(Role.RECRUITER);
    for (const query of [
      '{ comments { items { author { email } } } }',
      '{ comments { items { author { ip } } } }',
      '{ comments(filter: { email: "a@b.test" }) { totalCount } }',
      '{ comments(filter: { q: "a@b.test" }) { totalCount } }',
    ]) {
      const answer = await app.graphql(query, {}, recruiter.cookie);
      expect([query, answer.errors?.[0]?.extensions.code]).toEqual([query, 'FORBIDDEN']);
    }
    const answer = await app.graphql(
      'query ($f: CommentFilter) { comments(filter: $f) { totalCount } }',
      { f: { network: '10.0.0.1' } },
      recruiter.cookie,
    );
    expect(answer.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(
      (await app.graphql('{ comments { totalCount items { author { name } } } }', {}, recruiter.cookie))
        .errors,
    ).toBeUndefined();
  });

  it('says that a person is known by a contact or a lead, and no more', async () => {
    const add = (text: string, email: string) => app.db.query(text, [email]);
    const [contact, former, lead, spammer, nobody] = ['contact', 'former', 'lead', 'spammer', 'nobody'].map(
      (who) => `${who}-${randomUUID()}@web.test`,
    ) as [string, string, string, string, string];
    const company = `WITH c AS (INSERT INTO companies (name) VALUES ('A client') RETURNING id)`;
    await add(`${company} INSERT INTO contacts (company_id, name, email) SELECT id, 'C', $1 FROM c`, contact);
    await add(
      `${company} INSERT INTO contacts (company_id, name, email, deleted_at) SELECT id, 'F', $1, now() FROM c`,
      former,
    );
    for (const [email, status] of [
      [lead, 'NEW'],
      [spammer, 'SPAM'],
    ])
      await add(
        `INSERT INTO leads (reference, name, email, source, status) VALUES ($1::text, 'L', $1::citext, 'OUTBOUND', '${status}')`,
        email!,
      );
    const known = async (email: string): Promise<boolean> => {
      const [comment] = await makeComments(app, 1, { email: email.toUpperCase() });
      const { commentEvidence } = await ask(
        'query ($ids: [UUID!]!) { commentEvidence(ids: $ids) { knownToUs } }',
        { ids: [comment!.id] },
      );
      return commentEvidence[0].knownToUs;
    };
    expect(await Promise.all([contact, former, lead, spammer, nobody].map(known))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('lays the evidence beside the comment', async () => {
    const articleId = await makeArticle(app);
    const [top] = await makeComments(app, 1, { articleId, status: 'APPROVED', email: moderator.email });
    const [comment] = await makeComments(app, 1, { articleId, parentId: top!.id, email: moderator.email });
    const { commentEvidence } = await ask(
      'query ($ids: [UUID!]!) { commentEvidence(ids: $ids) { commentId parents { id status } visibleInThread othersOnEmail othersOnNetwork knownToUs decisions { action } edits { id } } }',
      { ids: [comment!.id] },
    );
    expect(commentEvidence).toEqual([
      {
        commentId: comment!.id,
        parents: [{ id: top!.id, status: 'APPROVED' }],
        visibleInThread: 1,
        othersOnEmail: 1,
        othersOnNetwork: expect.any(Number),
        knownToUs: true,
        decisions: [],
        edits: [],
      },
    ]);
  });

  it.each([
    ['2001:db8:7::1', '2001:db8:7::/64', '2001:db8:7:0:ffff::9', '2001:db8:7:1::1'],
    ['198.51.100.7', '198.51.100.7', '198.51.100.7', '198.51.100.8'],
  ])('takes whoever writes from where %s does for one network', async (ip, network, same, other) => {
    const articleId = await makeArticle(app);
    const made = await makeComments(app, 3, { articleId });
    for (const [i, address] of [ip, same, other].entries())
      await app.db.query('UPDATE comments SET author_ip = $2 WHERE id = $1', [made[i]!.id, address]);
    const { comments, commentEvidence } = await ask(
      `query ($filter: CommentFilter, $ids: [UUID!]!) {
         comments(filter: $filter) { items { author { network } } } commentEvidence(ids: $ids) { othersOnNetwork } }`,
      { filter: { network }, ids: [made[0]!.id] },
    );
    expect(comments.items).toEqual([{ author: { network } }, { author: { network } }]);
    expect(commentEvidence).toEqual([{ othersOnNetwork: 1 }]);
  });

  it('warns of a colleague who has the comment on screen, and lets go after a release', async () => {
    const [comment] = await makeComments(app, 1);
    const CLAIM = 'mutation ($ids: [UUID!]!) { claimComments(ids: $ids) { commentId mine by { name } } }';
    expect((await ask(CLAIM, { ids: [comment!.id] })).claimComments).toEqual([
      { commentId: comment!.id, mine: true, by: { name: moderator.name } },
    ]);
    expect((await ask(CLAIM, { ids: [comment!.id] }, colleague)).claimComments).toEqual([
      { commentId: comment!.id, mine: false, by: { name: moderator.name } },
    ]);
    await ask('mutation ($ids: [UUID!]!) { releaseComments(ids: $ids) }', { ids: [comment!.id] });
    expect((await ask(CLAIM, { ids: [comment!.id] }, colleague)).claimComments[0].mine).toBe(true);
  });

  describe('replies and edits', () => {
    const REPLY = `mutation ($id: UUID!, $version: Int!, $body: Text!, $approve: Boolean!, $request: UUID!) {
      replyToComment(id: $id, expectedVersion: $version, body: $body, approve: $approve, clientMutationId: $request) {
        outcome { code by { name } comment { status } } reply { id status parentId bodyText author { name } } } }`;
    const EDIT =
      'mutation ($id: UUID!, $version: Int!, $input: CommentEditInput!) { editComment(id: $id, expectedVersion: $version, input: $input) { id version status bodyText links { domain } } }';

    it('approve and answer in one transaction, once', async () => {
      const [comment] = await makeComments(app, 1);
      const variables = {
        id: comment!.id,
        version: 1,
        body: 'Thank you',
        approve: true,
        request: randomUUID(),
      };
      const { replyToComment: first } = await ask(REPLY, variables);
      expect(first).toMatchObject({
        outcome: { code: 'APPLIED', comment: { status: 'APPROVED' } },
        reply: {
          status: 'APPROVED',
          parentId: comment!.id,
          bodyText: 'Thank you',
          author: { name: moderator.name },
        },
      });
      const { replyToComment: again } = await ask(REPLY, variables);
      expect(again.reply.id).toBe(first.reply.id);
    });

    it('post nothing where the approval is refused', async () => {
      const [comment] = await makeComments(app, 1);
      await app.graphql(
        'mutation ($i: [DecisionItem!]!, $b: UUID!) { decideComments(items: $i, action: SPAM, clientMutationId: $b) { batch } }',
        { i: [{ id: comment!.id, expectedVersion: 1 }], b: randomUUID() },
        colleague.cookie,
      );
      const { replyToComment } = await ask(REPLY, {
        id: comment!.id,
        version: 1,
        body: 'Thank you',
        approve: true,
        request: randomUUID(),
      });
      expect(replyToComment).toEqual({
        outcome: { code: 'ALREADY_DECIDED', by: { name: colleague.name }, comment: { status: 'SPAM' } },
        reply: null,
      });
      expect((await app.db.query('SELECT FROM comments WHERE parent_id = $1', [comment!.id])).rowCount).toBe(
        0,
      );
    });

    it('keep the old words, find the new ones, and never approve', async () => {
      const [comment] = await makeComments(app, 1, { body: 'Old words' });
      const { editComment } = await ask(EDIT, {
        id: comment!.id,
        version: 1,
        input: { body: 'New words, see https://sub.example.co.uk/x' },
      });
      expect(editComment).toEqual({
        id: comment!.id,
        version: 2,
        status: 'PENDING',
        bodyText: 'New words, see https://sub.example.co.uk/x',
        links: [{ domain: 'example.co.uk' }],
      });
      const found = await ask(LIST, { filter: { q: 'new words, see', ids: [comment!.id] } });
      expect(found.comments.items).toHaveLength(1);
      const { commentEvidence } = await ask(
        'query ($ids: [UUID!]!) { commentEvidence(ids: $ids) { edits { before after by { name } } } }',
        { ids: [comment!.id] },
      );
      expect(commentEvidence[0].edits).toEqual([
        {
          before: 'Old words 1',
          after: 'New words, see https://sub.example.co.uk/x',
          by: { name: moderator.name },
        },
      ]);
    });

    it('answer CONFLICT with the record as it stands, and lose nothing', async () => {
      const [comment] = await makeComments(app, 1);
      await ask(EDIT, { id: comment!.id, version: 1, input: { body: 'First' } }, colleague);
      const answer = await app.graphql(
        EDIT,
        { id: comment!.id, version: 1, input: { body: 'Second' } },
        moderator.cookie,
      );
      expect(answer.errors![0]!.extensions).toMatchObject({
        code: 'CONFLICT',
        current: { version: 2, bodyText: 'First' },
      });
    });

    it.each([
      [{ body: ' ' }, 'body'],
      [{ body: null }, 'body'],
      [{ authorName: null }, 'authorName'],
      [{ authorName: '' }, 'authorName'],
      [{ authorUrl: 'javascript:alert(1)' }, 'authorUrl'],
    ])('refuse %j beside its field', async (input, field) => {
      const [comment] = await makeComments(app, 1);
      const answer = await app.graphql(EDIT, { id: comment!.id, version: 1, input }, moderator.cookie);
      expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    });
  });
});
