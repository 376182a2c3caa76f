import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { ServiceType } from '../src/accounts/leads/lead.enums.js';
import type { NewLead } from '../src/accounts/leads/new-lead.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { leadDesk } from './support/leads.js';

const CONVERT = `mutation ($id: UUID!, $v: Int!, $input: ConversionInput!, $batch: UUID!) {
  convertLead(id: $id, expectedVersion: $v, input: $input, clientMutationId: $batch) {
    lead { id status version company { id name } contact { id name } } engagement { id code } } }`;
const UNDO = `mutation ($of: UUID!, $batch: UUID!) {
  undoConversion(batch: $of, clientMutationId: $batch) { lead { id status version company { id } } engagement { id } } }`;
const ENGAGEMENT = `query ($id: UUID!) { engagements(filter: { ids: [$id] }) { items {
  type status title about feePercent currency company { id name } contact { id name } accountManager { id } leadId deletedAt } } }`;

let app: TestApp;
let manager: Person;
let owner: Person;
beforeAll(async () => {
  app = await startApp();
  manager = await app.person(Role.ACCOUNT_MANAGER);
  owner = await app.person(Role.ACCOUNT_MANAGER);
});
afterAll(() => app.stop());
const { receive, move, ask, lead } = leadDesk(
  () => app,
  () => manager,
);

/** A qualified lead of a company that nobody knows. */
async function qualified(more: Partial<NewLead> = {}) {
  const name = `Company ${randomUUID()}`;
  const [{ id }] = (await receive({
    name: 'Ada Example',
    companyName: name,
    services: [ServiceType.DIRECT_HIRE],
    message: 'Two architects, please.',
    ...more,
  })) as unknown as [{ id: string }];
  await app.db.query('UPDATE leads SET owner_id = $2 WHERE id = $1', [id, owner.id]);
  await move([{ id }], 'QUALIFY', { note: 'They called.' });
  const { version, email, status } = await lead(id);
  expect(status).toBe('QUALIFIED');
  return { id, version, email: email as string, name };
}
type Qualified = Awaited<ReturnType<typeof qualified>>;
const inputOf = (of: Qualified, more: object = {}) => ({
  company: { name: of.name, domain: of.email, size: 'S10_50' },
  contact: { name: 'Ada Example', email: of.email },
  engagement: {
    type: 'DIRECT_HIRE',
    title: 'Two architects',
    currency: 'EUR',
    about: 'Two architects, please.',
  },
  ...more,
});
const convert = (of: Qualified, input: object = inputOf(of), by?: Person, batch = randomUUID()) =>
  ask(CONVERT, { id: of.id, v: of.version, input, batch }, by);
