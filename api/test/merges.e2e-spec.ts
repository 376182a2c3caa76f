import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { Database } from '../src/platform/database/database.js';
import { MergeKinds } from '../src/records/merges/merge-kinds.js';
import type { GraphQLAnswer, Person, TestApp } from './support/app.js';
import { startApp } from './support/app.js';

const MERGE = `mutation ($type: ShortText!, $kept: MoveItem!, $merged: MoveItem!, $take: [ShortText!]!) {
  mergeRecords(type: $type, kept: $kept, merged: $merged, take: $take) { id keptId mergedId label by { id } } }`;
const UNDO = `mutation ($id: UUID!) { undoMerge(id: $id) { mergedId left } }`;
const PREVIEW = `query ($type: ShortText!, $a: UUID!, $b: UUID!) { mergePreview(type: $type, keptId: $a, mergedId: $b) {
  kept { id version label } merged { id version label } moves { what count }
  choices { key keptIsEmpty differences { field kept merged } } } }`;
const ALIKE = `query ($of: RecordRefInput!) { alikeRecords(of: $of) { id label detail reasons } }`;
const MERGES = `query ($of: RecordRefInput!) { merges(of: $of) { id label } }`;
const COMPANY = `id version name domain industry feePercent guaranteeDays prorateAfterDays contactCount primaryContact { id } deletedAt mergedInto { id name }`;
const CONTACT = `id version name email phone title companyId isPrimary employments { id companyName } deletedAt mergedInto { id }`;
const COUNTS: Record<string, string> = { Company: COMPANY, Contact: CONTACT };

interface Row {
  id: string;
  version: number;
  [field: string]: unknown;
}

