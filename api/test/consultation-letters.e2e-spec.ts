import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { bookingDoor } from './support/booking-door.js';
import { consultationDesk, hoursAhead, openHost } from './support/consultations.js';

const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});
let app: TestApp;
let host: Person;
let slug: string;
const door = bookingDoor(() => app);
const desk = consultationDesk(
  () => app,
  () => host,
);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  app = await startApp({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'http://desk.example', LIMITS_FACTOR: '100' },
  });
  host = await app.person(Role.ACCOUNT_MANAGER);
  slug = await openHost(app, host, { join_url: 'https://meet.test/room' });
});
afterAll(async () => {
  await app.stop();
  await new Promise<void>((done) => server.close(done));
});

let n = 0;
let hours = 48;
const free = (): string => hoursAhead((hours += 2));
const someone = (): string => `guest${n++}@letters.test`;
/** The so-manieth letter to this address. */
const letter = (email: string, nth = 1): Promise<ParsedMail> =>
  until(async () => received.filter(({ to }) => JSON.stringify(to).includes(email))[nth - 1]);
const toldOf = (email: string): number =>
  received.filter(({ to }) => JSON.stringify(to).includes(email)).length;

/** What the letter says to a calendar. */
function invitation(mail: ParsedMail) {
  const file = mail.attachments.find(({ contentType }) => contentType.startsWith('application/ics'));
  const calendar = new ICAL.Component(ICAL.parse(file!.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
    startsAt: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
    attendee: event.getFirstPropertyValue('attendee'),
  };
}
/** What waits for its moment leaves now. */
const hurry = (topic: string): Promise<unknown> =>
  app.db.query('UPDATE outbox SET due_at = now() WHERE topic = $1 AND done_at IS NULL', [topic]);
const left = (topic: string): Promise<unknown> =>
  until(async () => {
    const { rows } = await app.db.query(
      'SELECT count(*)::int AS n FROM outbox WHERE topic = $1 AND done_at IS NULL AND due_at <= now()',
      [topic],
    );
    return rows[0].n === 0;
  });
const post = (url: string, verb: string, body: object) =>
  fetch(`${app.url}/public/bookings/${url.split('/').at(-1)}/${verb}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

it('a guest hears that it is confirmed, moved and cancelled, each with what a calendar needs', async () => {
  const email = someone();
  const startsAt = free();
  const { body } = await door.book(startsAt, { host: slug, email, name: '<b>Grace', zone: 'Asia/Kolkata' });
  const confirmed = await letter(email);
  expect(confirmed.subject).toBe(`Confirmed: Introductory call with ${host.name} (${body.reference})`);
  expect(confirmed.text).toContain('https://meet.test/room');
  expect(confirmed.text).toMatch(/:30 to \d\d:00 \(Asia\/Kolkata\)/);
  expect(confirmed.html).toContain('&lt;b&gt;Grace');
  const first = invitation(confirmed);
  expect(first).toMatchObject({
    method: 'REQUEST',
    sequence: 0,
    status: 'CONFIRMED',
    startsAt,
    attendee: `MAILTO:${email}`,
  });
  const url = /http:\/\/desk\.example\/book\/manage\/[\w-]{32}/.exec(confirmed.text!)![0];

  const later = free();
  expect((await post(url, 'reschedule', { startsAt: later })).status).toBe(200);
  const moved = await letter(email, 2);
  expect(moved.subject).toContain('New time');
  expect(invitation(moved)).toMatchObject({
    method: 'REQUEST',
    uid: first.uid,
    sequence: 1,
    startsAt: later,
  });

  await post(url, 'cancel', { reason: 'Not needed.' });
  const cancelled = await letter(email, 3);
  expect(cancelled.text).toContain('Not needed.');
  expect(invitation(cancelled)).toMatchObject({
    method: 'CANCEL',
    uid: first.uid,
    sequence: 2,
    status: 'CANCELLED',
  });
  const { rows } = await app.db.query(
    `SELECT string_agg(payload::text, ' ') AS text FROM outbox WHERE done_at IS NOT NULL`,
  );
  expect(rows[0].text).not.toContain(url.split('/').at(-1));
});

it('the host hears what guests do, by a letter that names nobody', async () => {
  const { body } = await door.book(free(), { host: slug, email: someone(), name: 'Secret Sam' });
  // They also hear of the lead that it brings, before or after.
  const subject = `New meeting: Introductory call (${body.reference})`;
  const mail = await until(async () => received.find((one) => one.subject === subject));
  expect(JSON.stringify(mail.to)).toContain(host.email);
  expect(mail.text).not.toContain('Secret Sam');
});

it('what was changed and changed back is told to nobody', async () => {
  const email = someone();
  await door.book(free(), { host: slug, email });
  await letter(email);
  const { items } = await desk.list({ q: email });
  const { batch } = await desk.move(items[0], 'CANCEL', { reason: 'A mistake' });
  await desk.undo(batch);
  await hurry('consultation.settle');
  await left('consultation.settle');
  await left('letters');
  expect(toldOf(email)).toBe(1);
});

it('what a person changes waits a minute, and is told as it then stands', async () => {
  const email = someone();
  const made = await desk.made({ startsAt: free() }, { guestEmail: email });
  await desk.move(made, 'RESCHEDULE', { startsAt: free() });
  expect(toldOf(email)).toBe(0);
  await hurry('consultation.settle');
  const mail = await letter(email);
  expect(mail.subject).toContain('Confirmed');
  await left('consultation.settle');
  await left('letters');
  expect(toldOf(email)).toBe(1);
});

it('who was told by the host gets no invitation, and hears of what changes', async () => {
  const email = someone();
  const made = await desk.made({ startsAt: free(), invite: false }, { guestEmail: email });
  await left('consultation.settle');
  expect([toldOf(email), made.toldAt]).toEqual([0, null]);
  await desk.move(made, 'RESCHEDULE', { startsAt: free() });
  await hurry('consultation.settle');
  expect((await letter(email)).subject).toContain('New time');
  const { startsAt, version } = await desk.one(made.id);
  await desk.move({ id: made.id, version }, 'RESCHEDULE', { startsAt, minutes: 45 });
  await hurry('consultation.settle');
  expect((await letter(email, 2)).text).toMatch(/:00 to \d\d:45/);
});

it('a request is answered as one, and a refusal says why', async () => {
  const email = someone();
  const asked = await desk.made({ startsAt: free(), request: true }, { guestEmail: email });
  await hurry('consultation.settle');
  const mail = await letter(email);
  expect([mail.subject, mail.attachments]).toEqual([expect.stringContaining('We have your request'), []]);
  await desk.move(asked, 'DECLINE', { reason: 'We are away.' });
  await hurry('consultation.settle');
  expect((await letter(email, 2)).text).toContain('We are away.');
});

describe('reminders', () => {
  const due = async (): Promise<{ hours: number; before: number }[]> =>
    (
      await app.db.query(
        `SELECT (payload->>'hours')::int AS hours, round(extract(epoch FROM (payload->>'startsAt')::timestamptz - due_at) / 3600)::int AS before
         FROM outbox WHERE topic = 'consultation.reminder' AND done_at IS NULL AND payload->>'id' = (SELECT id::text FROM consultations ORDER BY created_at DESC LIMIT 1) ORDER BY 1`,
      )
    ).rows;

  it('wait for a day and for an hour before, and bring a link of their own', async () => {
    const email = someone();
    await door.book(free(), { host: slug, email });
    await letter(email);
    expect(await due()).toEqual([
      { hours: 1, before: 1 },
      { hours: 24, before: 24 },
    ]);
    await hurry('consultation.reminder');
    const subjects = [(await letter(email, 2)).subject, (await letter(email, 3)).subject].sort();
    expect(subjects).toEqual([expect.stringContaining('In an hour'), expect.stringContaining('Tomorrow')]);
  });

  it('are not sent for what was cancelled or moved; the new time has its own', async () => {
    const [gone, moved] = [someone(), someone()];
    for (const email of [gone, moved]) {
      const { body } = await door.book(free(), { host: slug, email });
      await letter(email);
      if (email === gone) await post(body.manageUrl, 'cancel', {});
      else await post(body.manageUrl, 'reschedule', { startsAt: free() });
      await letter(email, 2);
    }
    expect(await due()).toHaveLength(4);
    await hurry('consultation.reminder');
    await left('consultation.reminder');
    await letter(moved, 4);
    await left('letters');
    expect([toldOf(gone), toldOf(moved)]).toEqual([2, 4]);
  });
});
