import { Role } from '../src/access/roles.js';
import { cookieOf, startApp, type TestApp } from './support/app.js';
import { cheapHash, GOOD, makeMember } from './support/members.js';

let desk: TestApp;
beforeAll(async () => {
  desk = await startApp();
});
afterAll(() => desk.stop());
const me = async (cookie: string) => (await desk.graphql('{ me { id } }', {}, cookie)).data?.me?.id;

describe('a session', () => {
  it('ends at sign-out, at once', async () => {
    const { cookie } = await desk.person(Role.RECRUITER);
    expect(await me(cookie)).toBeDefined();
    const out = await desk.post('/auth/logout', {}, cookie);
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^desk=; .*Expires=Thu, 01 Jan 1970/);
    expect(await me(cookie)).toBeUndefined();
    expect((await desk.post('/auth/logout', {})).status).toBe(204);
  });

  it('ends after 12 hours without a request, and after 14 days', async () => {
    const idle = await desk.person(Role.RECRUITER);
    const old = await desk.person(Role.RECRUITER);
    await desk.db.query(
      `UPDATE sessions SET last_seen_at = now() - interval '12 hours 1 second' WHERE user_id = $1`,
      [idle.id],
    );
    await desk.db.query(`UPDATE sessions SET expires_at = now() WHERE user_id = $1`, [old.id]);
    expect(await me(idle.cookie)).toBeUndefined();
    expect(await me(old.cookie)).toBeUndefined();
  });

  it('is listed with the others, and each can be ended', async () => {
    await makeMember(desk, 'many@staff.test');
    const [one, two, three] = [
      await desk.login('many@staff.test', GOOD),
      await desk.login('many@staff.test', GOOD),
      await desk.login('many@staff.test', GOOD),
    ];
    const list = async () =>
      (await desk.graphql('{ mySessions { id current userAgent network lastSeenAt } }', {}, one!)).data
        .mySessions;
    const sessions = await list();
    expect(sessions).toHaveLength(3);
    expect(sessions.filter((s: { current: boolean }) => s.current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ userAgent: 'node', network: '127.0.0.1' });
    const other = sessions.find((s: { current: boolean }) => !s.current);
    const revoke = 'mutation ($id: UUID!) { revokeSession(id: $id) }';
    const stranger = await desk.person(Role.MODERATOR);
    expect((await desk.graphql(revoke, { id: other.id }, stranger.cookie)).errors![0]!.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await desk.graphql(revoke, { id: other.id }, one!)).data).toEqual({ revokeSession: true });
    expect((await Promise.all([two!, three!].map(me))).filter((found) => found === undefined)).toHaveLength(
      1,
    );
    expect((await desk.graphql('mutation { revokeOtherSessions }', {}, one!)).data).toEqual({
      revokeOtherSessions: 1,
    });
    expect(await list()).toHaveLength(1);
  });

  it('travels under the __Host- prefix where the desk is reached over TLS', async () => {
    const tls = await startApp({ env: { PUBLIC_URL: 'https://desk.example' } });
    const hash = await cheapHash(GOOD);
    await tls.db.query(
      `INSERT INTO users (email, name, roles, password_hash) VALUES ('a@b.test', 'A', '{ADMIN}', $1)`,
      [hash],
    );
    const answer = await tls.post('/auth/login', { email: 'a@b.test', password: GOOD });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-desk=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    const plain = cookieOf(answer).replace('__Host-', '');
    expect((await tls.graphql('{ me { id } }', {}, plain)).errors![0]!.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await tls.graphql('{ me { id } }', {}, cookieOf(answer))).data.me).toBeDefined();
    await tls.stop();
  });
});
