import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';
import { HOSTILE } from './support/hostile.js';

const FIELDS = `id version name domain website size industry country about status statusReason statusNote accountManagerId
  accountManager { id name } currency feePercent guaranteeDays prorateAfterDays paymentTermsDays msaSignedOn ndaSignedOn
  offLimits offLimitsUntil offLimitsReason contactCount primaryContact { id name } deletedAt`;
const CREATE = `mutation ($input: CompanyInput!) { createCompany(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: CompanyInput!) { updateCompany(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: CompanyFilter, $sort: CompanySort, $page: PageInput) { companies(filter: $filter, sort: $sort, page: $page) { totalCount totalIsExact endCursor items { id name } } }`;
const verb = (name: string): string =>
  `mutation ($id: UUID!, $v: Int!) { ${name}(id: $id, expectedVersion: $v) { ${FIELDS} } }`;

describe('companies', () => {
  let app: TestApp;
  let manager: Person;
  let recruiter: Person;
  let moderator: Person;

  const as = (
    query: string,
    variables: Record<string, unknown> = {},
    who = manager,
  ): Promise<GraphQLAnswer> => app.graphql(query, variables, who.cookie);
  const create = (input: Record<string, unknown>) => as(CREATE, { input });
  const made = async (input: Record<string, unknown>) => {
    const { data, errors } = await create(input);
    expect(errors).toBeUndefined();
    return data.createCompany;
  };
  const update = (id: string, v: number, input: Record<string, unknown>) => as(UPDATE, { id, v, input });
  /** What is said beside which field. */
  const refused = ({ errors }: GraphQLAnswer): [string, string] => {
    const [{ field, message }] = errors![0]!.extensions.fields as [{ field: string; message: string }];
    return [field.replace('input.', ''), message];
  };
  const dayFromNow = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    recruiter = await app.person(Role.RECRUITER);
    moderator = await app.person(Role.MODERATOR);
  });
  afterAll(() => app.stop());

  it('keeps what was written, and reads a domain out of whatever was pasted', async () => {
    const company = await made({
      name: '  Ärzte   Robotics ',
      domain: 'https://Careers.XN--RZTE-ROBOTICS-9EB.example/jobs',
      size: 'S50_250',
      country: 'de',
      accountManagerId: manager.id,
      currency: 'eur',
      feePercent: 22.5,
      guaranteeDays: 90,
      prorateAfterDays: 30,
      paymentTermsDays: 14,
      msaSignedOn: '2024-02-29',
    });
    expect(company).toMatchObject({
      name: 'Ärzte Robotics',
      domain: 'ärzte-robotics.example',
      country: 'DE',
      currency: 'EUR',
      feePercent: 22.5,
      msaSignedOn: '2024-02-29',
      status: 'PROSPECT',
      offLimits: false,
      contactCount: 0,
      accountManager: { id: manager.id, name: manager.name },
      version: 1,
    });
    expect((await made({ name: 'By website', website: 'www.by-website.example/about' })).domain).toBe(
      'by-website.example',
    );
  });

  it('has one live company a domain, in Unicode or Punycode, and names the one that has it', async () => {
    const first = await made({ name: 'Müller', domain: 'müller.example' });
    for (const domain of ['xn--mller-kva.example', 'MÜLLER.example', 'jo@mail.müller.example'])
      expect(refused(await create({ name: 'Other', domain }))).toEqual([
        'domain',
        'Müller has the domain müller.example already.',
      ]);
    expect(refused(await create({ name: 'Other', website: 'https://müller.example' }))[0]).toBe('domain');

    await as(verb('deleteCompany'), { id: first.id, v: 1 });
    const second = await made({ name: 'Müller again', domain: 'müller.example' });
    expect(refused(await as(verb('restoreCompany'), { id: first.id, v: 2 }))).toEqual([
      'domain',
      'Müller again has the domain müller.example already.',
    ]);
    await update(second.id, 1, { domain: null });
    expect(
      (await as(verb('restoreCompany'), { id: first.id, v: 2 })).data.restoreCompany.deletedAt,
    ).toBeNull();
  });

  it('refuses the second of two who claim a domain in the same moment', async () => {
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => create({ name, domain: 'contested.example' })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const answer of answers.filter(({ errors }) => errors)) expect(refused(answer)[0]).toBe('domain');
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ domain: 'gmail.com' }, 'domain'],
    [{ domain: 'jo@googlemail.com' }, 'domain'],
    [{ domain: 'mail.yahoo.co.jp' }, 'domain'],
    [{ domain: 'localhost' }, 'domain'],
    [{ domain: 'co.uk' }, 'domain'],
    [{ domain: 'not a domain' }, 'domain'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ size: 'S10_50', country: 'XX' }, 'country'],
    [{ currency: 'EURO' }, 'currency'],
    [{ feePercent: 0 }, 'feePercent'],
    [{ feePercent: -1 }, 'feePercent'],
    [{ feePercent: 50.01 }, 'feePercent'],
    [{ feePercent: 22.555 }, 'feePercent'],
    [{ guaranteeDays: -1 }, 'guaranteeDays'],
    [{ guaranteeDays: 731 }, 'guaranteeDays'],
    [{ guaranteeDays: 2 ** 31 }, 'guaranteeDays'],
    [{ guaranteeDays: 30, prorateAfterDays: 31 }, 'prorateAfterDays'],
    [{ prorateAfterDays: 1 }, 'prorateAfterDays'],
    [{ paymentTermsDays: 366 }, 'paymentTermsDays'],
    [{ msaSignedOn: '2026-02-29' }, 'msaSignedOn'],
    [{ ndaSignedOn: dayFromNow(3) }, 'ndaSignedOn'],
    [{ offLimitsUntil: dayFromNow(30) }, 'offLimitsReason'],
    [{ offLimitsUntil: dayFromNow(30), offLimitsReason: ' ' }, 'offLimitsReason'],
    [{ offLimitsUntil: dayFromNow(-3), offLimitsReason: 'Past' }, 'offLimitsUntil'],
    [{ offLimitsReason: 'Without a day' }, 'offLimitsUntil'],
    [{ accountManagerId: '00000000-0000-4000-8000-000000000000' }, 'accountManagerId'],
  ])('says beside the field what is wrong with %j', async (input, field) => {
    expect(refused(await create({ name: 'Wrong', ...input }))[0]).toBe(field);
  });

  it.each([
    [{ feePercent: 0.01 }],
    [{ feePercent: 50 }],
    [{ guaranteeDays: 0, prorateAfterDays: 0 }],
    [{ guaranteeDays: 730, paymentTermsDays: 0 }],
    [{ offLimitsUntil: dayFromNow(0), offLimitsReason: 'Until tonight' }],
  ])('takes %j, which is on the edge', async (input) => {
    expect(await made({ name: 'On the edge', ...input })).toMatchObject(input);
  });

  it('is managed by somebody who manages accounts and may sign in', async () => {
    expect(refused(await create({ name: 'X', accountManagerId: recruiter.id }))[0]).toBe('accountManagerId');
    const gone = await app.person(Role.ACCOUNT_MANAGER);
    await app.db.query('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    expect(refused(await create({ name: 'X', accountManagerId: gone.id }))[0]).toBe('accountManagerId');
  });

  it('empties what is null, leaves what is not given, and lets the reason go with the day', async () => {
    const day = dayFromNow(90);
    const { id } = await made({
      name: 'Guarded',
      industry: 'AI',
      offLimitsUntil: day,
      offLimitsReason: 'Client',
    });
    const after = (await update(id, 1, { offLimitsUntil: null, industry: '' })).data.updateCompany;
    expect(after).toMatchObject({
      name: 'Guarded',
      industry: null,
      offLimitsUntil: null,
      offLimitsReason: null,
    });
    expect((await update(id, 2, { name: null })).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('gives back every text as it came', async () => {
    for (const text of HOSTILE) {
      const company = await made({ name: text, industry: text, about: text });
      expect(company).toMatchObject({ name: text, industry: text, about: text });
      const found = (await as(LIST, { filter: { q: text } })).data.companies.items;
      expect(found).toContainEqual({ id: company.id, name: text });
    }
  });

  it('refuses a stale write with the company as it now stands, and changes nothing', async () => {
    const { id } = await made({ name: 'Stale' });
    await update(id, 1, { name: 'Newer' });
    const { errors } = await update(id, 1, { name: 'Mine' });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { id, name: 'Newer', version: 2 },
    });
    expect((await as(verb('deleteCompany'), { id, v: 1 })).errors![0]!.extensions.code).toBe('CONFLICT');
  });

  it('writes nothing where nothing changed, and tells a missing company', async () => {
    const { id } = await made({ name: 'Same', feePercent: 20, msaSignedOn: '2025-01-31' });
    const same = { name: 'Same', feePercent: 20, msaSignedOn: '2025-01-31' };
    expect((await update(id, 1, same)).data.updateCompany.version).toBe(1);
    const missing = await update('00000000-0000-4000-8000-000000000000', 1, same);
    expect(missing.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('deletes softly and restores', async () => {
    const { id } = await made({ name: 'Vanishing Act' });
    await as(verb('deleteCompany'), { id, v: 1 });
    const count = async (filter: object) => (await as(LIST, { filter })).data.companies.totalCount;
    expect(await count({ q: 'vanishing act' })).toBe(0);
    expect(await count({ q: 'vanishing act', deleted: true })).toBe(1);
    expect(await count({ ids: [id] })).toBe(1);
    expect((await update(id, 2, { name: 'X' })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    await as(verb('restoreCompany'), { id, v: 2 });
    expect(await count({ q: 'vanishing act' })).toBe(1);
  });

  it('filters by each of its conditions', async () => {
    const wanted = await made({
      name: 'Needle',
      size: 'GT_250',
      industry: 'Quantum Haystacks',
      country: 'IS',
      accountManagerId: manager.id,
      offLimitsUntil: dayFromNow(5),
      offLimitsReason: 'Placed two there',
    });
    for (const filter of [
      { size: 'GT_250', country: 'IS' },
      { industry: 'quantum haystacks' },
      { accountManagerId: manager.id, offLimits: true, q: 'need' },
      { status: 'PROSPECT', country: 'IS' },
    ])
      expect((await as(LIST, { filter })).data.companies.items).toEqual([{ id: wanted.id, name: 'Needle' }]);
    const { items } = (await as(LIST, { filter: { offLimits: false }, page: { limit: 100 } })).data.companies;
    expect(items).not.toContainEqual({ id: wanted.id, name: 'Needle' });
    expect(
      (await as(LIST, { filter: { q: '%' } })).data.companies.items.map((c: { name: string }) => c.name),
    ).toEqual(HOSTILE.filter((text) => text.includes('%')));
  });

  it.each(['NAME', 'UPDATED_AT'])('pages by %s with a cursor, each row once, both ways', async (field) => {
    for (const order of ['ASC', 'DESC']) {
      const sort = { field, order };
      const all = (await as(LIST, { sort, page: { limit: 100 } })).data.companies;
      const seen: unknown[] = [];
      for (let after: string | undefined; seen.length < all.totalCount;) {
        const page = (await as(LIST, { sort, page: { limit: 7, after } })).data.companies;
        seen.push(...page.items);
        after = page.endCursor;
      }
      expect(seen).toEqual(all.items);
    }
  });

  it('is audited field by field, what it says about itself by length', async () => {
    const { id } = await made({ name: 'Audited', feePercent: 20 });
    await update(id, 1, { feePercent: 25, about: 'Long story' });
    const { rows } = await app.db.query(
      'SELECT action, actor_id, subject_label, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows).toMatchObject([
      { action: 'company.created', changes: { name: ['', 'Audited'] } },
      {
        action: 'company.updated',
        actor_id: manager.id,
        subject_label: 'Audited',
        changes: { feePercent: [20, 25], about: ['0 characters', '10 characters'] },
      },
    ]);
    const history = `{ auditEntries(filter: {subjectType: "Company", subjectId: "${id}"}) { items { action } } }`;
    expect((await as(history)).data.auditEntries.items).toHaveLength(2);
    expect((await as(history, {}, moderator)).data.auditEntries.items).toEqual([]);
    expect((await as(history, {}, recruiter)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  it('shows recruiters everything but what clients pay, and lets them write nothing', async () => {
    const { id } = await made({ name: 'Paying', feePercent: 20 });
    const read = (field: string) =>
      as(`{ companies(filter: {ids: ["${id}"]}) { items { ${field} } } }`, {}, recruiter);
    expect((await read('name status offLimitsUntil contactCount')).data.companies.items[0].name).toBe(
      'Paying',
    );
    for (const field of ['feePercent', 'currency', 'guaranteeDays', 'prorateAfterDays', 'paymentTermsDays'])
      expect((await read(field)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    for (const query of [CREATE, UPDATE])
      expect(
        (await as(query, { id, v: 1, input: { name: 'X' } }, recruiter)).errors![0]!.extensions.code,
      ).toBe('FORBIDDEN');
    expect((await app.fetch('/exports/companies.csv', { cookie: recruiter.cookie })).status).toBe(403);
  });

  it('shows moderators and strangers nothing', async () => {
    expect((await as(LIST, {}, moderator)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await app.graphql(LIST)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    const found = await as('{ search(q: "needle") { resource label } }', {}, moderator);
    expect(found.data.search).toEqual([]);
  });

  it('is found by the palette, and exported as the filter shows', async () => {
    await made({ name: 'Palette & Sons', domain: 'palette.example', feePercent: 18 });
    const { data } = await as('{ search(q: "palette") { resource label detail } }', {}, recruiter);
    expect(data.search).toEqual([
      { resource: 'companies', label: 'Palette & Sons', detail: 'palette.example' },
    ]);
    const filter = encodeURIComponent(JSON.stringify({ q: 'palette' }));
    const csv = await app.fetch(`/exports/companies.csv?filter=${filter}`, { cookie: manager.cookie });
    const [head, ...lines] = (await csv.text()).trim().split('\r\n');
    expect(head).toContain('name,domain,website');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Palette & Sons,palette.example,');
    expect(lines[0]).toContain(',18,');
  });

  it('counts its states exactly, whatever was written', async () => {
    const counted = async (filter: object) => (await as(LIST, { filter })).data.companies;
    const { id, version } = await made({ name: 'Counted once' });
    await as(verb('deleteCompany'), { id, v: version });
    await made({ name: 'Counted still' });
    const { rows } = await app.db.query<{ status: string; n: number }>(
      'SELECT status, count(*)::int AS n FROM companies WHERE deleted_at IS NULL GROUP BY status',
    );
    const all = rows.reduce((sum, { n }) => sum + n, 0);
    expect(await counted({})).toMatchObject({ totalCount: all, totalIsExact: true });
    for (const { status, n } of rows)
      expect(await counted({ status })).toMatchObject({ totalCount: n, totalIsExact: true });
    // What is narrowed further is counted row by row.
    expect((await counted({ q: 'Counted once' })).totalCount).toBe(0);
    expect((await counted({ q: 'Counted once', deleted: true })).totalCount).toBe(1);
  });
});
