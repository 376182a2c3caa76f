import { randomUUID } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Role } from '../src/access/roles.js';
import { MailDoor } from '../src/intake/mail/mail-door.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { consultationDesk } from './support/consultations.js';
import { leadDesk } from './support/leads.js';

const DESK = 'desk@agency.test';
const FIELDS = `id version state direction subject body addresses by { id } settledBy { id } links { type id }`;
const LIST = `query ($filter: StrayMailFilter) { strayMails(filter: $filter) { totalCount items { ${FIELDS} } } }`;
const FILE = `mutation ($id: UUID!, $v: Int!, $on: [RecordRefInput!]!) {
  stray: fileStrayMail(id: $id, expectedVersion: $v, on: $on) { ${FIELDS} } }`;
const put = (verb: string): string =>
  `mutation ($id: UUID!, $v: Int!) { stray: ${verb}StrayMail(id: $id, expectedVersion: $v) { ${FIELDS} } }`;

let app: TestApp;
let manager: Person;
beforeAll(async () => {
  app = await startApp({ env: { MAIL_IN: `127.0.0.1:0 ${DESK}` } });
  manager = await app.person(Role.ACCOUNT_MANAGER);
});
afterAll(() => app.stop());
const { receive, ask, lead } = leadDesk(
  () => app,
  () => manager,
);
const meetings = consultationDesk(
  () => app,
  () => manager,
);

/** Hands a mail over by SMTP, as a mail server would. Throws what the desk answers where it refuses. */
async function deliver(mail: SendMailOptions, to = DESK, from = manager.email): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: app.app.get(MailDoor).port, ignoreTLS: true });
  const envelope = { from, to };
  try {
    await transport.sendMail({ from: manager.email, subject: 'Hello', text: 'Words', envelope, ...mail });
  } finally {
    transport.close();
  }
}
const codeOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 250,
    ({ responseCode }: { responseCode: number }) => responseCode,
  );
async function someLead(): Promise<{ id: string; email: string }> {
  const [made] = await receive({ name: 'Ada Example' });
  return (await app.db.query('SELECT id, email FROM leads WHERE reference = $1', [made!.reference])).rows[0];
}
const filed = async (subject: string) =>
  (
    await app.db.query(
      `SELECT a.id, a.direction, a.body, a.by_id, to_json(a.at)#>>'{}' AS at, a.message_id, array_agg(l.subject_type || ' ' || l.subject_id) AS on
       FROM activities a JOIN activity_links l ON l.activity_id = a.id WHERE a.subject = $1 AND a.deleted_at IS NULL GROUP BY a.id`,
      [subject],
    )
  ).rows;
const strays = async (filter: object = {}, by?: Person) =>
  (await ask(LIST, { filter }, by)).data.strayMails.items;
/** A mail that names nobody known, as it lies in the tray. */
async function stray(more: SendMailOptions = {}) {
  const subject = `Stray ${randomUUID()}`;
  await deliver({ to: `nobody@${randomUUID()}.test`, subject, ...more });
  return (await strays({ q: subject }))[0];
}
const errorOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors![0]!.extensions;