describe('merging records', () => {
  let app: TestApp;
  let manager: Person;
  let db: Database;

  const as = (
    query: string,
    variables: Record<string, unknown> = {},
    who = manager,
  ): Promise<GraphQLAnswer> => app.graphql(query, variables, who.cookie);
  const told = async (answer: Promise<GraphQLAnswer>) => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return data;
  };
  const make = async (type: string, input: Record<string, unknown>): Promise<Row> =>
    (
      await told(
        as(`mutation ($input: ${type}Input!) { made: create${type}(input: $input) { ${COUNTS[type]} } }`, {
          input,
        }),
      )
    ).made;
  const read = async (type: string, id: string): Promise<Row> =>
    (
      await told(
        as(
          `query ($id: UUID!) { rows: ${type === 'Company' ? 'companies' : 'contacts'}(filter: { ids: [$id] }) { items { ${COUNTS[type]} } } }`,
          { id },
        ),
      )
    ).rows.items[0];
  const update = async (type: string, { id }: Row, input: Record<string, unknown>): Promise<void> => {
    const { version } = await read(type, id);
    await told(
      as(
        `mutation ($id: UUID!, $v: Int!, $input: ${type}Input!) { update${type}(id: $id, expectedVersion: $v, input: $input) { id } }`,
        { id, v: version, input },
      ),
    );
  };
  const item = ({ id, version }: Row) => ({ id, expectedVersion: version });
  const tryMerge = (type: string, kept: Row, merged: Row, take: string[] = [], who = manager) =>
    as(MERGE, { type, kept: item(kept), merged: item(merged), take }, who);
  const merge = async (type: string, kept: Row, merged: Row, take: string[] = []) =>
    (await told(tryMerge(type, await read(type, kept.id), await read(type, merged.id), take)))
      .mergeRecords as { id: string };
  const undo = async (id: string) => (await told(as(UNDO, { id }))).undoMerge;
  const log = (subject: string, ...links: Row[]) =>
    told(
      as(
        'mutation ($input: ActivityInput!, $links: [RecordRefInput!]!) { logActivity(input: $input, links: $links) { id } }',
        {
          input: { kind: 'CALL', subject },
          links: links.map(({ id }) => ({ type: 'Company', id })),
        },
      ),
    );
  const notes = async (id: string): Promise<string[]> =>
    (
      await told(
        as(
          'query ($id: UUID!) { timeline(of: { type: "Company", id: $id }, kinds: [CALL, MERGE]) { items { title } } }',
          { id },
        ),
      )
    ).timeline.items.map(({ title }: { title: string }) => title);

  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    db = app.app.get(Database, { strict: false });
  });
  afterAll(() => app.stop());

  it('knows every column that names a company or a contact', async () => {
    const kinds = app.app.get(MergeKinds, { strict: false });
    for (const [type, table] of Object.entries({ Company: 'companies', Contact: 'contacts' })) {
      const columns = await db.many<{ name: string }>(
        `SELECT conrelid::regclass || '.' || (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS name
         FROM pg_constraint WHERE contype = 'f' AND confrelid = '${table}'::regclass AND conrelid <> confrelid`,
      );
      const known = kinds.referencesTo(type).map(({ table: of, column }) => `${of}.${column}`);
      expect(known).toEqual(expect.arrayContaining(columns.map(({ name }) => name)));
    }
    const polymorphic = await db.many<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'subject_type' AND table_schema = 'public'
         AND table_name NOT IN ('audit_entries', 'merges')`,
    );
    expect(
      kinds
        .referencesTo('Company')
        .filter(({ to }) => to === 'any')
        .map(({ table }) => table)
        .sort(),
    ).toEqual(polymorphic.map(({ name }) => name).sort());
  });

  it('brings everything over, and back again but for what came or changed since', async () => {
    const kept = await make('Company', {
      name: 'Nordlicht AG',
      industry: 'Energy',
      guaranteeDays: 30,
      prorateAfterDays: 10,
    });
    const merged = await make('Company', {
      name: 'Nordlicht Energie AG',
      domain: 'nordlicht.example',
      feePercent: 20,
      guaranteeDays: 90,
    });
    const here = await make('Contact', { name: 'Ada', companyId: kept.id, isPrimary: true });
    const there = await make('Contact', { name: 'Bo', companyId: merged.id, isPrimary: true });
    const leaver = await make('Contact', { name: 'Cy', companyId: merged.id });
    await log('of both', kept, merged);
    await log('of the merged one', merged);
    await told(
      as(
        'mutation ($id: UUID!) { createTask(input: { title: "Call them" }, on: { type: "Company", id: $id }) { id } }',
        { id: merged.id },
      ),
    );
    const lead = (
      await told(
        as(
          'mutation ($id: UUID!) { createLead(input: { name: "Dee", email: "dee@elsewhere.example", source: REFERRAL, companyId: $id, services: [DIRECT_HIRE] }) { id version } }',
          { id: merged.id },
        ),
      )
    ).createLead as Row;

    const { mergePreview: preview } = await told(as(PREVIEW, { type: 'Company', a: kept.id, b: merged.id }));
    expect(preview.kept).toEqual({ id: kept.id, version: 1, label: 'Nordlicht AG' });
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { what: 'contacts', count: 2 },
        { what: 'leads', count: 1 },
        { what: 'activities', count: 2 },
        { what: 'tasks', count: 1 },
      ]),
    );
    expect(preview.choices).toEqual([
      {
        key: 'name',
        keptIsEmpty: false,
        differences: [{ field: 'name', kept: 'Nordlicht AG', merged: 'Nordlicht Energie AG' }],
      },
      {
        key: 'domain',
        keptIsEmpty: true,
        differences: [{ field: 'domain', kept: null, merged: 'nordlicht.example' }],
      },
      {
        key: 'industry',
        keptIsEmpty: false,
        differences: [{ field: 'industry', kept: 'Energy', merged: null }],
      },
      {
        key: 'feePercent',
        keptIsEmpty: true,
        differences: [{ field: 'feePercent', kept: null, merged: '20.00' }],
      },
      {
        key: 'guaranteeDays',
        keptIsEmpty: false,
        differences: [
          { field: 'guaranteeDays', kept: '30', merged: '90' },
          { field: 'prorateAfterDays', kept: '10', merged: null },
        ],
      },
    ]);

    const { id } = await merge('Company', kept, merged, ['name', 'domain', 'feePercent', 'guaranteeDays']);
    expect(await read('Company', kept.id)).toMatchObject({
      name: 'Nordlicht Energie AG', domain: 'nordlicht.example', industry: 'Energy', feePercent: 20, guaranteeDays: 90,
      prorateAfterDays: null, contactCount: 3, primaryContact: { id: here.id }, version: 2,
    }); // prettier-ignore
    expect(await read('Company', merged.id)).toMatchObject({
      name: merged.name,
      mergedInto: { id: kept.id },
      contactCount: 0,
    });
    expect(await notes(kept.id)).toEqual(['Nordlicht Energie AG', 'of the merged one', 'of both']);
    expect((await told(as(MERGES, { of: { type: 'Company', id: kept.id } }))).merges).toEqual([
      { id, label: merged.name },
    ]);
    expect(
      (
        await told(
          as('query ($id: UUID!) { leads(filter: { ids: [$id] }) { items { version company { id } } } }', {
            id: lead.id,
          }),
        )
      ).leads.items[0],
    ).toEqual({ version: lead.version + 1, company: { id: kept.id } });
    // It is in no list, is found by nobody, and comes back by the merge alone.
    const lists = await told(
      as(`{ gone: companies(filter: { deleted: true, q: "nordlicht" }) { totalCount } live: companies(filter: { q: "nordlicht" }) { items { id } }
           search(q: "nordlicht") { id } }`),
    );
    expect(lists).toMatchObject({
      gone: { totalCount: 0 },
      live: { items: [{ id: kept.id }] },
      search: [{ id: kept.id }],
    });
    const gone = await read('Company', merged.id);
    const restored = await as(
      'mutation ($id: UUID!, $v: Int!) { restoreCompany(id: $id, expectedVersion: $v) { id } }',
      { id: gone.id, v: gone.version },
    );
    expect(restored.errors![0]!.extensions).toMatchObject({ code: 'GATE', blockers: [{ code: 'MERGED' }] });

    await update('Company', kept, { feePercent: 25 });
    await update('Contact', leaver, { companyId: null });
    const newcomer = await make('Contact', { name: 'Eve', companyId: kept.id });
    await log('said since', kept);
    expect(await undo(id)).toEqual({ mergedId: merged.id, left: ['feePercent'] });
    expect(await read('Company', kept.id)).toMatchObject({
      name: 'Nordlicht AG', domain: null, industry: 'Energy', feePercent: 25, guaranteeDays: 30, prorateAfterDays: 10,
      contactCount: 2, primaryContact: { id: here.id },
    }); // prettier-ignore
    expect(await read('Company', merged.id)).toMatchObject({
      ...merged,
      version: 3,
      contactCount: 1,
      primaryContact: { id: there.id },
    });
    expect(await read('Contact', newcomer.id)).toMatchObject({ companyId: kept.id });
    expect(await read('Contact', leaver.id)).toMatchObject({ companyId: null });
    expect(await notes(kept.id)).toEqual(['said since', 'Nordlicht Energie AG', 'of both']);
    expect(await notes(merged.id)).toEqual(['of the merged one', 'of both']);
    expect((await as(UNDO, { id })).errors![0]!.extensions.code).toBe('CONFLICT');

    const { auditEntries } = await told(
      as(
        'query ($id: UUID!) { auditEntries(filter: { subjectId: $id }, sort: { field: AT, order: ASC }) { items { action changes } } }',
        { id: kept.id },
      ),
    );
    expect(auditEntries.items.map(({ action }: { action: string }) => action)).toEqual([
      'company.created', 'company.merged', 'company.updated', 'company.unmerged',
    ]); // prettier-ignore
    expect(auditEntries.items[1].changes).toMatchObject({
      mergedFrom: [null, merged.name],
      guaranteeDays: [30, 90],
      domain: [null, 'nordlicht.example'],
    });
  });

  it('makes one person of two contacts, and says nothing of who they are in the audit', async () => {
    const [from, to] = [
      await make('Company', { name: 'Before GmbH' }),
      await make('Company', { name: 'Now GmbH' }),
    ];
    const kept = await make('Contact', { name: 'Zoë Kraus', phone: '+4930901820', companyId: from.id });
    const merged = await make('Contact', {
      name: 'Zoe Kraus',
      email: `zoe@${randomUUID()}.example`,
      phone: '+4930901820',
      companyId: from.id,
      isPrimary: true,
    });
    await update('Contact', merged, { companyId: to.id, isPrimary: true });
    const alike = (await told(as(ALIKE, { of: { type: 'Contact', id: kept.id } }))).alikeRecords;
    expect(alike).toEqual([
      { id: merged.id, label: 'Zoe Kraus', detail: `Now GmbH · ${merged.email}`, reasons: ['PHONE'] },
    ]);

    const { id } = await merge('Contact', kept, merged, ['email', 'companyId']);
    expect(await read('Contact', kept.id)).toMatchObject({
      name: 'Zoë Kraus', email: merged.email, companyId: to.id, isPrimary: true, employments: [{ companyName: 'Before GmbH' }],
    }); // prettier-ignore
    const { auditEntries } = await told(
      as(
        'query ($ids: UUID!) { auditEntries(filter: { subjectId: $ids }) { items { subjectLabel changes } } }',
        { ids: kept.id },
      ),
    );
    expect(JSON.stringify(auditEntries)).not.toMatch(/Kraus|zoe@/i);
    expect(await undo(id)).toEqual({ mergedId: merged.id, left: [] });
    expect(await read('Contact', kept.id)).toMatchObject({
      email: null,
      companyId: from.id,
      isPrimary: false,
      employments: [],
    });
    expect(await read('Contact', merged.id)).toMatchObject({
      email: merged.email,
      companyId: to.id,
      isPrimary: true,
      mergedInto: null,
    });
  });

  it('refuses what is not two, what is gone, what changed since, and what does not fit', async () => {
    const make3 = async () =>
      [
        await make('Company', { name: 'One' }),
        await make('Company', { name: 'Two' }),
        await make('Company', { name: 'Three' }),
      ] as const;
    const [one, two, three] = await make3();
    const code = async (answer: Promise<GraphQLAnswer>) => (await answer).errors![0]!.extensions;
    expect(await code(tryMerge('Company', one, one))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'merged' }],
    });
    expect(await code(tryMerge('Lead', one, two))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await code(tryMerge('Company', one, { id: randomUUID(), version: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await code(tryMerge('Company', one, two, ['status']))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'take' }],
    });
    await update('Company', two, { industry: 'Retail' });
    expect(await code(tryMerge('Company', one, two))).toMatchObject({
      code: 'CONFLICT',
      current: { id: two.id, version: 2 },
    });
    const [recruiter, moderator] = [await app.person(Role.RECRUITER), await app.person(Role.MODERATOR)];
    for (const who of [recruiter, moderator])
      expect(await code(tryMerge('Company', one, two, [], who))).toMatchObject({ code: 'FORBIDDEN' });

    // A chain may grow, but not loop, and comes apart from its end.
    const first = await merge('Company', two, one);
    const second = await merge('Company', three, two);
    expect(
      await code(tryMerge('Company', await read('Company', one.id), await read('Company', three.id))),
    ).toMatchObject({ code: 'GATE', blockers: [{ code: 'MERGED' }] });
    expect(await code(as(UNDO, { id: first.id }))).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'MERGED' }],
    });
    await undo(second.id);
    await undo(first.id);
    expect(await read('Company', one.id)).toMatchObject({ deletedAt: null, mergedInto: null });

    // What came away meanwhile to somebody else stays theirs.
    const theirs = await make('Company', { name: 'Theirs', domain: 'theirs.example' });
    const { id } = await merge('Company', one, theirs);
    await make('Company', { name: 'Others', domain: 'theirs.example' });
    expect(await code(as(UNDO, { id }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'domain' }],
    });
    expect(await read('Company', theirs.id)).toMatchObject({ mergedInto: { id: one.id } });

    await db.run(`UPDATE companies SET status = 'DO_NOT_SERVE' WHERE id = $1`, [three.id]);
    expect(
      await code(tryMerge('Company', await read('Company', two.id), await read('Company', three.id))),
    ).toMatchObject({ code: 'GATE', blockers: [{ code: 'DO_NOT_SERVE' }] });
  });

  it('lets a company with work still going on be deleted with a note alone', async () => {
    const company = await make('Company', { name: 'Busy' });
    const remove = (version: number, note?: string) =>
      as(
        'mutation ($id: UUID!, $v: Int!, $note: Text) { deleteCompany(id: $id, expectedVersion: $v, note: $note) { version deletedAt } }',
        { id: company.id, v: version, note },
      );
    await told(
      as(
        'mutation ($id: UUID!) { createEngagement(input: { type: SPRINT, title: "Map", companyId: $id, currency: "EUR" }) { id } }',
        { id: company.id },
      ),
    );
    expect((await remove(1)).errors![0]!.extensions).toMatchObject({
      code: 'GATE',
      blockers: [{ strength: 'WARN', message: 'Still going on there: 1 engagement.', field: 'note' }],
    });
    const gone = (await told(remove(1, 'It was made twice.'))).deleteCompany;
    expect(gone).toMatchObject({ version: 2, deletedAt: expect.any(String) });
    const { rows } = await app.db.query(
      `SELECT changes FROM audit_entries WHERE subject_id = $1 AND action = 'company.deleted'`,
      [company.id],
    );
    expect(rows).toEqual([{ changes: { note: [null, 'It was made twice.'] } }]);
  });

  it('points out companies of nearly the same name or domain', async () => {
    const one = await make('Company', { name: 'Farbwerk Hansen GmbH', domain: 'farbwerk.example' });
    const other = await make('Company', { name: 'Farbwerk Hansen', domain: 'farbwerk.test' });
    await make('Company', { name: 'Farbe und mehr', domain: 'mehr.example' });
    expect((await told(as(ALIKE, { of: { type: 'Company', id: one.id } }))).alikeRecords).toEqual([
      { id: other.id, label: 'Farbwerk Hansen', detail: 'farbwerk.test', reasons: ['DOMAIN', 'NAME'] },
    ]);
  });

  it('lets one of two merges that cross through', async () => {
    const [one, two] = [await make('Company', { name: 'Left' }), await make('Company', { name: 'Right' })];
    const answers = await Promise.all([tryMerge('Company', one, two), tryMerge('Company', two, one)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.find(({ errors }) => errors)!.errors![0]!.extensions.code).toBe('GATE');
  });
});
