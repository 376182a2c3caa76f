import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Role } from '../src/access/roles.js';
import { Upkeep } from '../src/platform/upkeep.js';
import { startApp, type TestApp, until } from './support/app.js';

const received: ParsedMail[] = [];
let refusing = false;
let desk: TestApp;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error('450 come back later') : null),
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  desk = await startApp({
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'http://desk.example',
      MAIL_FROM: 'Desk <desk@desk.example>',
    },
  });
});
afterAll(async () => {
  await desk.stop();
  await new Promise<void>((done) => server.close(done));
});

const INVITE = 'mutation ($input: InviteInput!) { inviteUser(input: $input) { id } }';
const letterOf = async (email: string) =>
  (await desk.db.query(`SELECT * FROM outbox WHERE payload ->> 'to' = $1`, [email])).rows[0];

it('a letter arrives by SMTP, in text and HTML, and its secret does not stay behind', async () => {
  const admin = await desk.person(Role.ADMIN);
  const input = { email: 'zoe@staff.test', name: 'Zoë "Z" <b>Bold</b>', roles: ['RECRUITER'] };
  await desk.graphql(INVITE, { input }, admin.cookie);
  const mail = await until(async () => received.find((m) => JSON.stringify(m.to).includes('zoe@staff.test')));
  expect(mail.subject).toBe('Your invitation to Agency Desk');
  expect(mail.from!.text).toBe('"Desk" <desk@desk.example>');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@desk\.example>$/);
  expect(mail.text).toContain('Zoë "Z" <b>Bold</b>');
  expect(mail.html).toContain('&lt;b&gt;Bold&lt;/b&gt;');
  const token = /http:\/\/desk\.example\/#\/set-password\?token=([\w-]{43})/.exec(mail.text!)![1]!;
  const kept = await until(async () => {
    const letter = await letterOf('zoe@staff.test');
    return letter.done_at && letter;
  });
  expect(JSON.stringify(kept)).not.toContain(token);
  expect((await desk.post('/auth/password', { token, password: 'grey otters like cold tea' })).status).toBe(
    200,
  );
});

it('a letter that is refused waits and goes later', async () => {
  refusing = true;
  const admin = await desk.person(Role.ADMIN);
  await desk.graphql(
    INVITE,
    { input: { email: 'later@staff.test', name: 'L', roles: ['RECRUITER'] } },
    admin.cookie,
  );
  const waiting = await until(async () => {
    const letter = await letterOf('later@staff.test');
    return letter.attempts === 1 && letter;
  });
  expect(waiting).toMatchObject({ done_at: null, last_error: expect.stringContaining('come back later') });
  refusing = false;
  await desk.graphql(
    'mutation ($id: UUID!) { retryLetter(id: $id) { id } }',
    { id: waiting.id },
    admin.cookie,
  );
  await until(async () => received.some((m) => JSON.stringify(m.to).includes('later@staff.test')));
});

it('what has had its time goes, what has not stays', async () => {
  const fresh = await desk.person(Role.RECRUITER);
  const old = await desk.person(Role.RECRUITER);
  await desk.db.query(`UPDATE sessions SET last_seen_at = now() - interval '13 hours' WHERE user_id = $1`, [
    old.id,
  ]);
  await desk.db.query(
    `INSERT INTO login_failures VALUES ('old', 9, now() - interval '2 days'), ('new', 9, now())`,
  );
  await desk.app.get(Upkeep).sweepAll();
  const count = async (text: string) => (await desk.db.query(text)).rowCount;
  expect(await count(`SELECT FROM sessions WHERE user_id = '${old.id}'`)).toBe(0);
  expect(await count(`SELECT FROM sessions WHERE user_id = '${fresh.id}'`)).toBe(1);
  expect((await desk.db.query('SELECT key FROM login_failures')).rows).toEqual([{ key: 'new' }]);
});