describe('mail that staff send the desk a copy of', () => {
  it('is filed on each record that it names, once, as what went out, and stops the clock', async () => {
    const [one, other] = [await someLead(), await someLead()];
    const { rows } = await app.db.query(
      `WITH c AS (INSERT INTO companies (name) VALUES ('Works') RETURNING id)
       INSERT INTO contacts (name, email, company_id) SELECT 'Bo', $1, id FROM c RETURNING id, company_id`,
      [`bo@${randomUUID()}.test`],
    );
    const { email } = (await app.db.query('SELECT email FROM contacts WHERE id = $1', [rows[0].id])).rows[0];
    const mail = {
      to: [`Ada <${one.email.toUpperCase()}>`, email],
      cc: [other.email, 'a.stranger@else.test'],
      subject: 'Two profiles',
      messageId: '<profiles@staff.test>',
      html: '<p>Here they <b>are</b></p><script>alert(1)</script>',
      text: undefined,
      attachments: [{ filename: 'profile.pdf', content: 'x' }],
    };
    await Promise.all([1, 2, 3].map(() => deliver(mail)));
    await deliver(mail);
    const [activity, ...more] = await filed('Two profiles');
    expect(more).toEqual([]);
    expect(activity).toMatchObject({
      direction: 'OUT',
      by_id: manager.id,
      body: 'Here they are\n\n[profile.pdf]',
      message_id: '<profiles@staff.test>',
    });
    expect(activity.on.sort()).toEqual(
      [`Lead ${one.id}`, `Lead ${other.id}`, `Contact ${rows[0].id}`, `Company ${rows[0].company_id}`].sort(),
    );
    for (const { id } of [one, other]) expect((await lead(id)).status).toBe('CONTACTED');
    expect(await strays({ q: 'Two profiles' })).toEqual([]);
  });

  it('is filed as what came in where it is one of theirs, forwarded: in the text or as a file', async () => {
    const [one, other] = [await someLead(), await someLead()];
    const head = `---------- Forwarded message ---------\nFrom: Ada <${one.email}>\nDate: today\nSubject: Hi\nTo: <${manager.email}>\n\nHi`;
    await deliver({ to: DESK, subject: 'Fwd: text', text: head });
    const file = `From: ${other.email}\r\nTo: ${manager.email}\r\nSubject: As a file\r\nDate: Fri, 20 Nov 2020 10:00:00 +0100\r\nMessage-ID: <file@else.test>\r\n\r\nTheir words`;
    for (let times = 0; times < 2; times++)
      await deliver({
        to: DESK,
        subject: 'Fwd',
        attachments: [
          {
            filename: 'a.eml',
            content: file,
            contentType: 'message/rfc822',
            contentDisposition: 'attachment',
          },
        ],
      });
    expect(await filed('Fwd: text')).toMatchObject([{ direction: 'IN', on: [`Lead ${one.id}`] }]);
    expect(await filed('As a file')).toMatchObject([
      { direction: 'IN', at: '2020-11-20T09:00:00+00:00', on: [`Lead ${other.id}`] },
    ]);
    for (const { id } of [one, other])
      expect(await lead(id)).toMatchObject({ status: 'NEW', firstRespondedAt: null });
  });

  it('is taken from active staff alone, for the address of the desk alone, and by nothing but mail', async () => {
    const gone = await app.person(Role.RECRUITER);
    await app.db.query('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    const subject = 'Not ours';
    const refused = [
      deliver({ subject }, DESK, 'stranger@else.test'),
      deliver({ subject }, DESK, gone.email),
      deliver({ subject }, DESK, ''),
      deliver({ subject, from: 'stranger@else.test' }),
      deliver({ subject, from: gone.email }),
      deliver({ subject }, 'other@agency.test'),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual([550, 550, 550, 550, 550, 550]);
    expect(await codeOf(deliver({ subject, text: 'x'.repeat(10_100_000) }))).toBe(552);
    expect([await filed(subject), await strays({ q: subject })]).toEqual([[], []]);
  });

  it.each([
    [
      'parts in parts in parts',
      `Content-Type: multipart/mixed; boundary=b0\r\n\r\n${Array.from({ length: 3000 }, (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`).join('')}`,
      554,
    ],
    ['a head of megabytes', `${'X-A: y\r\n'.repeat(400_000)}\r\nhi`, 554],
    ['a charset that is none', 'Content-Type: text/plain; charset=klingon-8\r\n\r\nhi \xff', 250],
    [
      'a date, an id and an encoding that are none',
      'Date: never\r\nMessage-ID: \x01\r\nContent-Transfer-Encoding: 9bit\r\n\r\nhi',
      250,
    ],
    ['a deep hedge of HTML', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(200_000)}`, 250],
    ['brackets without end', `Reply-To: ${'('.repeat(50_000)}\r\n\r\nhi`, 250],
  ])('may be hostile: %s', async (_what, rest, code) => {
    const raw = Buffer.from(
      `From: ${manager.email}\r\nTo: a@b.test\r\nSubject: Hostile\r\n${rest}`,
      'latin1',
    );
    expect(await codeOf(deliver({ raw }))).toBe(code);
    expect(await stray()).toBeDefined();
  });

  it('is sent again where it could not be stored', async () => {
    const about = await someLead();
    const mail = { to: about.email, subject: 'While the database was away' };
    await app.db.query('ALTER TABLE activity_links RENAME TO away');
    expect(await codeOf(deliver(mail))).toBe(451);
    await app.db.query('ALTER TABLE away RENAME TO activity_links');
    expect(await codeOf(deliver(mail))).toBe(250);
    expect(await filed(mail.subject)).toHaveLength(1);
  });
});

