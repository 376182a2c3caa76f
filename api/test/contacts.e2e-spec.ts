import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';
import { HOSTILE } from './support/hostile.js';

const FIELDS = `id version name email phone title role linkedinUrl timeZone about companyId company { id name } isPrimary employedSince
  employments { id companyName company { id } title email startedOn endedOn } deletedAt`;
const CREATE = `mutation ($input: ContactInput!) { createContact(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: ContactInput!) { updateContact(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: ContactFilter, $sort: ContactSort, $page: PageInput) { contacts(filter: $filter, sort: $sort, page: $page) { totalCount endCursor items { id name isPrimary } } }`;
const verb = (name: string): string =>
  `mutation ($id: UUID!, $v: Int!) { ${name}(id: $id, expectedVersion: $v) { ${FIELDS} } }`;
const today = new Date().toISOString().slice(0, 10);

describe('contacts', () => {
  let app: TestApp;
  let manager: Person;
  let recruiter: Person;
  let acme: string;
  let beta: string;

  const as = (
    query: string,
    variables: Record<string, unknown> = {},
    who = manager,
  ): Promise<GraphQLAnswer> => app.graphql(query, variables, who.cookie);
  const create = (input: Record<string, unknown>) => as(CREATE, { input });
  const made = async (input: Record<string, unknown>) => {
    const { data, errors } = await create(input);
    expect(errors).toBeUndefined();
    return data.createContact;
  };
  const update = (id: string, v: number, input: Record<string, unknown>) => as(UPDATE, { id, v, input });
  const updated = async (id: string, v: number, input: Record<string, unknown>) => {
    const { data, errors } = await update(id, v, input);
    expect(errors).toBeUndefined();
    return data.updateContact;
  };
  const refused = ({ errors }: GraphQLAnswer): [string, string] => {
    const [{ field, message }] = errors![0]!.extensions.fields as [{ field: string; message: string }];
    return [field.replace('input.', ''), message];
  };
  const company = async (name: string): Promise<string> =>
    (await as('mutation ($name: ShortText!) { createCompany(input: {name: $name}) { id } }', { name })).data
      .createCompany.id;
  const primaries = async (companyId: string): Promise<string[]> =>
    (await as(LIST, { filter: { companyId } })).data.contacts.items
      .filter((c: { isPrimary: boolean }) => c.isPrimary)
      .map((c: { name: string }) => c.name);

  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    recruiter = await app.person(Role.RECRUITER);
    [acme, beta] = [await company('Acme'), await company('Beta')];
  });
  afterAll(() => app.stop());

  it('keeps what was written, telephone numbers in E.164', async () => {
    expect(
      await made({
        name: 'Grace  Hopper',
        email: 'Grace@Acme.example',
        phone: '+44 (20) 7946-0018',
        title: 'CTO',
        role: 'DECISION_MAKER',
        timeZone: 'Europe/London',
        linkedinUrl: 'linkedin.com/in/grace',
        companyId: acme,
        employedSince: '2020-02-29',
      }),
    ).toMatchObject({
      name: 'Grace Hopper',
      email: 'Grace@Acme.example',
      phone: '+442079460018',
      linkedinUrl: 'http://linkedin.com/in/grace',
      company: { id: acme, name: 'Acme' },
      isPrimary: false,
      employments: [],
    });
  });

  it('has one live contact an address, capital or small, and names the one who has it', async () => {
    const { id } = await made({ name: 'Ada', email: 'ada@unique.example' });
    expect(refused(await create({ name: 'Other', email: 'ADA@Unique.example' }))).toEqual([
      'email',
      'Ada has the address ADA@Unique.example already.',
    ]);
    await as(verb('deleteContact'), { id, v: 1 });
    await made({ name: 'New Ada', email: 'ada@unique.example' });
    expect(refused(await as(verb('restoreContact'), { id, v: 2 }))[1]).toContain('New Ada');
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ email: 'not an address' }, 'email'],
    [{ email: 'two@@signs.example' }, 'email'],
    [{ phone: '020 7946 0018' }, 'phone'],
    [{ phone: '+1 23' }, 'phone'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ linkedinUrl: 'javascript:alert(1)' }, 'linkedinUrl'],
    [{ role: 'BOSS' }, 'role'],
    [{ companyId: '00000000-0000-4000-8000-000000000000' }, 'companyId'],
    [{ isPrimary: true }, 'isPrimary'],
    [{ employedSince: '2020-01-01' }, 'employedSince'],
  ])('says beside the field what is wrong with %j', async (input, field) => {
    expect(refused(await create({ name: 'Wrong', ...input }))[0]).toBe(field);
  });

  it('is not somewhere since a day to come, nor at a company that is deleted', async () => {
    expect(refused(await create({ name: 'X', companyId: acme, employedSince: '2999-01-01' }))[0]).toBe(
      'employedSince',
    );
    const gone = await company('Gone');
    await as('mutation ($id: UUID!) { deleteCompany(id: $id, expectedVersion: 1) { id } }', { id: gone });
    expect(refused(await create({ name: 'X', companyId: gone }))[0]).toBe('companyId');
  });

  it('has one primary contact a company: making another takes it from the first, in the same moment', async () => {
    const at = await company('One Primary');
    const first = await made({ name: 'First', companyId: at, isPrimary: true });
    await made({ name: 'Second', companyId: at, isPrimary: true });
    expect(await primaries(at)).toEqual(['Second']);
    // The first one changed, so who read it before may not write over it.
    expect((await update(first.id, 1, { isPrimary: true })).errors![0]!.extensions.code).toBe('CONFLICT');
    await updated(first.id, 2, { isPrimary: true });
    expect(await primaries(at)).toEqual(['First']);
    const { rows } = await app.db.query(
      `SELECT changes FROM audit_entries WHERE subject_id = $1 AND action = 'contact.updated' ORDER BY id`,
      [first.id],
    );
    expect(rows.map((row) => row.changes)).toEqual([
      { isPrimary: [true, false] },
      { isPrimary: [false, true] },
    ]);
    const { data } = await as(
      `{ companies(filter: {ids: ["${at}"]}) { items { contactCount primaryContact { name } } } }`,
    );
    expect(data.companies.items).toEqual([{ contactCount: 2, primaryContact: { name: 'First' } }]);
  });

  it('stays with one primary contact where several are made so at once', async () => {
    const at = await company('Crowded');
    const people = [];
    for (const name of ['A', 'B', 'C', 'D']) people.push(await made({ name, companyId: at }));
    const answers = await Promise.all(people.map(({ id }) => update(id, 1, { isPrimary: true })));
    for (const answer of answers.filter(({ errors }) => errors)) expect(refused(answer)[0]).toBe('isPrimary');
    expect(await primaries(at)).toHaveLength(1);
  });

  it('comes back as primary only where nobody else became that', async () => {
    const at = await company('Returning');
    const { id } = await made({ name: 'Old', companyId: at, isPrimary: true });
    await as(verb('deleteContact'), { id, v: 1 });
    const restored = (await as(verb('restoreContact'), { id, v: 2 })).data.restoreContact;
    expect(restored.isPrimary).toBe(true);
    await as(verb('deleteContact'), { id, v: 3 });
    await made({ name: 'New', companyId: at, isPrimary: true });
    expect((await as(verb('restoreContact'), { id, v: 4 })).data.restoreContact.isPrimary).toBe(false);
  });

  it('keeps where somebody worked, with its dates, when they move, the newest first', async () => {
    const { id } = await made({
      name: 'Mover',
      email: 'mover@acme.example',
      title: 'Head of Data',
      companyId: acme,
      isPrimary: true,
      employedSince: '2021-03-01',
    });
    const moved = await updated(id, 1, {
      companyId: beta,
      email: 'mover@beta.example',
      title: 'CTO',
      employedSince: '2024-02-29',
    });
    expect(moved).toMatchObject({
      company: { name: 'Beta' },
      isPrimary: false,
      employedSince: '2024-02-29',
      employments: [
        {
          companyName: 'Acme',
          company: { id: acme },
          title: 'Head of Data',
          email: 'mover@acme.example',
          startedOn: '2021-03-01',
          endedOn: '2024-02-29',
        },
      ],
    });
    const left = await updated(id, 2, { companyId: null });
    expect(left).toMatchObject({ company: null, employedSince: null });
    expect(
      left.employments.map((e: { companyName: string; endedOn: string }) => [e.companyName, e.endedOn]),
    ).toEqual([
      ['Beta', today],
      ['Acme', '2024-02-29'],
    ]);
    const back = await updated(id, 3, { companyId: acme });
    expect(back.employments).toHaveLength(2);
  });

  it('lets nobody leave before they came', async () => {
    const { id } = await made({ name: 'Backwards', companyId: acme, employedSince: '2022-01-01' });
    const answer = await update(id, 1, { companyId: beta, employedSince: '2021-12-31' });
    expect(refused(answer)[0]).toBe('employedSince');
  });

  it('forgets an employment that never was', async () => {
    const { id } = await made({ name: 'Misplaced', companyId: acme });
    const { employments } = await updated(id, 1, { companyId: beta });
    const remove = `mutation ($id: UUID!, $v: Int!, $e: UUID!) { removeEmployment(id: $id, expectedVersion: $v, employmentId: $e) { ${FIELDS} } }`;
    const e = employments[0].id;
    expect((await as(remove, { id, v: 1, e })).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await as(remove, { id, v: 2, e })).data.removeEmployment.employments).toEqual([]);
    expect((await as(remove, { id, v: 3, e })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('gives back every text as it came', async () => {
    for (const text of HOSTILE) {
      expect(await made({ name: text, title: text, about: text })).toMatchObject({
        name: text,
        title: text,
        about: text,
      });
      expect((await as(LIST, { filter: { q: text } })).data.contacts.totalCount).toBe(1);
    }
  });

  it('refuses a stale write with the contact as it now stands; writes nothing where nothing changed', async () => {
    const { id } = await made({ name: 'Stale', role: 'BILLING' });
    await updated(id, 1, { name: 'Newer' });
    expect((await update(id, 1, { name: 'Mine' })).errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { id, name: 'Newer', version: 2 },
    });
    expect(await updated(id, 2, { name: 'Newer', role: 'BILLING' })).toMatchObject({ version: 2 });
    const missing = await update('00000000-0000-4000-8000-000000000000', 1, {});
    expect(missing.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('leaves no name, address or number in the audit', async () => {
    const { id } = await made({
      name: 'Forget Me',
      email: 'forget@me.example',
      phone: '+442079460018',
      title: 'Forgettable',
      companyId: acme,
    });
    await updated(id, 1, { email: 'other@me.example', role: 'BILLING' });
    const { rows } = await app.db.query(
      'SELECT action, subject_label, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows[1]).toEqual({
      action: 'contact.updated',
      subject_label: 'Contact at Acme',
      changes: { email: ['17 characters', '16 characters'], role: ['OTHER', 'BILLING'] },
    });
    expect(JSON.stringify(rows)).not.toMatch(/Forget|me\.example|7946/);
  });

  it('filters and pages, each row once', async () => {
    const at = await company('Paged');
    for (let n = 0; n < 9; n++)
      await made({ name: `Person ${n % 3}`, companyId: at, role: n % 2 ? 'BILLING' : 'OTHER' });
    const filter = { companyId: at };
    expect((await as(LIST, { filter: { ...filter, role: 'BILLING' } })).data.contacts.totalCount).toBe(4);
    for (const field of ['NAME', 'UPDATED_AT']) {
      const sort = { field, order: 'DESC' };
      const all = (await as(LIST, { filter, sort })).data.contacts.items;
      const seen: unknown[] = [];
      for (let after: string | undefined; seen.length < 9;) {
        const page = (await as(LIST, { filter, sort, page: { limit: 2, after } })).data.contacts;
        seen.push(...page.items);
        after = page.endCursor;
      }
      expect(seen).toEqual(all);
    }
  });

  it('lets recruiters read and not write, and moderators and strangers nothing', async () => {
    const { id } = await made({ name: 'Guarded' });
    const moderator = await app.person(Role.MODERATOR);
    expect((await as(LIST, { filter: { ids: [id] } }, recruiter)).data.contacts.totalCount).toBe(1);
    expect((await as(LIST, {}, moderator)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await app.graphql(LIST)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    for (const who of [recruiter, moderator])
      for (const [query, variables] of [
        [CREATE, { input: { name: 'X' } }],
        [UPDATE, { id, v: 1, input: { name: 'X' } }],
        [verb('deleteContact'), { id, v: 1 }],
      ] as const)
        expect((await as(query, variables, who)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  it('is found by the palette with title and company, and exported', async () => {
    await made({ name: 'Zaphod Palette', title: 'President', email: 'zaphod@acme.example', companyId: acme });
    const { data } = await as('{ search(q: "zaphod") { resource label detail } }', {}, recruiter);
    expect(data.search).toEqual([
      { resource: 'contacts', label: 'Zaphod Palette', detail: 'President · Acme · zaphod@acme.example' },
    ]);
    const url = `/exports/contacts.csv?filter=${encodeURIComponent('{"q":"zaphod"}')}`;
    const csv = await (await app.fetch(url, { cookie: manager.cookie })).text();
    expect(csv.trim().split('\r\n')[1]).toContain(
      'Zaphod Palette,zaphod@acme.example,,President,OTHER,Acme,',
    );
    expect((await app.fetch(url, { cookie: recruiter.cookie })).status).toBe(403);
  });
});
