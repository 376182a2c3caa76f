import { SignedTokens } from '../src/intake/doors/signed-tokens.js';
import { shownHtml } from '../src/moderation/comments/comment-html.js';
import { startApp, type TestApp } from './support/app.js';

describe('the blog', () => {
  let app: TestApp;

  const page = async (path: string, headers: Record<string, string> = {}): Promise<[Response, string]> => {
    const answer = await fetch(app.url + path, {
      headers: { accept: 'text/html', ...headers },
      redirect: 'manual',
    });
    return [answer, await answer.text()];
  };
  const form = async (
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<[Response, string]> => {
    const token = app.app.get(SignedTokens).challenge(Date.now() - 60_000);
    const answer = await fetch(`${app.url}/public/comments`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html,application/xhtml+xml', origin: app.url, ...headers },
      body: new URLSearchParams({ articleSlug: 'hello', token, ...fields }),
    });
    return [answer, await answer.text()];
  };
  const comment = async (body: string, more: Record<string, unknown> = {}): Promise<string> => {
    const row = { article_id: article, status: 'APPROVED', author_name: 'Ann', body, ...more };
    const { rows } = await app.db.query<{ id: string }>(
      `INSERT INTO comments (${Object.keys(row).join()}) VALUES (${Object.keys(row).map((_, i) => `$${i + 1}`).join()}) RETURNING id`,
      Object.values(row),
    ); // prettier-ignore
    return rows[0]!.id;
  };
  let article: string;

  beforeAll(async () => {
    app = await startApp({ env: { LIMITS_FACTOR: '100' } });
    const { rows } = await app.db.query<{ id: string }>(
      `INSERT INTO articles (slug, title, excerpt, body, status, published_at) VALUES
         ('hello', '<i>Hello</i> & co', 'Short', '<p onclick="x()">Body<script>alert(1)</script></p><iframe src="//x"></iframe>', 'PUBLISHED', now() - interval '1 day'),
         ('shut', 'Shut', '', 'x', 'PUBLISHED', now() - interval '2 days'), ('draft', 'Secret draft', '', 'x', 'DRAFT', NULL) RETURNING id`,
    );
    article = rows[0]!.id;
    await app.db.query(`UPDATE articles SET comment_policy = 'CLOSED' WHERE slug = 'shut'`);
  });
  afterAll(() => app.stop());

  it('lists what is published, under a policy without inline script or style', async () => {
    const [answer, text] = await page('/blog');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).toContain('&lt;i&gt;Hello&lt;/i&gt; &amp; co');
    expect(text).not.toContain('Secret draft');
    expect(text).not.toMatch(/<script(?! type="module" src=)|style="|onclick/);
  });

  it('shows the article without what could run, and its style and script for good', async () => {
    const [, text] = await page('/blog/hello');
    expect(text).toContain('<p>Body</p>');
    expect(text).not.toMatch(/alert\(1\)|<iframe|onclick/);
    expect(text).toContain('<link rel="icon"');
    for (const [, path] of text.matchAll(/(?:href|src)="(\/public\/assets\/[^"]+)"/g)) {
      const asset = await fetch(app.url + path!, { headers: { 'accept-encoding': 'gzip, br' } });
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      if (/\.(css|js)$/.test(path!) && (await asset.blob()).size > 1400)
        expect([path, asset.headers.get('content-encoding')]).toEqual([path, 'br']);
    }
  });

  it.each(['/blog/nowhere', '/blog/draft'])('has no page %s', async (path) => {
    const [answer, text] = await page(path);
    expect([answer.status, text.includes('There is no such page')]).toEqual([404, true]);
  });

  it('closes the form where comments are closed', async () => {
    const [, text] = await page('/blog/shut');
    expect(text).toContain('Comments are closed.');
    expect(text).not.toContain('<form');
  });

  it('shows people’s text as text, their links without our blessing, and answers under what they answer', async () => {
    const top = await comment('<img src=x onerror=alert(2)> see https://a.example/x', {
      author_url: 'https://me.example/',
    });
    const waiting = await comment('still waiting', { status: 'PENDING', parent_id: top });
    await comment('under what waits', { parent_id: waiting });
    await comment('an answer', { parent_id: top });
    const html = '<p>rich <b>text</b><script>alert(3)</script></p>';
    await comment(html, { format: 'HTML', body_html: shownHtml(html) });
    const [, text] = await page('/blog/hello');
    expect(text).toContain('&lt;img src=x onerror=alert(2)&gt;');
    expect(text).toContain(
      '<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>',
    );
    expect(text).toContain('<a href="https://me.example/" rel="nofollow ugc noopener">Ann</a>');
    expect(text).toContain('rich <strong>text</strong>');
    expect(text).not.toMatch(/still waiting|under what waits|alert\(3\)/);
    expect(text.indexOf('an answer')).toBeGreaterThan(text.indexOf(`id="comment-${top}"`));
    const [, answering] = await page(`/blog/hello?reply=${top}`);
    expect(answering).toContain(`name="parentId" value="${top}"`);
    const [, hidden] = await page(`/blog/hello?reply=${waiting}`);
    expect(hidden).not.toContain('name="parentId"');
  });

  it('takes the form without script, leads back, shows the own text, and remembers who wished it', async () => {
    const [answer] = await form({
      name: 'Zoë',
      email: 'zoe@web.test',
      website: 'zoe.example',
      body: 'By hand <3',
      remember: 'yes',
    });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    const [, mine] = await page(answer.headers.get('location')!.split('#')[0]!, {
      cookie: cookie.split(';')[0]!,
    });
    expect(mine).toContain('By hand &lt;3');
    expect(mine).toContain('awaiting moderation');
    expect(mine).toMatch(/value="Zoë"/);
    const [, others] = await page('/blog/hello');
    expect(others).not.toContain('By hand');
    const [unticked] = await form({ name: 'Zoë', email: 'zoe@web.test', body: 'And again' });
    expect(unticked.headers.getSetCookie()).toEqual([]);
  });

  it('remembers a writer whose website is too long for a cookie without it, and over TLS sends the cookie over nothing else', async () => {
    const email = `${'語'.repeat(64)}@${'語'.repeat(60)}.${'語'.repeat(60)}.test`;
    const [answer] = await form({
      name: '語'.repeat(200),
      email,
      website: `https://long.example/${'x'.repeat(1970)}`,
      body: 'A long one',
      remember: 'yes',
    });
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).not.toContain('Secure');
    expect(cookie.split(';')[0]!.length).toBeLessThan(4096);
    const [, mine] = await page('/blog/hello', { cookie: cookie.split(';')[0]! });
    expect(mine).toContain(`value="${email}"`);
    expect(mine).not.toContain('long.example');
    const [secure] = await form(
      { name: 'Zoë', email: 'zoe@web.test', body: 'Over TLS', remember: 'yes' },
      { 'x-forwarded-proto': 'https' },
    );
    expect(secure.headers.getSetCookie()[0]).toContain('; Secure');
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const [answer, text] = await form({ name: '"><script>', email: 'nonsense', body: '' });
    expect(answer.status).toBe(422);
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(text).toMatch(/id="email-error"\s*>This is not an e-mail address/);
    expect(text).toMatch(/id="body-error"\s*>Please write something/);
  });

  it('answers a form for no article with a page, and a duplicate with the form', async () => {
    expect((await form({ articleSlug: 'nowhere', name: 'A', email: 'a@b.de', body: 'x' }))[0].status).toBe(
      404,
    );
    await form({ name: 'A', email: 'a@b.de', body: 'twice' });
    const [answer, text] = await form({ name: 'A', email: 'a@b.de', body: 'twice' });
    expect([answer.status, text.includes('You have said exactly this here already.')]).toEqual([409, true]);
  });

  it('answers a double click on the form with the one comment, and other words from the same page with another', async () => {
    const [, text] = await page('/blog/hello');
    const token = /name="token" value="([^"]+)"/.exec(text)![1]!;
    const send = async (body: string): Promise<string> => {
      const [answer] = await form({ token, name: 'Dora', email: 'dora@click.test', body });
      expect(answer.status).toBe(303);
      return answer.headers.get('location')!.split('#')[1]!;
    };
    const first = await send('click');
    expect(await send('click')).toBe(first);
    expect(await send('clack')).not.toBe(first);
  });

  it('answers an address that nobody can read with the page of what is not there', async () => {
    const [answer, text] = await page('/blog/%E0%A4%A');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('<h1');
  });

  it('leads through a long thread, and shows an answer to a late comment where it stands', async () => {
    const { rows } = await app.db.query<{ id: string }>(
      `INSERT INTO articles (slug, title, status, published_at) VALUES ('long', 'Long', 'PUBLISHED', now() - interval '1 day') RETURNING id`,
    );
    const long = rows[0]!.id;
    await app.db.query(
      `INSERT INTO comments (article_id, status, author_name, body, arrived_at) SELECT $1, 'APPROVED', 'Ann', 'number ' || i || '.', now() - interval '1 day' + i * interval '1 second' FROM generate_series(1, 501) i`,
      [long],
    );
    const last = (await app.db.query(`SELECT id FROM comments WHERE body = 'number 501.'`)).rows[0].id;
    await comment('an answer', { article_id: long, parent_id: last });
    const [, first] = await page('/blog/long');
    expect(first).toContain('number 500.');
    expect(first).not.toMatch(/number 501\.|an answer|Earlier comments/);
    const [, later] = /<a rel="next" href="([^"]+)">Later comments/.exec(first)!;
    const [, second] = await page(later!);
    expect(second).toMatch(/number 501\.[^]*an answer/);
    expect(second).not.toMatch(/number 500\.|Later comments/);
    const [, earlier] = /<a rel="prev" href="([^"]+)">Earlier comments/.exec(second)!;
    expect((await page(earlier!))[1]).toContain('number 1.');

    expect((await page(`/blog/long?comment=${last}`))[1]).toContain('an answer');
    expect((await page(`/blog/long?reply=${last}`))[1]).toContain(`value="${last}"`);
    const [answer] = await form({
      articleSlug: 'long',
      parentId: last,
      name: 'Eve',
      email: 'eve@long.test',
      body: 'mine, and late',
    });
    expect((await page(answer.headers.get('location')!.split('#')[0]!))[1]).toContain('mine, and late');

    const door = async (from = '') =>
      (await (await fetch(`${app.url}/public/articles/long/comments?from=${from}`)).json()) as {
        count: number;
        earlier: string | null;
        later: string | null;
        comments: { id: string }[];
      };
    const one = await door();
    expect([one.count, one.earlier, one.later]).toEqual([500, null, last]);
    const two = await door(one.later!);
    expect([two.count, two.earlier, two.later]).toEqual([2, one.comments[0]!.id, null]);
    expect((await door('nonsense')).count).toBe(500);
  });

  it('leads to every answer, however many hang on one comment and however deep they stand', async () => {
    const { rows } = await app.db.query<{ id: string }>(
      `INSERT INTO articles (slug, title, status, published_at) VALUES ('deep', 'Deep', 'PUBLISHED', now() - interval '1 day') RETURNING id`,
    );
    // 5,200 answers to the first comment; to the 600th of them one that is answered, and so on 5,200 times; and what nobody may see.
    await app.db.query(
      `INSERT INTO comments (id, parent_id, article_id, status, author_name, body, arrived_at)
       SELECT md5(kind || i)::uuid, CASE WHEN kind = 'wide' THEN CASE WHEN i > 0 THEN md5('wide0')::uuid END WHEN i = 0 THEN md5('wide600')::uuid
           ELSE md5(kind || i - 1)::uuid END,
         $1, CASE WHEN kind = 'hidden' AND i = 3 THEN 'PENDING' ELSE 'APPROVED' END, 'Ann', kind || i || '.', now() - interval '1 day' + i * interval '1 second'
       FROM (VALUES ('wide', 5200), ('deep', 5200), ('hidden', 5)) k (kind, n), generate_series(0, n) i`,
      [rows[0]!.id],
    );
    // As the server does by itself within a minute of so many new rows.
    await app.db.query('ANALYZE comments');
    const id = async (body: string): Promise<string> =>
      (await app.db.query('SELECT id FROM comments WHERE body = $1', [body])).rows[0].id as string;
    const door = async (from: string) =>
      (await (await fetch(`${app.url}/public/articles/deep/comments?from=${from}`)).json()) as {
        under: string | null;
        later: string | null;
        comments: { id: string; parentId: string | null; depth: number; text: string; more: string | null }[];
      };
    const seen = new Set<string>();
    const open = [''];
    const asked = new Set(open);
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      const part = await door(from);
      expect(part.comments.length).toBeLessThanOrEqual(5000);
      for (const c of part.comments) {
        seen.add(c.text);
        if (c.depth === 0) expect(c.parentId).toBe(part.under);
      }
      for (const next of [part.later, ...part.comments.map((c) => c.more)])
        if (next && !asked.has(next)) {
          asked.add(next);
          open.push(next);
        }
    }
    expect(seen.size).toBe(5201 + 5201 + 3);
    expect(seen.has('hidden3.')).toBe(false);
    // What hangs on something hidden is not shown to who knows its address either.
    const hidden = await door(await id('hidden5.'));
    expect(hidden.comments.map((c) => c.text)).toEqual(['hidden2.']);

    const [, first] = await page('/blog/deep');
    const [, more] = /<a href="([^"]+)">More answers/.exec(first)!;
    const [, answers] = await page(more!);
    const [, up] = /<a href="([^"]+)">See what they answer/.exec(answers)!;
    const [, answered] = /from=([\da-f-]+)/.exec(up!)!;
    expect((await page(up!))[1]).toContain(`id="comment-${answered}"`);
    expect((await page(`/blog/deep?comment=${await id('deep5200.')}`))[1]).toContain('deep5200.');
    expect((await page(`/blog/deep?reply=${await id('deep5200.')}`))[1]).toContain(
      `name="parentId" value="${await id('deep5200.')}"`,
    );
    const [own] = await form({
      articleSlug: 'deep',
      parentId: await id('wide5200.'),
      name: 'Eve',
      email: 'eve@deep.test',
      body: 'mine, and deep',
    });
    expect((await page(own.headers.get('location')!.split('#')[0]!))[1]).toContain('mine, and deep');
  });

  it('answers every door with the headers of safety', async () => {
    for (const path of ['/blog', '/public/challenge', '/health/live', '/nowhere']) {
      const { headers } = await fetch(app.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});
