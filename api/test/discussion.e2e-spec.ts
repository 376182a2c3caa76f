import { Role } from '../src/access/roles.js';
import { SignedTokens } from '../src/intake/doors/signed-tokens.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';

const SETTINGS =
  'holdAll requirePreviouslyApproved holdAtLinks moderationKeys disallowedKeys closeAfterDays version';
const UPDATE = `mutation ($v: Int!, $input: DiscussionSettingsInput!) { updateDiscussionSettings(expectedVersion: $v, input: $input) { ${SETTINGS} } }`;
const BLOCK = `mutation ($input: BlockInput!) { createBlock(input: $input) { id kind value note hits expiresAt createdBy { name } } }`;

describe('discussion settings and blocks', () => {
  let app: TestApp;
  let moderator: Person;
  let recruiter: Person;
  let n = 0;

  const ask = (query: string, variables?: Record<string, unknown>): ReturnType<TestApp['graphql']> =>
    app.graphql(query, variables, moderator.cookie);
  const settings = async (input: Record<string, unknown>): Promise<void> => {
    const { data } = await ask('{ discussionSettings { version } }');
    const { errors } = await ask(UPDATE, { v: data.discussionSettings.version, input });
    expect(errors).toBeUndefined();
  };
  const post = async (
    more: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<{ id: string; status: string; cookie: string; row: Record<string, unknown> }> => {
    n++;
    const token = app.app.get(SignedTokens).challenge(Date.now() - 60_000);
    const comment = {
      articleSlug: 'open',
      name: 'R',
      email: `r${n}@web.test`,
      body: `Words ${n}`,
      token,
      ...more,
    };
    const answer = await fetch(`${app.url}/public/comments`, {
      method: 'POST',
      body: JSON.stringify(comment),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${n % 250}`, ...headers },
    });
    expect(answer.status).toBe(201);
    const { id, status } = (await answer.json()) as { id: string; status: string };
    const { rows } = await app.db.query('SELECT status, hold_reasons FROM comments WHERE id = $1', [id]);
    return { id, status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', row: rows[0] };
  };
  const approve = (id: string): ReturnType<TestApp['graphql']> =>
    ask(
      `mutation ($id: UUID!, $c: UUID!) { decideComments(items: [{id: $id, expectedVersion: 1}], action: APPROVE, clientMutationId: $c) { items { code } } }`,
      { id, c: crypto.randomUUID() },
    );

  beforeAll(async () => {
    app = await startApp({ env: { LIMITS_FACTOR: '100' } });
    moderator = await app.person(Role.MODERATOR);
    recruiter = await app.person(Role.RECRUITER);
    await app.db.query(
      `INSERT INTO articles (slug, title, status, published_at) VALUES ('open', 'Open', 'PUBLISHED', now() - interval '9 days')`,
    );
  });
  afterAll(() => app.stop());
  beforeEach(() =>
    settings({
      holdAll: false,
      requirePreviouslyApproved: false,
      holdAtLinks: 2,
      moderationKeys: '',
      disallowedKeys: '',
      closeAfterDays: null,
    }),
  );

  it('blocks everybody at a provider of free mail only where that is said, and tells which domains are', async () => {
    const gmail = { kind: 'DOMAIN', value: 'https://www.GMAIL.com/' };
    expect((await ask(BLOCK, { input: gmail })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'value', code: 'FREE_MAIL' }],
    });
    const { data } = await ask(BLOCK, { input: { ...gmail, everybody: true } });
    expect(data.createBlock).toMatchObject({ value: 'gmail.com' });
    await ask('mutation ($id: UUID!) { deleteBlock(id: $id) { id } }', { id: data.createBlock.id });
    expect((await ask(BLOCK, { input: { kind: 'EMAIL', value: 'one@gmail.com' } })).errors).toBeUndefined();

    const isFree = 'query ($domain: ShortText!) { isFreeMail(domain: $domain) }';
    expect((await ask(isFree, { domain: 'gmail.com' })).data).toEqual({ isFreeMail: true });
    expect((await ask(isFree, { domain: 'acme.example' })).data).toEqual({ isFreeMail: false });
    const { errors } = await app.graphql(isFree, { domain: 'gmail.com' }, recruiter.cookie);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('publishes at once where nothing speaks against it', async () => {
    const { status, row } = await post();
    expect([status, row]).toEqual(['APPROVED', { status: 'APPROVED', hold_reasons: [] }]);
    expect(
      (await app.db.query(`SELECT approved_count FROM comment_authors WHERE email = $1`, [`r${n}@web.test`]))
        .rows[0].approved_count,
    ).toBe(1);
  });

  describe('an answer that is published at once', () => {
    const answers = async (
      parentId: string,
      more: Record<string, unknown> = {},
    ): Promise<{ id: string; due: number }> => {
      const { id, status } = await post({ parentId, ...more });
      expect(status).toBe('APPROVED');
      const { rows } = await app.db.query<{ minutes: number }>(
        `SELECT extract(epoch FROM due_at - now()) / 60 AS minutes FROM outbox WHERE topic LIKE 'comment.%' AND payload->>'commentId' = $1`,
        [id],
      );
      expect(rows).toHaveLength(1);
      return { id, due: Math.round(Number(rows[0]!.minutes)) };
    };
    /** To whom letters about this comment went, once its postings have left. */
    const told = async (id: string): Promise<string[]> => {
      await app.db.query(`UPDATE outbox SET due_at = now() WHERE payload->>'commentId' = $1`, [id]);
      await until(
        async () =>
          (
            await app.db.query(`SELECT FROM outbox WHERE payload->>'commentId' = $1 AND done_at IS NULL`, [
              id,
            ])
          ).rowCount === 0,
      );
      const { rows } = await app.db.query<{ to: string }>(
        `SELECT payload->>'to' AS to FROM outbox WHERE topic = 'letters' AND key LIKE $1`,
        [`%${id}`],
      );
      return rows.map(({ to }) => to);
    };

    it('tells whoever is answered after ten minutes, once', async () => {
      const above = await post({ email: 'above@web.test' });
      const { id, due } = await answers(above.id);
      expect(due).toBe(10);
      expect(await told(id)).toEqual(['above@web.test']);
      // A moderator puts it away and lets it stand again.
      for (const [action, version] of [
        ['UNAPPROVE', 1],
        ['APPROVE', 2],
      ] as const)
        await ask(
          `mutation ($id: UUID!, $c: UUID!) { decideComments(items: [{id: $id, expectedVersion: ${version}}], action: ${action}, clientMutationId: $c) { items { code } } }`,
          { id, c: crypto.randomUUID() },
        );
      expect((await told(id)).filter((to) => to === 'above@web.test')).toHaveLength(1);
    });

    it('tells nobody of an answer to oneself', async () => {
      const above = await post({ email: 'Self@web.test' });
      expect(await told((await answers(above.id, { email: 'self@WEB.test' })).id)).toEqual([]);
    });

    it('tells nobody of what no longer stands there: itself, or what is above', async () => {
      const top = await post();
      const above = await answers(top.id, { email: 'middle@web.test' });
      const below = await answers(above.id);
      await app.db.query(`UPDATE comments SET status = 'SPAM' WHERE id = $1`, [top.id]);
      expect(await told(below.id)).toEqual([]);
      expect(await told(above.id)).toEqual([]);
    });
  });

  it('holds all', async () => {
    await settings({ holdAll: true });
    expect((await post()).row).toEqual({ status: 'PENDING', hold_reasons: ['HOLD_ALL'] });
  });

  it('holds at as many links as it is told, and never at 0', async () => {
    const body = 'http://a.com http://b.com http://c.com ';
    expect((await post({ body: body + n })).row.hold_reasons).toEqual(['LINKS']);
    await settings({ holdAtLinks: 4 });
    expect((await post({ body: body + n })).row.hold_reasons).toEqual([]);
    await settings({ holdAtLinks: 0 });
    expect((await post({ body: body.repeat(4) + n })).row.hold_reasons).toEqual([]);
  });

  it.each([
    ['name', { name: 'Mr CASINO' }], ['email', { email: 'x@casino.test' }], ['website', { website: 'casino.example' }], ['body', { body: 'my CaSiNos' }],
  ])('holds at a moderation key in the %s, whatever its case', async (_, more) => {
    await settings({ moderationKeys: 'nothing\n  casino  \n\n' });
    expect((await post(more)).row).toEqual({ status: 'PENDING', hold_reasons: ['MODERATION_KEY'] });
  }); // prettier-ignore

  it('holds at a moderation key in the address and in the browser’s name', async () => {
    await settings({ moderationKeys: '203.0.113\nBadBot' });
    expect((await post({}, { 'x-forwarded-for': '203.0.113.9' })).row.hold_reasons).toEqual([
      'MODERATION_KEY',
    ]);
    expect((await post({}, { 'user-agent': 'badbot/1.0' })).row.hold_reasons).toEqual(['MODERATION_KEY']);
  });

  it('puts what holds a disallowed key in the trash, also one that markup hides, and does not say so', async () => {
    await settings({ disallowedKeys: 'buy now' });
    const { status, row } = await post({ body: 'b<b>u</b>y <i>now</i>' });
    expect([status, row]).toEqual(['PENDING', { status: 'TRASH', hold_reasons: ['DISALLOWED_KEY'] }]);
  });

  it('knows an author by an approved comment from the same network or browser, never by the address alone', async () => {
    await settings({ requirePreviouslyApproved: true });
    const email = 'known@web.test';
    const first = await post({ email, remember: true }, { 'x-forwarded-for': '203.0.113.50' });
    expect(first.row.hold_reasons).toEqual(['FIRST_COMMENT']);
    const early = await post({ email, remember: true }, { 'x-forwarded-for': '203.0.113.50' });
    expect(early.row.status).toBe('PENDING');
    await approve(first.id);
    expect((await post({ email }, { 'x-forwarded-for': '203.0.113.50' })).row.status).toBe('APPROVED');
    expect((await post({ email }, { 'x-forwarded-for': '192.0.2.1' })).row.status).toBe('PENDING');
    expect((await post({ email }, { 'x-forwarded-for': '192.0.2.1', cookie: first.cookie })).row.status).toBe(
      'APPROVED',
    );
    const forged = await post({ email, remember: true }, { 'x-forwarded-for': '192.0.2.2' });
    expect(
      (await post({ email }, { 'x-forwarded-for': '192.0.2.3', cookie: forged.cookie })).row.status,
    ).toBe('PENDING');
  });

  it('closes after its days', async () => {
    await settings({ closeAfterDays: 5 });
    const { status } = await fetch(`${app.url}/public/comments`, {
      method: 'POST',
      body: JSON.stringify({ articleSlug: 'open', name: 'R', email: 'r@web.test', body: 'late' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(403);
  });

  it('refuses a stale write with the settings as they stand, one out of range, and who may not', async () => {
    expect((await ask(UPDATE, { v: 1, input: { holdAll: true } })).errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { holdAll: false },
    });
    const { version } = (await ask('{ discussionSettings { version } }')).data.discussionSettings;
    expect((await ask(UPDATE, { v: version, input: { holdAtLinks: -1 } })).errors![0]!.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      (await app.graphql(UPDATE, { v: version, input: {} }, recruiter.cookie)).errors![0]!.extensions.code,
    ).toBe('FORBIDDEN');
    const { rows } = await app.db.query(
      `SELECT changes FROM audit_entries WHERE action = 'discussion.updated' ORDER BY id`,
    );
    expect(rows[0].changes).toHaveProperty('requirePreviouslyApproved', [true, false]);
  });

  it.each<[string, string, Record<string, unknown>, Record<string, string>]>([
    ['EMAIL', 'Blocked@Web.Test', { email: 'blocked@web.test' }, {}],
    ['DOMAIN', 'evil.top', { body: 'see https://go.evil.top/x' }, {}],
    ['NETWORK', '2001:db8:bad::/48', {}, { 'x-forwarded-for': '2001:db8:bad::77' }],
  ])('blocks by %s until the block goes', async (kind, value, more, headers) => {
    const { data, errors } = await ask(BLOCK, { input: { kind, value, note: 'enough' } });
    expect(errors).toBeUndefined();
    expect(data.createBlock).toMatchObject({ kind, hits: 0, createdBy: { name: moderator.name } });
    expect((await post(more, headers)).row).toEqual({ status: 'TRASH', hold_reasons: ['BLOCKED'] });
    const { blocks } = (
      await ask('query ($ids: [UUID!]) { blocks(filter: {ids: $ids}) { totalCount items { hits } } }', {
        ids: [data.createBlock.id],
      })
    ).data;
    expect(blocks).toEqual({ totalCount: 1, items: [{ hits: 1 }] });
    expect((await ask(BLOCK, { input: { kind, value } })).errors![0]!.extensions.fields).toMatchObject([
      { field: 'value', code: 'TAKEN' },
    ]);
    await ask('mutation ($id: UUID!) { deleteBlock(id: $id) { id } }', { id: data.createBlock.id });
    expect(
      (await post({ ...more, ...('body' in more ? { body: `${String(more.body)} again` } : {}) }, headers))
        .row.status,
    ).toBe('APPROVED');
  });

  it('refuses a block that is none, one of the past, and who may not see addresses', async () => {
    const field = async (input: Record<string, unknown>): Promise<unknown> =>
      (await ask(BLOCK, { input })).errors![0]!.extensions.fields;
    expect(await field({ kind: 'NETWORK', value: '0.0.0.0/0' })).toMatchObject([{ field: 'value' }]);
    expect(await field({ kind: 'EMAIL', value: 'a@b.de', expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject([
      { field: 'expiresAt' },
    ]);
    expect(
      (await app.graphql('{ blocks { items { id kind } } }', {}, recruiter.cookie)).errors,
    ).toBeUndefined();
    expect(
      (await app.graphql('{ blocks { items { value } } }', {}, recruiter.cookie)).errors![0]!.extensions.code,
    ).toBe('FORBIDDEN');
  });
});
