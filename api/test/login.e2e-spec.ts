import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { cookieOf, startApp, type TestApp, until } from './support/app.js';
import { letterTo, tokenIn } from './support/letters.js';
import { GOOD, makeMember } from './support/members.js';

let desk: TestApp;
beforeAll(async () => {
  desk = await startApp();
});
afterAll(() => desk.stop());

const member = (email: string, ...rest: [password?: string, more?: { demo?: boolean; disabled?: boolean }]) =>
  makeMember(desk, email, ...rest);
const me = async (cookie: string) => (await desk.graphql('{ me { id } }', {}, cookie)).data?.me?.id;

describe('signing in', () => {
  it('answers the person and a cookie that scripts cannot read', async () => {
    const id = await member('ada@staff.test');
    const answer = await desk.post('/auth/login', { email: 'ADA@staff.test', password: GOOD });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      user: { id, name: 'Member', email: 'ada@staff.test', roles: ['MODERATOR'] },
    });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^desk=[\w-]{43}; Max-Age=1209600; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    expect(await me(cookieOf(answer))).toBe(id);
    const { rows } = await desk.db.query(
      'SELECT encode(token_hash, $1) AS hash FROM sessions WHERE user_id = $2',
      ['base64', id],
    );
    expect(JSON.stringify(rows)).not.toContain(cookieOf(answer).slice(5, 20));
  });

  it('gives a new token each time and ends the session that the browser brought', async () => {
    await member('rotate@staff.test');
    const first = await desk.login('rotate@staff.test', GOOD);
    const again = await desk.post('/auth/login', { email: 'rotate@staff.test', password: GOOD }, first);
    expect(cookieOf(again)).not.toBe(first);
    expect(await me(first)).toBeUndefined();
    expect(await me(cookieOf(again))).toBeDefined();
  });

  it.each([
    ['password changes', `password_hash = 'another'`],
    ['account is disabled', 'disabled_at = now()'],
  ])('begins no session where the %s while the old password is looked at', async (what, change) => {
    const email = `${what.replaceAll(' ', '.')}@staff.test`;
    const id = await member(email);
    const other = await desk.db.connect();
    await other.query('BEGIN');
    await other.query(`UPDATE users SET ${change} WHERE id = $1`, [id]);
    const answering = desk.post('/auth/login', { email, password: GOOD });
    await until(async () => {
      const { rows } = await desk.db.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length > 0;
    });
    await other.query('COMMIT');
    other.release();
    const answer = await answering;
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
    expect((await desk.db.query('SELECT FROM sessions WHERE user_id = $1', [id])).rowCount).toBe(0);
  });

  it('answers the same for a wrong password, an unknown address, an invited and a disabled person', async () => {
    await member('wrong@staff.test');
    await member('disabled@staff.test', GOOD, { disabled: true });
    await desk.db.query(
      `INSERT INTO users (email, name, roles) VALUES ('invited@staff.test', 'I', '{MODERATOR}')`,
    );
    const answers = await Promise.all(
      [
        ['wrong@staff.test', 'not the password'],
        ['nobody@staff.test', GOOD],
        ['invited@staff.test', GOOD],
        ['disabled@staff.test', GOOD],
      ].map(async ([email, password]) => {
        const answer = await desk.post('/auth/login', { email, password });
        const { errors } = (await answer.json()) as { errors: unknown };
        return { status: answer.status, errors, cookies: answer.headers.getSetCookie() };
      }),
    );
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, errors: [{ code: 'UNAUTHENTICATED' }], cookies: [] });
  });

  it('says beside the field what is missing, and never breaks on what is sent', async () => {
    const answer = await desk.post('/auth/login', { email: 'a@b.test' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'password', code: 'REQUIRED' }] });
    const long = await desk.post('/auth/login', { email: 'a@b.test', password: 'x'.repeat(2000) });
    expect(await long.json()).toMatchObject({ errors: [{ field: 'password', code: 'TOO_LONG' }] });
    for (const body of [{}, [], { email: {}, password: [] }, { email: 'a\0b', password: 'x' }])
      expect((await desk.post('/auth/login', body)).status).toBe(422);
  });

  it('wants the header of the desk and refuses other origins', async () => {
    const body = JSON.stringify({ email: 'ada@staff.test', password: GOOD });
    const headers = { 'content-type': 'application/json' };
    const bare = await fetch(`${desk.url}/auth/login`, { method: 'POST', body, headers });
    expect(bare.status).toBe(403);
    for (const more of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      const answer = await desk.fetch('/auth/login', {
        method: 'POST',
        body,
        headers: { ...headers, ...more },
      });
      expect(answer.status).toBe(403);
    }
    const own = await desk.fetch('/auth/login', {
      method: 'POST',
      body,
      headers: { ...headers, origin: desk.url },
    });
    expect(own.status).toBe(200);
  });

  it.each([
    ['evil.example', 403],
    ['localhost', 200],
    ['[::1]', 200],
  ])('while it listens on loopback, a page under the name %s gets %i', async (host, status) => {
    const { port } = new URL(desk.url);
    const sent = request(`${desk.url}/auth/login`, {
      method: 'POST',
      headers: {
        host: `${host}:${port}`,
        origin: `http://${host}:${port}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'x-agency-desk': '1',
      },
    }).end(JSON.stringify({ email: 'ada@staff.test', password: GOOD }));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(status);
  });

  it('keeps nothing of an address that somebody typed who forgot a password', async () => {
    const email = 'nobody.knows@elsewhere.test';
    await desk.post('/auth/reset', { email });
    const asked = await until(async () => {
      const { rows } = await desk.db.query(
        `SELECT payload FROM outbox WHERE topic = 'staff.reset' AND done_at IS NOT NULL ORDER BY created_at DESC LIMIT 1`,
      );
      return rows[0];
    });
    expect(asked).toEqual({ payload: {} });
  });

  it('lets demo people in from this machine alone', async () => {
    await member('demo@staff.test', GOOD, { demo: true });
    const from = (address?: string, header = 'x-forwarded-for') =>
      desk.fetch('/auth/login', {
        method: 'POST',
        body: JSON.stringify({ email: ' demo@staff.test ', password: GOOD }),
        headers: { 'content-type': 'application/json', ...(address && { [header]: address }) },
      });
    expect((await from()).status).toBe(200);
    expect((await from('203.0.113.9')).status).toBe(401);
    expect((await from('203.0.113.9', 'x-real-ip')).status).toBe(401);
    expect((await from('for=203.0.113.9', 'forwarded')).status).toBe(401);
    expect((await from('127.0.0.1')).status).toBe(200);
  });
});

describe('guessing', () => {
  it('has to wait after five failures, also for an address that nobody has, and counts guesses sent side by side', async () => {
    await member('target@staff.test');
    for (const email of ['target@staff.test', 'nobody.at.all@staff.test']) {
      const tries = await Promise.all(
        Array.from({ length: 12 }, (_, i) => desk.post('/auth/login', { email, password: `guess ${i}` })),
      );
      expect(tries.filter((t) => t.status === 401)).toHaveLength(5);
      const late = await desk.post('/auth/login', { email, password: GOOD });
      expect(late.status).toBe(429);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(20);
      expect(await late.json()).toMatchObject({ errors: [{ code: 'TOO_MANY_REQUESTS' }] });
    }
  });

  it('may go on after the pause, once; the next pause is longer', async () => {
    await desk.db.query(`UPDATE login_failures SET blocked_until = now() - interval '1 second'`);
    const guess = () => desk.post('/auth/login', { email: 'target@staff.test', password: 'wrong again' });
    expect((await guess()).status).toBe(401);
    const after = await guess();
    expect(after.status).toBe(429);
    expect(Number(after.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  it('does not lock out the person at another network', async () => {
    const answer = await desk.fetch('/auth/login', {
      method: 'POST',
      body: JSON.stringify({ email: 'target@staff.test', password: GOOD }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.4' },
    });
    expect(answer.status).toBe(200);
  });

  it('is forgotten after a good sign-in', async () => {
    await member('typo@staff.test');
    for (let i = 0; i < 3; i++) {
      for (let n = 0; n < 3; n++)
        await desk.post('/auth/login', { email: 'typo@staff.test', password: 'oops' });
      await desk.login('typo@staff.test', GOOD);
    }
  });
});

describe('a new password by letter', () => {
  it('is offered to nobody and to everybody in the same words', async () => {
    await member('lost@staff.test');
    const answers = await Promise.all(
      ['lost@staff.test', 'stranger@staff.test'].map((email) => desk.post('/auth/reset', { email })),
    );
    expect(answers.map((a) => a.status)).toEqual([202, 202]);
    expect(await answers[0]!.text()).toBe(await answers[1]!.text());
    const letter = await letterTo(desk, 'lost@staff.test');
    expect(letter.text).toContain('/#/set-password?token=');
    expect(
      (await desk.db.query(`SELECT FROM outbox WHERE payload ->> 'to' = 'stranger@staff.test'`)).rowCount,
    ).toBe(0);
  });

  it('is taken once, refuses weak ones beside the field, and ends all sessions', async () => {
    const id = (await desk.db.query(`SELECT id FROM users WHERE email = 'lost@staff.test'`)).rows[0].id;
    const before = await desk.login('lost@staff.test', GOOD);
    const token = tokenIn(await letterTo(desk, 'lost@staff.test'));
    const weak = await desk.post('/auth/password', { token, password: '123456789987654321' });
    expect(weak.status).toBe(422);
    expect(await weak.json()).toMatchObject({ errors: [{ field: 'password', code: 'WEAK_PASSWORD' }] });
    const next = 'seven slow snails at noon';
    const both = await Promise.all([1, 2].map(() => desk.post('/auth/password', { token, password: next })));
    expect(both.map((a) => a.status).sort()).toEqual([200, 422]);
    expect(await me(before)).toBeUndefined();
    expect(await me(await desk.login('lost@staff.test', next))).toBe(id);
    const used = await desk.post('/auth/password', { token, password: 'another fine password 1' });
    expect(await used.json()).toMatchObject({ errors: [{ field: 'token', code: 'LINK_ENDED' }] });
    const { rows } = await desk.db.query('SELECT * FROM password_links WHERE user_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    await letterTo(desk, 'lost@staff.test', 1);
  });

  it('does not work with an outdated link', async () => {
    await member('late@staff.test');
    await desk.post('/auth/reset', { email: 'late@staff.test' });
    const token = tokenIn(await letterTo(desk, 'late@staff.test'));
    await desk.db.query(`UPDATE password_links SET expires_at = now() - interval '1 second'`);
    const answer = await desk.post('/auth/password', { token, password: 'seven slow snails at noon' });
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'token', code: 'LINK_ENDED' }] });
  });

  it('is not asked for without end', async () => {
    const answers = [];
    for (let i = 0; i < 4; i++)
      answers.push((await desk.post('/auth/reset', { email: 'again@staff.test' })).status);
    expect(answers).toEqual([202, 202, 202, 429]);
  });
});
