import { setTimeout as pause } from 'node:timers/promises';
import { Role } from '../src/access/roles.js';
import { SignedTokens } from '../src/intake/doors/signed-tokens.js';
import { startApp, type TestApp } from './support/app.js';
import { statementsOf } from './support/statements.js';

interface Answer {
  status: number;
  // Read by tests that know what they asked.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Headers;
}

describe('the public door for comments', () => {
  let app: TestApp;
  let n = 0;

  const article = async (slug: string, more: Record<string, unknown> = {}): Promise<string> => {
    const row = {
      slug,
      title: slug,
      status: 'PUBLISHED',
      published_at: new Date(Date.now() - 86_400_000 * 30),
      ...more,
    };
    const names = Object.keys(row);
    const made = await app.db.query<{ id: string }>(
      `INSERT INTO articles (${names.join()}) VALUES (${names.map((_, i) => `$${i + 1}`).join()}) RETURNING id`,
      Object.values(row),
    );
    return made.rows[0]!.id;
  };
  const send = async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const json = typeof body !== 'string';
    const answer = await fetch(`${app.url}/public/comments`, {
      method: 'POST',
      redirect: 'manual',
      body: json ? JSON.stringify(body) : body,
      headers: {
        'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers };
  };
  /** A comment that nothing speaks against, each with its own words, email and network. */
  const fresh = (more: Record<string, unknown> = {}): Record<string, unknown> => {
    n++;
    return {
      articleSlug: 'open',
      name: 'Reader',
      email: `reader${n}@web.test`,
      body: `Something new, number ${n}.`,
      token: token(),
      ...more,
    };
  };
  const from = (): Record<string, string> => ({
    'x-forwarded-for': `198.51.${n % 250}.${Math.ceil(n / 250)}`,
  });
  const token = (ago = 60_000): string => app.app.get(SignedTokens).challenge(Date.now() - ago);
  const stored = async (id: string): Promise<Record<string, unknown>> =>
    (await app.db.query('SELECT *, host(author_ip) AS ip FROM comments WHERE id = $1', [id])).rows[0];
  const post = (more?: Record<string, unknown>): Promise<Answer> => send(fresh(more), from());

  beforeAll(async () => {
    app = await startApp();
    await article('open');
    await article('closed', { comment_policy: 'CLOSED' });
    await article('draft', { status: 'DRAFT' });
    await article('future', { published_at: new Date(Date.now() + 86_400_000) });
    await article('deleted', { deleted_at: new Date() });
    const site = await app.db.query(`INSERT INTO sites (url) VALUES ('https://blog.example') RETURNING id`);
    await article('imported', { site_id: site.rows[0].id, external_id: '4711' });
  });
  afterAll(() => app.stop());

  describe('answers', () => {
    it('201 to a comment, which then waits', async () => {
      const { status, body } = await post();
      expect(status).toBe(201);
      expect(body).toMatchObject({
        status: 'PENDING',
        message: expect.stringContaining('awaiting moderation'),
      });
      expect(await stored(body.id)).toMatchObject({
        status: 'PENDING',
        hold_reasons: ['FIRST_COMMENT'],
        format: 'TEXT',
        version: 1,
      });
    });

    it('201 to WordPress’ own fields, as a form, by the number of the WordPress site and by our id', async () => {
      const id = await article('by-id');
      for (const post of ['4711', id]) {
        n++;
        const fields = {
          comment_post_ID: post,
          author: 'Ann',
          email: `ann${n}@web.test`,
          url: 'ann.example',
          comment: `Hi ${n}`,
          comment_parent: '0',
          submit: 'Post',
        };
        const { status, body } = await send(new URLSearchParams(fields).toString(), from());
        expect(status).toBe(201);
        expect(await stored(body.id)).toMatchObject({
          author_url: 'http://ann.example/',
          author_name: 'Ann',
          parent_id: null,
        });
      }
    });

    it('under the first of two sites that know a number, accepted and shown again alike', async () => {
      const sites = [];
      for (const url of ['https://one.example', 'https://two.example'])
        sites.push(
          (await app.db.query('INSERT INTO sites (url) VALUES ($1) RETURNING id', [url])).rows[0].id,
        );
      await article('number-two', { site_id: sites[1], external_id: '99' });
      await article('number-one', { site_id: sites[0], external_id: '99' });
      const form = (comment: string): Promise<Response> =>
        fetch(`${app.url}/public/comments`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ comment_post_ID: '99', author: 'Ann', email: 'ann@two.test', comment }),
          headers: { accept: 'text/html', ...from() },
        });
      expect((await form('For number one')).headers.get('location')).toContain('/blog/number-one');
      const refused = await form('');
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('number-one</h1>');
    });

    it('articles in the list of the blog, and pages by their address alone', async () => {
      const now = new Date(Date.now() - 1000);
      await article('newest-post', { published_at: now });
      await article('imprint', { published_at: now, kind: 'page' });
      const list = await (await app.fetch('/blog')).text();
      expect(list).toContain('/blog/newest-post');
      expect(list).not.toContain('/blog/imprint');
      expect((await app.fetch('/blog/imprint')).status).toBe(200);
    });

    it('201 to a multipart form', async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fresh())) form.set(name, String(value));
      expect(
        (await fetch(`${app.url}/public/comments`, { method: 'POST', body: form, headers: from() })).status,
      ).toBe(201);
    });

    it.each<[string, string, string]>([
      ['text/plain', 'x', '415'],
      ['text/xml', '<x/>', '415'],
      ['application/json', '{"body":', '422'],
      ['application/json', '[]', '422'],
      ['application/json', `{"body":"${'x'.repeat(70_000)}"}`, '413'],
    ])('%s that does not fit', async (type, body, status) => {
      const answer = await send(body, { 'content-type': type });
      expect(String(answer.status)).toBe(status);
      expect(answer.body.errors[0]).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    });

    it.each<[Record<string, unknown>, string, string]>([
      [{ name: undefined }, 'name', 'REQUIRED'],
      [{ name: '   ' }, 'name', 'REQUIRED'],
      [{ name: '\u200b\u2060' }, 'name', 'REQUIRED'],
      [{ name: 7 }, 'name', 'TYPE'],
      [{ name: 'x'.repeat(201) }, 'name', 'TOO_LONG'],
      [{ name: 'a\r\nBcc: b@c.de' }, 'name', 'LINE_BREAK'],
      [{ email: undefined }, 'email', 'REQUIRED'],
      [{ email: 'no.address' }, 'email', 'EMAIL'],
      [{ email: 'a@b.de\nBcc: c@d.de' }, 'email', 'LINE_BREAK'],
      [{ email: ['a@b.de'] }, 'email', 'TYPE'],
      [{ website: 'javascript:alert(1)' }, 'website', 'URL'],
      [{ website: 'data:text/html,x' }, 'website', 'URL'],
      [{ website: 'ftp://x.de' }, 'website', 'URL'],
      [{ body: undefined }, 'body', 'REQUIRED'],
      [{ body: '\n \t' }, 'body', 'REQUIRED'],
      [{ body: { x: 1 } }, 'body', 'TYPE'],
      [{ body: 'x'.repeat(20_001) }, 'body', 'TOO_LONG'],
      [{ articleSlug: undefined }, 'articleSlug', 'REQUIRED'],
      [{ parentId: 'nobody' }, 'parentId', 'FORMAT'],
      [{ parentId: '00000000-0000-4000-8000-000000000000' }, 'parentId', 'MISSING'],
      [{ remember: {} }, 'remember', 'TYPE'],
    ])('422 beside a wrong field: %#', async (more, field, code) => {
      const { status, body } = await post(more);
      expect(status).toBe(422);
      expect(body.errors).toEqual([{ field, code, message: expect.any(String) }]);
    });

    it('422 under the names that the form used', async () => {
      const { body } = await send({ comment_post_ID: 4711, author: '', email: 'x', comment: '' }, from());
      expect(body.errors.map((e: { field: string }) => e.field)).toEqual(['author', 'email', 'comment']);
    });

    it.each([['nowhere'], ['draft'], ['future'], ['deleted']])(
      '404 to the article %s',
      async (articleSlug) => {
        expect((await post({ articleSlug })).status).toBe(404);
      },
    );
    it('403 to a closed article', async () =>
      expect((await post({ articleSlug: 'closed' })).status).toBe(403));

    it('403 after the days of the article, but not to a form that was open when they ended', async () => {
      const hour = 3_600_000;
      await article('aged', { close_after_days: 2, published_at: new Date(Date.now() - 49 * hour) });
      expect((await post({ articleSlug: 'aged', token: token(hour / 2) })).status).toBe(403);
      const late = await post({ articleSlug: 'aged', token: token(2 * hour) });
      expect(late.status).toBe(201);
      expect((await stored(late.body.id)).hold_reasons).toContain('CLOSED_LATE');
    });

    it('409 to exactly the same words of the same person', async () => {
      const comment = fresh();
      expect((await send(comment, from())).status).toBe(201);
      const again = await send({ ...comment, email: String(comment.email).toUpperCase() }, from());
      expect(again).toMatchObject({ status: 409, body: { errors: [{ code: 'DUPLICATE' }] } });
      expect((await send({ ...comment, email: 'else@web.test' }, from())).status).toBe(201);
    });

    it('the first answer again to the same submission, by field and by header', async () => {
      const comment = fresh({ submissionId: 'form-1' });
      const first = await send(comment, from());
      expect((await send(comment, from())).body).toEqual(first.body);
      const other = fresh();
      const second = await send(other, { ...from(), 'idempotency-key': 'k-1' });
      expect(
        (await send({ ...other, body: 'different' }, { ...from(), 'idempotency-key': 'k-1' })).body,
      ).toEqual(second.body);
    });

    it.each(['1', 'a51ab29c-3fb9-4b0e-9d0b-6f6a3a3d2b10'])(
      'its own answer to another visitor, and on another article, under the same key %s',
      async (key) => {
        await article('elsewhere-' + key);
        const one = fresh();
        const sent = [one, fresh(), { ...one, articleSlug: 'elsewhere-' + key }];
        const ids = [];
        for (const comment of sent) {
          const { status, body } = await send(comment, { ...from(), 'idempotency-key': key });
          expect(status).toBe(201);
          expect((await stored(body.id)).author_email).toBe(comment.email);
          ids.push(body.id);
        }
        expect(new Set(ids).size).toBe(3);
        const { body } = await send(one, { ...from(), 'idempotency-key': key.toUpperCase() });
        expect(body.id).toBe(ids[0]);
      },
    );

    it('405 to another method, 204 to a preflight, and any site may read', async () => {
      expect((await fetch(`${app.url}/public/comments`)).status).toBe(405);
      const preflight = await fetch(`${app.url}/public/comments`, { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      for (const { headers } of [preflight, await post()]) {
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
      expect(
        (await fetch(`${app.url}/graphql`, { method: 'OPTIONS' })).headers.get('access-control-allow-origin'),
      ).toBeNull();
    });
  });

  describe('takes in and marks', () => {
    it.each<[string, () => Record<string, unknown>, string]>([
      ['a filled honeypot', () => ({ topic: 'SEO' }), 'HONEYPOT'],
      ['no token', () => ({ token: undefined }), 'NO_TOKEN'],
      ['a forged token', () => ({ token: 'abc.def' }), 'NO_TOKEN'],
      ['a token of yesterday', () => ({ token: token(25 * 3_600_000) }), 'NO_TOKEN'],
      ['a post at once', () => ({ token: token(500) }), 'TOO_QUICK'],
      ['two links', () => ({ body: `${n} http://a.com www.b.com` }), 'LINKS'],
    ])('%s', async (_, more, reason) => {
      const { status, body } = await post(more());
      expect(status).toBe(201);
      expect(await stored(body.id)).toMatchObject({
        status: 'PENDING',
        hold_reasons: expect.arrayContaining([reason]),
      });
    });

    it('hostile text as it was written, without what cannot be shown', async () => {
      const texts = [
        `<script>alert(1)</script>`,
        `'; DROP TABLE comments; --`,
        `a\u0000b\ud800c\u202edefg\u2066h`,
        `مرحبا \u200fRTL שלום`,
        `zero\u200bwidth \u200djoiner 👩‍👩‍👧 Z̴̢̛a̷l̸g̵o̶`,
        `{{constructor.constructor('x')()}} \${7*7} %s %n ../../etc/passwd`,
        '\\u0000 \\x00 \t tab',
      ];
      for (const body of texts) {
        const answer = await post({ body, name: body.slice(0, 190) });
        expect(answer.status).toBe(201);
        const row = await stored(answer.body.id);
        // eslint-disable-next-line no-control-regex -- what must be gone
        expect(row.body).toBe(body.replace(/[\u0000\ud800\u202e\u2066\u200f]/g, ''));
      }
    });

    it('the whole record: links with their real domain, decision, arrival, counts, author', async () => {
      const count = async (): Promise<number> =>
        Number(
          (await app.db.query(`SELECT sum(n) AS n FROM comment_counts WHERE status = 'PENDING'`)).rows[0].n,
        );
      const before = await count();
      const { body } = await send(
        fresh({ body: 'see https://xn--bcher-kva.example/x', website: 'me.example' }),
        { ...from(), 'user-agent': 'Test  1' },
      );
      const row = await stored(body.id);
      expect(row).toMatchObject({
        link_count: 1,
        links: [{ domain: 'bücher.example' }],
        author_url: 'http://me.example/',
        user_agent: 'Test 1',
      });
      const decisions = await app.db.query('SELECT * FROM comment_decisions WHERE subject_id = $1', [
        body.id,
      ]);
      expect(decisions.rows).toMatchObject([
        { id: row.event_id, actor: 'POLICY', to_status: 'PENDING', hold_reasons: ['FIRST_COMMENT'] },
      ]);
      expect(
        (await app.db.query('SELECT search_text FROM comment_arrivals WHERE comment_id = $1', [body.id]))
          .rows[0].search_text,
      ).toContain('bcher-kva');
      expect(await count()).toBe(before + 1);
      expect(row.author_id).toBeTruthy();
    });
  });

  it('is one statement for each comment', async () => {
    await post();
    let status = 0;
    const statements = await statementsOf(app, async () => {
      ({ status } = await post());
    });
    expect(status).toBe(201);
    expect(statements).toHaveLength(1);
  });

  describe('eight at once', () => {
    it.each([
      ['with', 'a-race'],
      ['without', undefined],
    ])('%s a submission id: one comment', async (_, submissionId) => {
      const comment = fresh({ submissionId });
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(comment, from())));
      const { rows } = await app.db.query('SELECT count(*)::int AS n FROM comments WHERE author_email = $1', [
        comment.email,
      ]);
      expect(rows[0].n).toBe(1);
      const ids = new Set(answers.filter((a) => a.status === 201).map((a) => a.body.id));
      expect(ids.size).toBe(1);
      expect(answers.map((a) => a.status).every((s) => s === 201 || (s === 409 && !submissionId))).toBe(true);
    });

    it('of one person: one author, and exact counts', async () => {
      const email = 'busy@web.test';
      await Promise.all(Array.from({ length: 4 }, () => send({ ...fresh({ email }) }, from())));
      expect((await app.db.query('SELECT FROM comment_authors WHERE email = $1', [email])).rowCount).toBe(1);
      const { rows } = await app.db.query(
        `SELECT (SELECT coalesce(sum(n), 0)::int FROM comment_counts) AS kept, (SELECT count(*)::int FROM comments) AS real`,
      );
      expect(rows[0].kept).toBe(rows[0].real);
    });
  });

  describe('limits', () => {
    const until429 = async (one: () => Promise<Answer>): Promise<[number, Answer]> => {
      // A limit counts the minute of the clock: begin early in one.
      const second = new Date().getUTCSeconds();
      if (second > 45) await pause((61 - second) * 1000);
      for (let sent = 0; ; sent++) {
        const answer = await one();
        if (answer.status !== 201) return [sent, answer];
      }
    };

    it('five a minute of one email, and says when to come back', async () => {
      const [sent, answer] = await until429(() => post({ email: 'Often@web.test' }));
      expect(sent).toBe(5);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }, 90_000);

    it('twenty a minute of one IPv6 /64, and another network is free', async () => {
      let host = 0;
      const [sent] = await until429(() =>
        send(fresh(), { 'x-forwarded-for': `2001:db8:0:7:${(++host).toString(16)}::1` }),
      );
      expect(sent).toBe(20);
      expect((await send(fresh(), { 'x-forwarded-for': '2001:db8:0:8::1' })).status).toBe(201);
    }, 90_000);

    it('answers duplicates and submissions that were here before the limits do', async () => {
      const comment = fresh({ email: 'last@web.test', submissionId: 'before-limits' });
      await send(comment, from());
      await until429(() => post({ email: 'last@web.test' }));
      expect((await send(comment, from())).status).toBe(201);
      expect((await send({ ...comment, submissionId: undefined }, from())).status).toBe(409);
    }, 90_000);
  });

  it('believes X-Forwarded-For of a trusted proxy, and takes nonsense for no address', async () => {
    const ip = async (value: string): Promise<unknown> =>
      (await stored((await send(fresh(), { 'x-forwarded-for': value })).body.id)).ip;
    expect(await ip('203.0.113.9')).toBe('203.0.113.9');
    expect(await ip('6.6.6.6, 203.0.113.10')).toBe('203.0.113.10');
    expect(await ip('2001:db8::5')).toBe('2001:db8::5');
    expect(await ip("'; DROP TABLE x")).toBeNull();
  });

  describe('the own pending text', () => {
    it('is shown to who has the token, for ten minutes, and to nobody else', async () => {
      const { body } = await post({ body: 'Mine alone' });
      const read = async (
        own?: string,
      ): Promise<{ count: number; comments: { id: string; awaiting: boolean }[] }> =>
        (
          await fetch(`${app.url}/public/articles/open/comments${own ? `?token=${own}` : ''}`)
        ).json() as never;
      expect((await read(body.token)).comments).toMatchObject([{ id: body.id, awaiting: true }]);
      expect((await read()).comments).toEqual([]);
      expect((await read(`${body.token}x`)).comments).toEqual([]);
      const old = app.app.get(SignedTokens).ownText(body.id, Date.now() - 601_000);
      expect((await read(old)).comments).toEqual([]);
    });
  });

  it('gives out a token at the challenge that lets a form through without a mark', async () => {
    const { token: given } = (await (await fetch(`${app.url}/public/challenge`)).json()) as { token: string };
    const { body } = await post({ token: given });
    expect((await stored(body.id)).hold_reasons).toEqual(['TOO_QUICK', 'FIRST_COMMENT']);
  });

  it('does not take a typed address for a person of the staff', async () => {
    const admin = await app.person(Role.ADMIN);
    const typed = await post({ email: admin.email });
    expect(await stored(typed.body.id)).toMatchObject({ staff_id: null, status: 'PENDING' });
    const elsewhere = await send(fresh(), {
      ...from(),
      cookie: admin.cookie,
      origin: 'https://evil.example',
    });
    expect(await stored(elsewhere.body.id)).toMatchObject({ staff_id: null, status: 'PENDING' });
    const here = await send(fresh(), { ...from(), cookie: admin.cookie, origin: app.url });
    expect(await stored(here.body.id)).toMatchObject({ staff_id: admin.id, status: 'APPROVED' });
  });
});