describe('mail that names nobody known', () => {
  it('lies in the tray until it is filed, in the name of whoever sent it, and can be taken back', async () => {
    const colleague = await app.person(Role.RECRUITER);
    const about = await someLead();
    const on = [{ type: 'Lead', id: about.id }];
    const { id, ...mail } = await stray();
    expect(mail).toMatchObject({
      version: 1,
      state: 'WAITING',
      direction: 'OUT',
      by: { id: manager.id },
      links: [],
    });
    expect(mail.addresses).toEqual([expect.stringMatching(/^nobody@/)]);
    expect(errorOf(await ask(FILE, { id, v: 1, on: [] })).code).toBe('BAD_USER_INPUT');
    expect(errorOf(await ask(FILE, { id, v: 1, on: [{ type: 'Lead', id: randomUUID() }] })).code).toBe(
      'NOT_FOUND',
    );
    expect((await ask(FILE, { id, v: 1, on }, colleague)).data.stray).toMatchObject({
      version: 2,
      state: 'FILED',
      settledBy: { id: colleague.id },
      links: on,
    });
    expect(await filed(mail.subject)).toMatchObject([{ by_id: manager.id, on: [`Lead ${about.id}`] }]);
    expect((await lead(about.id)).status).toBe('CONTACTED');
    expect(errorOf(await ask(FILE, { id, v: 1, on })).code).toBe('CONFLICT');
    expect(errorOf(await ask(put('discard'), { id, v: 2 })).code).toBe('GATE');
    expect((await ask(put('restore'), { id, v: 2 })).data.stray).toMatchObject({
      state: 'WAITING',
      links: [],
    });
    expect(await filed(mail.subject)).toEqual([]);
    expect(await lead(about.id)).toMatchObject({ status: 'NEW', firstRespondedAt: null });
    expect((await ask(FILE, { id, v: 3, on })).data.stray.state).toBe('FILED');
  });

  it('can be discarded, found among what was, and brought back', async () => {
    const { id, subject } = await stray();
    expect((await ask(put('discard'), { id, v: 1 })).data.stray.state).toBe('DISCARDED');
    expect(await strays({ q: subject })).toEqual([]);
    expect(await strays({ q: subject, state: 'DISCARDED' })).toHaveLength(1);
    expect((await ask(put('restore'), { id, v: 2 })).data.stray.state).toBe('WAITING');
    const { rows } = await app.db.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['stray.discarded', 'stray.restored']);
  });

  it('is shown to nobody who may not see whom it names, and never to a moderator', async () => {
    const guestEmail = `chief@${randomUUID()}.test`;
    await meetings.made(
      { kind: 'CONFIDENTIAL_CONSULTATION', request: true },
      { guestName: 'Chief', guestEmail },
    );
    const [other, moderator] = [await app.person(Role.ACCOUNT_MANAGER), await app.person(Role.MODERATOR)];
    const { id, subject } = await stray({ to: guestEmail });
    expect(await strays({ q: subject }, other)).toEqual([]);
    expect(await strays({ ids: [id] }, other)).toEqual([]);
    for (const verb of ['discard', 'restore'])
      expect(errorOf(await ask(put(verb), { id, v: 1 }, other)).code).toBe('NOT_FOUND');
    expect(errorOf(await ask(LIST, {}, moderator)).code).toBe('FORBIDDEN');
    expect(errorOf(await ask(put('discard'), { id, v: 1 }, moderator)).code).toBe('FORBIDDEN');
  });
});
