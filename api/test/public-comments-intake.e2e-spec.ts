import { setTimeout as pause } from 'node:timers/promises';
import { Role } from '../src/access/roles.js';
import { SignedTokens } from '../src/intake/doors/signed-tokens.js';
import { startApp, type TestApp } from './support/app.js';
import { type Answer, publicDoor } from './support/public-door.js';
import { statementsOf } from './support/statements.js';

let app: TestApp;
const { send, fresh, from, token, stored, post, articles } = publicDoor(() => app);
beforeAll(async () => {
  app = await startApp();
  await articles();
});
afterAll(() => app.stop());

describe('what the public door takes', () => {
  describe('takes in and marks', () => {
    it.each<[string, () => Record<string, unknown>, string]>([
      ['a filled honeypot', () => ({ topic: 'SEO' }), 'HONEYPOT'],
      ['no token', () => ({ token: undefined }), 'NO_TOKEN'],
      ['a forged token', () => ({ token: 'abc.def' }), 'NO_TOKEN'],
      ['a token of yesterday', () => ({ token: token(25 * 3_600_000) }), 'NO_TOKEN'],
      ['a post at once', () => ({ token: token(500) }), 'TOO_QUICK'],
      ['two links', () => ({ body: 'See http://a.com www.b.com' }), 'LINKS'],
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

    it.each([480, 481])('a link whose shortened text would end in half a character (%i)', async (n) =>
      expect((await send(fresh({ body: `see http://a.example/${'x'.repeat(n)}😀😀😀` }))).status).toBe(201),
    );

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

  it('forty of different people at once: each is written, with an author of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(fresh(), from())));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const ids = answers.map(({ body }) => body.id);
    const { rows } = await app.db.query(
      `SELECT count(DISTINCT c.author_id)::int AS authors, count(d.id)::int AS decisions
       FROM comments c JOIN comment_decisions d ON d.subject_id = c.id AND d.id = c.event_id WHERE c.id = ANY ($1::uuid[])`,
      [ids],
    );
    expect(rows[0]).toEqual({ authors: 40, decisions: 40 });
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
    const own = (): Record<string, unknown> => fresh({ email: admin.email.toUpperCase() });
    const elsewhere = await send(own(), {
      ...from(),
      cookie: admin.cookie,
      origin: 'https://evil.example',
    });
    expect(await stored(elsewhere.body.id)).toMatchObject({ staff_id: null, status: 'PENDING' });
    const here = await send(own(), { ...from(), cookie: admin.cookie, origin: app.url });
    expect(await stored(here.body.id)).toMatchObject({ staff_id: admin.id, status: 'APPROVED' });
    const recruiter = await app.person(Role.RECRUITER);
    const theirs = fresh({ email: recruiter.email });
    const another = await send(theirs, { ...from(), cookie: recruiter.cookie, origin: app.url });
    expect(await stored(another.body.id)).toMatchObject({ staff_id: null, status: 'PENDING' });
  });

  it('takes what a moderator writes under another address as anybody’s, by the rules and without the badge', async () => {
    const moderator = await app.person(Role.MODERATOR);
    const here = { ...from(), cookie: moderator.cookie, origin: app.url };
    const invented = await send(fresh({ name: moderator.name }), here);
    expect(invented.body).toMatchObject({ status: 'PENDING' });
    expect(await stored(invented.body.id)).toMatchObject({
      staff_id: null,
      status: 'PENDING',
      hold_reasons: ['FIRST_COMMENT'],
    });
    const signed = await send(fresh({ email: moderator.email }), here);
    expect(await stored(signed.body.id)).toMatchObject({ staff_id: moderator.id, status: 'APPROVED' });
  });
});
