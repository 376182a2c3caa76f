import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { leadDoor } from './support/lead-door.js';
import { leadDesk } from './support/leads.js';
import { letterTo } from './support/letters.js';

const FIELDS = 'id version name occasion subject body isOriginal isMine updatedBy { id } deletedAt';
const CREATE = `mutation ($input: MailTemplateInput!) { saved: createMailTemplate(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: MailTemplateInput!, $id: UUID!, $v: Int!) {
  saved: updateMailTemplate(input: $input, id: $id, expectedVersion: $v) { ${FIELDS} } }`;
const put = (verb: string): string =>
  `mutation ($id: UUID!, $v: Int!) { saved: ${verb}MailTemplate(id: $id, expectedVersion: $v) { ${FIELDS} } }`;
const ALL = `query ($filter: MailTemplateFilter, $sort: MailTemplateSort) {
  mailTemplates(filter: $filter, sort: $sort) { totalCount items { ${FIELDS} } } }`;
const PREVIEW = `query ($input: MailWordsInput!) { mailPreview(input: $input) {
  subject text html faults { field message } placeholders { name example } } }`;
const DRAFT = `query ($of: RecordRefInput!, $template: UUID) { letterDraft(of: $of, templateId: $template) { to subject body } }`;
const BACK = 'mutation ($batch: UUID!) { takeBackLetter(clientMutationId: $batch) }';
const SEND = `mutation ($input: LetterInput!, $batch: UUID!) { sendLetter(input: $input, clientMutationId: $batch) }`;

let app: TestApp;
let manager: Person;
beforeAll(async () => {
  app = await startApp();
  manager = await app.person(Role.ACCOUNT_MANAGER);
});
afterAll(() => app.stop());
const { receive, ask, lead } = leadDesk(
  () => app,
  () => manager,
);

const door = leadDoor(() => app);

const create = (input: object = {}, by?: Person) =>
  ask(
    CREATE,
    {
      input: {
        name: `Template ${randomUUID()}`,
        subject: 'Hello {{company}}',
        body: 'Dear {{name}},\n\nyours, {{me}}',
        ...input,
      },
    },
    by,
  );
const list = async (filter: object = {}, sort?: object) =>
  (await ask(ALL, { filter: { byDesk: false, ...filter }, sort })).data.mailTemplates;
const names = async (filter?: object, sort?: object): Promise<string[]> =>
  (await list(filter, sort)).items.map(({ name }: { name: string }) => name);
const fieldsOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors![0]!.extensions;
async function someLead() {
  const [made] = await receive({
    name: 'Ada Example',
    companyName: 'Works',
    email: `ada@${randomUUID()}.test`,
  });
  const { rows } = await app.db.query('SELECT id, email FROM leads WHERE reference = $1', [made!.reference]);
  return { type: 'Lead', id: rows[0].id as string, email: rows[0].email as string };
}
const of = ({ type, id }: { type: string; id: string }) => ({ type, id });
const letters = async (to: string): Promise<{ payload: Record<string, unknown> }[]> =>
  (
    await app.db.query(
      `SELECT payload FROM outbox WHERE topic = 'letters' AND payload->>'to' = $1 AND key LIKE 'letter:written:%'`,
      [to],
    )
  ).rows;