const count = async (table: string, where: string, value: string): Promise<number> =>
  (await app.db.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where} = $1`, [value])).rows[0].n;

describe('converting a lead', () => {
  it('makes company, contact and draft in one step, under the owner of the lead', async () => {
    const of = await qualified();
    const { data, errors } = await convert(of);
    expect(errors).toBeUndefined();
    const { lead: converted, engagement } = data.convertLead;
    expect(converted).toMatchObject({
      status: 'CONVERTED',
      company: { name: of.name },
      contact: { name: 'Ada Example' },
    });
    expect(engagement.code).toMatch(/^ENG-\d{4}-\d{4}$/);
    const made = (await ask(ENGAGEMENT, { id: engagement.id })).data.engagements.items[0];
    expect(made).toMatchObject({
      type: 'DIRECT_HIRE',
      status: 'DRAFT',
      title: 'Two architects',
      leadId: of.id,
      currency: 'EUR',
      company: { id: converted.company.id },
      contact: { id: converted.contact.id },
      accountManager: { id: owner.id },
    });
  });

  it('takes the company and contact that are there, with their terms, and makes no second', async () => {
    const first = await qualified();
    const { company, contact } = (await convert(first)).data.convertLead.lead;
    await app.db.query('UPDATE companies SET fee_percent = 21 WHERE id = $1', [company.id]);
    const again = await qualified({ email: `other-${first.email}`, companyName: first.name });
    const input = inputOf(again, { company: { id: company.id }, contact: { id: contact.id } });
    const { data } = await convert(again, input);
    expect(data.convertLead.lead).toMatchObject({ company: { id: company.id }, contact: { id: contact.id } });
    const made = (await ask(ENGAGEMENT, { id: data.convertLead.engagement.id })).data.engagements.items[0];
    expect(made.feePercent).toBe(21);
    expect(await count('companies', 'name', first.name)).toBe(1);
  });

  it('lets a contact of no company join it, and refuses one of another', async () => {
    const of = await qualified();
    const free = `mutation { createContact(input: { name: "Free", email: "${randomUUID()}@free.test" }) { id } }`;
    const { id } = (await ask(free)).data.createContact;
    const { data } = await convert(of, inputOf(of, { contact: { id } }));
    expect(data.convertLead.lead.contact.id).toBe(id);
    const other = await qualified();
    const refused = await convert(other, inputOf(other, { contact: { id } }));
    expect(refused.errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'engagement.contactId' }],
    });
    expect(await count('companies', 'name', other.name)).toBe(0);
    expect((await lead(other.id)).status).toBe('QUALIFIED');
  });

  it('puts what was said about the lead on the timelines of what it became', async () => {
    const of = await qualified();
    const log = `mutation { logActivity(links: [{ type: "Lead", id: "${of.id}" }], input: { kind: CALL, direction: OUT, subject: "First call" }) { id } }`;
    expect((await ask(log)).errors).toBeUndefined();
    const { version } = await lead(of.id);
    const { data } = await convert({ ...of, version });
    const { rows } = await app.db.query(
      `SELECT l.subject_type AS type, l.subject_id AS id FROM activity_links l JOIN activities a ON a.id = l.activity_id
       WHERE a.subject = 'First call' AND l.subject_type <> 'Lead' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { type: 'Company', id: data.convertLead.lead.company.id },
      { type: 'Contact', id: data.convertLead.lead.contact.id },
      { type: 'Engagement', id: data.convertLead.engagement.id },
    ]);
  });

  it('is done once however often it is asked for at once', async () => {
    const of = await qualified();
    const batch = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => convert(of, inputOf(of), manager, batch)),
    );
    expect(new Set(answers.map(({ data }) => data?.convertLead.engagement.id)).size).toBe(1);
    expect(await count('engagements', 'lead_id', of.id)).toBe(1);
    const second = await convert(of);
    expect(second.errors![0]!.extensions.code).toBe('CONFLICT');
  });

  it('names each field that does not fit, and leaves nothing half made', async () => {
    const known = await qualified();
    await convert(known);
    const of = await qualified();
    const wrong = async (input: object) =>
      (await convert(of, { ...inputOf(of), ...input })).errors![0]!.extensions;
    for (const [input, field] of [
      [{ company: { name: '', domain: of.email } }, 'company.name'],
      [{ company: { name: 'Another', domain: known.email } }, 'company.domain'],
      [{ company: { id: randomUUID() } }, 'company.id'],
      [{ engagement: { type: 'SPRINT', title: 'No currency' } }, 'engagement.currency'],
      [{ contact: { name: '', email: of.email } }, 'contact.name'],
      [{ contact: { name: 'Twice', email: known.email } }, 'contact.email'],
      [{ engagement: { type: 'SPRINT', title: '', currency: 'EUR' } }, 'engagement.title'],
    ] as const)
      expect(await wrong(input)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    expect(await count('companies', 'name', of.name)).toBe(0);
    expect(await lead(of.id)).toMatchObject({ status: 'QUALIFIED', version: of.version });
  });

  it('refuses a lead that is not qualified, changed since, or is not there', async () => {
    const of = await qualified();
    expect((await convert({ ...of, version: of.version - 1 })).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await convert({ ...of, id: randomUUID() })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    const [fresh] = await receive({});
    const early = await convert({ ...of, id: fresh!.id!, version: 1 });
    expect(early.errors![0]!.message).toContain('qualify it first');
  });

  it.each([Role.RECRUITER, Role.MODERATOR])('is not for a %s', async (role) => {
    const of = await qualified();
    const { errors } = await convert(of, inputOf(of), await app.person(role));
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('taking a conversion back', () => {
  it('qualifies the lead again and takes the draft away, and company and contact stay', async () => {
    const of = await qualified();
    const batch = randomUUID();
    const { data } = await convert(of, inputOf(of), manager, batch);
    const { engagement } = data.convertLead;
    const back = await ask(UNDO, { of: batch, batch: randomUUID() });
    expect(back.data.undoConversion).toMatchObject({
      lead: { status: 'QUALIFIED', company: null },
      engagement: null,
    });
    const { items } = (await ask(ENGAGEMENT, { id: engagement.id })).data.engagements;
    expect(items[0].deletedAt).not.toBeNull();
    expect(await count('companies', 'name', of.name)).toBe(1);
    expect((await ask(UNDO, { of: batch, batch: randomUUID() })).errors![0]!.extensions.code).toBe(
      'CONFLICT',
    );
  });

  it('is refused where somebody has worked on the engagement, and leaves all as it is', async () => {
    const of = await qualified();
    const batch = randomUUID();
    const { engagement } = (await convert(of, inputOf(of), manager, batch)).data.convertLead;
    await ask(
      `mutation ($id: UUID!) { updateEngagement(id: $id, expectedVersion: 1, input: { openings: 2 }) { id } }`,
      { id: engagement.id },
    );
    const { errors } = await ask(UNDO, { of: batch, batch: randomUUID() });
    expect(errors![0]!.extensions).toMatchObject({ code: 'GATE', blockers: [{ code: 'WORKED_ON' }] });
    expect((await lead(of.id)).status).toBe('CONVERTED');
  });

  it('is not what undoing a move does', async () => {
    const of = await qualified();
    const batch = randomUUID();
    await convert(of, inputOf(of), manager, batch);
    const { errors } = await ask(
      `mutation { undoLeadMoves(batch: "${batch}", clientMutationId: "${randomUUID()}") { batch } }`,
    );
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
