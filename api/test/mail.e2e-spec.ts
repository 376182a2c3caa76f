import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { leadDesk } from './support/leads.js';

const SAVE = `mutation ($input: MailTemplateInput!, $id: UUID, $v: Int) {
  saveMailTemplate(input: $input, id: $id, expectedVersion: $v) { id version name subject body updatedBy { id } } }`;
const ALL = '{ mailTemplates { id version name } }';
const DRAFT = `query ($of: RecordRefInput!, $template: UUID) { letterDraft(of: $of, templateId: $template) { to subject body } }`;
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

const save = async (input: object = {}, more: object = {}, by?: Person) =>
  ask(
    SAVE,
    {
      input: {
        name: `Template ${randomUUID()}`,
        subject: 'Hello {{company}}',
        body: 'Dear {{name}},\n\nyours, {{me}}',
        ...input,
      },
      ...more,
    },
    by,
  );
const templates = async (): Promise<{ id: string; version: number; name: string }[]> =>
  (await ask(ALL)).data.mailTemplates;
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
  it('are there from the start, and are made, changed, listed by name and deleted', async () => {
    expect((await templates()).map(({ name }) => name)).toEqual(['After a call', 'First answer']);
    const made = (await save()).data.saveMailTemplate;
    expect(made).toMatchObject({ version: 1, updatedBy: { id: manager.id } });
    const changed = await save({ name: 'A name' }, { id: made.id, v: 1 });
    expect(changed.data.saveMailTemplate).toMatchObject({ version: 2, name: 'A name' });
    expect((await templates()).map(({ name }) => name)).toEqual(['A name', 'After a call', 'First answer']);
    const gone = await ask(`mutation { deleteMailTemplate(id: "${made.id}", expectedVersion: 2) }`);
    expect(gone.data.deleteMailTemplate).toBe(true);
    expect(await templates()).toHaveLength(2);
  });

  it('refuse a stale change, a name twice, what is empty, and what stands for nothing', async () => {
    const { id, name } = (await save()).data.saveMailTemplate;
    await save({ name }, { id, v: 1 });
    expect(fieldsOf(await save({ name }, { id, v: 1 }))).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2 },
    });
    for (const [input, field] of [
      [{ name }, 'name'],
      [{ name: ' ' }, 'name'],
      [{ subject: '' }, 'subject'],
      [{ body: 'Hello {{nam}}' }, 'body'],
    ] as const)
      expect(fieldsOf(await save(input))).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    expect(fieldsOf(await save({}, { id: randomUUID(), v: 1 })).code).toBe('NOT_FOUND');
  });

  it('are not for a moderator', async () => {
    const moderator = await app.person(Role.MODERATOR);
    expect(fieldsOf(await save({}, {}, moderator)).code).toBe('FORBIDDEN');
    expect(fieldsOf(await ask(ALL, {}, moderator)).code).toBe('FORBIDDEN');
  });
});

describe('a letter about a record', () => {
  it('takes the template with what the record knows, and leaves open what it does not', async () => {
    const template = (await save()).data.saveMailTemplate.id;
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
    expect(fieldsOf(await send({ subject: ' ' }))).toMatchObject({ fields: [{ field: 'input.subject' }] });
    expect(fieldsOf(await send({ body: 'Hello {{company}}' }))).toMatchObject({
      fields: [{ field: 'input.body' }],
    });
    expect((await send({ to: 'nobody' })).errors).toBeDefined();
    expect(fieldsOf(await send({ of: { type: 'Lead', id: randomUUID() } })).code).toBe('NOT_FOUND');
    expect(fieldsOf(await send({ also: [{ type: 'Company', id: randomUUID() }] })).code).toBe('NOT_FOUND');
    expect(fieldsOf(await send({}, await app.person(Role.MODERATOR))).code).toBe('FORBIDDEN');
    expect(await letters(about.email)).toEqual([]);
  });
});