describe('templates', () => {
  it('are there from the start, and are made, changed, found, deleted and brought back', async () => {
    expect(await names()).toEqual(['After a call', 'First answer']);
    const { id, ...made } = (await create({ name: 'A name' })).data.saved;
    expect(made).toMatchObject({ version: 1, occasion: null, isMine: true, updatedBy: { id: manager.id } });
    const changed = await ask(UPDATE, { input: { subject: 'Another' }, id, v: 1 });
    expect(changed.data.saved).toMatchObject({ version: 2, name: 'A name', subject: 'Another' });
    expect(await names({}, { field: 'UPDATED_AT', order: 'DESC' })).toContain('A name');
    expect(await names({ q: 'anoth' })).toEqual(['A name']);
    expect((await ask(put('delete'), { id, v: 2 })).data.saved.deletedAt).toEqual(expect.any(String));
    expect(await names()).not.toContain('A name');
    expect(await names({ deleted: true })).toEqual(['A name']);
    expect(fieldsOf(await ask(UPDATE, { input: { subject: 'No' }, id, v: 3 })).code).toBe('NOT_FOUND');
    expect((await ask(put('restore'), { id, v: 3 })).data.saved).toMatchObject({
      version: 4,
      deletedAt: null,
    });
    const { rows } = await app.db.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'template.created',
      'template.updated',
      'template.deleted',
      'template.restored',
    ]);
    await ask(put('delete'), { id, v: 4 });
  });

  it('refuse a stale change, a name twice, what is empty, and what stands for nothing', async () => {
    const { id, name } = (await create()).data.saved;
    const input = { subject: 'Now' };
    await ask(UPDATE, { input, id, v: 1 });
    for (const stale of [ask(UPDATE, { input, id, v: 1 }), ask(put('delete'), { id, v: 1 })])
      expect(fieldsOf(await stale)).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
    for (const [input, field] of [
      [{ name }, 'name'],
      [{ name: ' ' }, 'name'],
      [{ subject: '' }, 'subject'],
      [{ body: 'Hello {{nam}}' }, 'body'],
    ] as const)
      expect(fieldsOf(await create(input))).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    for (const verb of ['delete', 'restore', 'reset'])
      expect(fieldsOf(await ask(put(verb), { id: randomUUID(), v: 1 })).code).toBe('NOT_FOUND');
    expect(fieldsOf(await ask(put('reset'), { id, v: 2 })).code).toBe('NOT_FOUND');
  });

  it('are shown as they will look, with what is wrong with them', async () => {
    const look = async (input: object) => (await ask(PREVIEW, { input })).data.mailPreview;
    expect(await look({ subject: 'For {{company}}', body: '<b> {{name}}\n\n{{nam}}' })).toEqual({
      subject: 'For Example Works',
      text: '<b> Ada Example\n\n{{nam}}',
      html: expect.stringContaining('<p>&lt;b&gt; Ada Example</p>'),
      faults: [{ field: 'body', message: expect.stringContaining('{{nam}} stands for nothing') }],
      placeholders: [
        { name: 'name', example: 'Ada Example' },
        { name: 'company', example: 'Example Works' },
        { name: 'me', example: manager.name },
      ],
    });
    expect(await look({ subject: 'For {{name}}', body: '', ready: true })).toMatchObject({
      subject: 'For {{name}}',
      faults: [{ field: 'subject' }, { field: 'body' }],
      placeholders: [],
    });
    expect(fieldsOf(await ask(PREVIEW, { input: { subject: '', body: '', occasion: 'no.such' } })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('are not for a moderator', async () => {
    const moderator = await app.person(Role.MODERATOR);
    expect(fieldsOf(await create({}, moderator)).code).toBe('FORBIDDEN');
    expect(fieldsOf(await ask(ALL, {}, moderator)).code).toBe('FORBIDDEN');
  });
});

describe('the letters that the desk writes by itself', () => {
  const own = async (occasion: string) =>
    (await list({ byDesk: true })).items.find((one: { occasion: string }) => one.occasion === occasion);

  it('stand there with their first words, none of which is broken', async () => {
    const { items, totalCount } = await list({ byDesk: true });
    expect(totalCount).toBe(8);
    for (const { occasion, subject, body, isOriginal } of items) {
      expect(isOriginal).toBe(true);
      const { data } = await ask(PREVIEW, { input: { subject, body, occasion } });
      expect(data.mailPreview).toMatchObject({ faults: [], text: expect.not.stringContaining('{{') });
    }
  });

  it('are worded by those who work with clients, within their placeholders, and get their first words back', async () => {
    const { id, name, body } = await own('lead.received');
    const input = { subject: 'Got it, {{reference}}', body: 'Dear {{name}} <b>,\n\nTalk here: {{link}}' };
    const recruiter = await app.person(Role.RECRUITER);
    expect(fieldsOf(await ask(UPDATE, { input, id, v: 1 }, recruiter)).code).toBe('FORBIDDEN');
    for (const [wrong, field] of [
      [{ body: '{{company}}' }, 'body'],
      [{ name: 'Another' }, 'name'],
    ] as const)
      expect(fieldsOf(await ask(UPDATE, { input: wrong, id, v: 1 }))).toMatchObject({ fields: [{ field }] });
    expect(fieldsOf(await ask(put('delete'), { id, v: 1 }))).toMatchObject({
      blockers: [{ code: 'NEEDED' }],
    });
    expect((await ask(UPDATE, { input, id, v: 1 })).data.saved).toMatchObject({ name, isOriginal: false });
    const fields = door.fresh({ name: 'Zoë' });
    await door.send(fields, door.from());
    const letter = await letterTo(app, fields.email as string);
    expect(letter.subject).toMatch(/^Got it, L-/);
    expect(letter.text).toMatch(/^Dear Zoë <b>,\n\nTalk here:\nhttp/);
    expect(letter.html).toMatch(/<p>Dear Zoë &lt;b&gt;,<\/p>\n<p><a href="http[^"]+">Talk here<\/a><\/p>/);
    expect((await ask(put('reset'), { id, v: 2 })).data.saved).toMatchObject({
      version: 3,
      body,
      isOriginal: true,
    });
  });

  it('leave in their first words where a template is broken all the same', async () => {
    await app.db.query(
      `UPDATE mail_templates SET subject = 'Hi', body = '{{nobody}}' WHERE occasion = 'lead.received'`,
    );
    const fields = door.fresh();
    await door.send(fields, door.from());
    expect((await letterTo(app, fields.email as string)).text).toContain('thank you for writing to us');
  });
});

describe('a letter about a record', () => {
  it('takes the template with what the record knows, and leaves open what it does not', async () => {
    const template = (await create()).data.saved.id;
    const about = await someLead();
    const { data } = await ask(DRAFT, { of: of(about), template });
    expect(data.letterDraft).toEqual({
      to: [about.email],
      subject: 'Hello Works',
      body: `Dear Ada Example,\n\nyours, ${manager.name}`,
    });
    await app.db.query(`UPDATE leads SET company_name = '' WHERE id = $1`, [about.id]);
    expect((await ask(DRAFT, { of: of(about), template })).data.letterDraft.subject).toBe(
      'Hello {{company}}',
    );
  });

  it('leaves in text and HTML, is answered to its sender, stands on the timeline and stops the clock', async () => {
    const about = await someLead();
    const input = { of: of(about), to: about.email, subject: 'About <b>', body: 'First.\n\nSecond & last.' };
    expect((await ask(SEND, { input, batch: randomUUID() })).data.sendLetter).toBe(true);
    const [letter] = await letters(about.email);
    expect(letter!.payload).toMatchObject({
      subject: 'About <b>',
      text: 'First.\n\nSecond & last.',
      replyTo: { address: manager.email, name: manager.name },
      record: of(about),
    });
    expect(letter!.payload.html).toContain('<p>Second &amp; last.</p>');
    const { firstRespondedAt, status } = await lead(about.id);
    expect([typeof firstRespondedAt, status]).toEqual(['string', 'CONTACTED']);
    const { rows } = await app.db.query(
      `SELECT a.kind, a.direction, a.subject, a.by_id FROM activities a JOIN activity_links l ON l.activity_id = a.id WHERE l.subject_id = $1`,
      [about.id],
    );
    expect(rows).toEqual([{ kind: 'EMAIL', direction: 'OUT', subject: 'About <b>', by_id: manager.id }]);
  });

  it('can be taken back until it leaves: then nothing was said, and the clock runs on', async () => {
    const about = await someLead();
    const before = await lead(about.id);
    const input = { of: of(about), to: about.email, subject: 'A slip', body: 'A slip.' };
    const batch = randomUUID();
    await ask(SEND, { input, batch });
    expect(fieldsOf(await ask(BACK, { batch }, await app.person(Role.RECRUITER))).code).toBe('NOT_FOUND');
    for (let times = 0; times < 2; times++)
      expect((await ask(BACK, { batch })).data.takeBackLetter).toBe(true);
    expect(await letters(about.email)).toEqual([]);
    const after = await lead(about.id);
    expect([after.status, after.firstRespondedAt]).toEqual([before.status, null]);
    const again = randomUUID();
    await ask(SEND, { input, batch: again });
    await app.db.query(`UPDATE outbox SET due_at = now() WHERE key = $1`, [`letter:written:${again}`]);
    await until(
      async () =>
        (
          await app.db.query('SELECT FROM outbox WHERE key = $1 AND done_at IS NOT NULL', [
            `letter:written:${again}`,
          ])
        ).rowCount,
    );
    expect(fieldsOf(await ask(BACK, { batch: again }))).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'SENT' }],
    });
    expect((await lead(about.id)).status).toBe('CONTACTED');
  });

  it('leaves once, however often it is asked for at once', async () => {
    const about = await someLead();
    const input = { of: of(about), to: about.email, subject: 'Once', body: 'Once.' };
    const batch = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(SEND, { input, batch })));
    expect(answers.map(({ data }) => data?.sendLetter)).toEqual(Array(5).fill(true));
    expect(await letters(about.email)).toHaveLength(1);
  });

  it('is refused empty, with something open, to no address, and about what is not there; and nothing leaves', async () => {
    const about = await someLead();
    const input = { of: of(about), to: about.email, subject: 'A subject', body: 'A body' };
    const send = (more: object, by?: Person) =>
      ask(SEND, { input: { ...input, ...more }, batch: randomUUID() }, by);
    expect(fieldsOf(await send({ subject: ' ' }))).toMatchObject({ fields: [{ field: 'subject' }] });
    expect(fieldsOf(await send({ body: 'Hello {{company}}' }))).toMatchObject({
      fields: [{ field: 'body' }],
    });
    expect((await send({ to: 'nobody' })).errors).toBeDefined();
    expect(fieldsOf(await send({ of: { type: 'Lead', id: randomUUID() } })).code).toBe('NOT_FOUND');
    expect(fieldsOf(await send({ also: [{ type: 'Company', id: randomUUID() }] })).code).toBe('NOT_FOUND');
    expect(fieldsOf(await send({}, await app.person(Role.MODERATOR))).code).toBe('FORBIDDEN');
    expect(await letters(about.email)).toEqual([]);
  });
});
