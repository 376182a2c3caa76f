import { startApp, type TestApp } from './support/app.js';
import { publicDoor } from './support/public-door.js';

let app: TestApp;
const { article, send, fresh, from, token, stored, post, articles } = publicDoor(() => app);
beforeAll(async () => {
  app = await startApp();
  await articles();
});
afterAll(() => app.stop());

describe('the public door for comments', () => {
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
      for (const [n, post] of ['4711', id].entries()) {
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

    const BOUNDARY = 'x'.repeat(30);
    const rest = (): [string, string][] => Object.entries({ ...fresh(), body: '' }) as [string, string][];
    const pairs = (body: string) => (): string =>
      `${new URLSearchParams(rest().filter(([name]) => name !== 'body'))}&body=${body}`;
    const part = ([name, value]: [string, string]): string =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value || 'caf\xe9 \x80 & m\xfcde'}\r\n`;
    it.each<[string, () => string]>([
      ['application/x-www-form-urlencoded; charset=ISO-8859-1', pairs('caf%E9+%80+%26+m%FCde')],
      ['application/x-www-form-urlencoded; Charset="windows-1252"', pairs('caf\xe9+\x80+%26+m\xfcde')],
      ['application/x-www-form-urlencoded; charset=utf-8', pairs('caf%C3%A9+%E2%82%AC+%26+m%C3%BCde')],
      ['application/x-www-form-urlencoded', pairs('caf%C3%A9+%E2%82%AC+%26+m%C3%BCde')],
      ['application/x-www-form-urlencoded', pairs('caf%E9+%80+%26+m%FCde')],
      [`multipart/form-data; boundary=${BOUNDARY}`, () => `${rest().map(part).join('')}--${BOUNDARY}--\r\n`],
      [
        `multipart/form-data; boundary=${BOUNDARY}; charset=latin1`,
        () => `${rest().map(part).join('')}--${BOUNDARY}--\r\n`,
      ],
      ['application/json; charset=cp1252', () => JSON.stringify(fresh({ body: 'caf\xe9 \x80 & m\xfcde' }))],
    ])(
      '201 to words in the letters that are declared, or else in those that they are in: %s',
      async (type, words) => {
        const answer = await send(Buffer.from(words(), 'latin1'), { ...from(), 'content-type': type });
        expect(answer.status).toBe(201);
        expect((await stored(answer.body.id)).body).toBe('café € & müde');
      },
    );

    it('415 to letters that it does not know', async () => {
      const type = 'application/x-www-form-urlencoded; charset=shift_jis';
      expect((await send('body=x', { 'content-type': type })).status).toBe(415);
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
});
