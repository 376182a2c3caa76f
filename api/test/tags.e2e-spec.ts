import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk } from './support/engagements.js';
import { statementsOf } from './support/statements.js';

const TAG = `mutation ($type: ShortText!, $ids: [UUID!]!, $add: [ShortText!], $remove: [UUID!]) {
  tagRecords(type: $type, ids: $ids, add: $add, remove: $remove) { id code tags { id name } } }`;
const TAGS = `query ($filter: TagFilter, $sort: TagSort) { tags(filter: $filter, sort: $sort) { totalCount items { id version name uses } } }`;
const COMPANIES = `query ($filter: CompanyFilter) { companies(filter: $filter) { totalCount items { id tags { name } } } }`;
const VERB = {
  rename: `mutation ($id: UUID!, $v: Int!, $name: ShortText!) { renameTag(id: $id, expectedVersion: $v, name: $name) { name version } }`,
  join: `mutation ($kept: MoveItem!, $joined: MoveItem!) { joinTags(kept: $kept, joined: $joined) { name uses } }`,
  delete: `mutation ($id: UUID!, $v: Int!) { deleteTag(id: $id, expectedVersion: $v) { name } }`,
};

interface Tag {
  id: string;
  version: number;
  name: string;
  uses: number;
}

describe('tags', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let admin: Person;

  const as = (query: string, variables: Record<string, unknown>, who = desk.manager) =>
    app.graphql(query, variables, who.cookie);
  const told = async (answer: Promise<GraphQLAnswer>) => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return data;
  };
  const tag = async (type: string, ids: string[], add: string[], remove: string[] = [], who = desk.manager) =>
    (await told(as(TAG, { type, ids, add, remove }, who))).tagRecords as {
      id: string;
      code: string;
      tags: { id: string; name: string }[];
    }[];
  const named = async (name: string, who = desk.manager): Promise<Tag> =>
    (await told(as(TAGS, { filter: { q: name } }, who))).tags.items.find((one: Tag) => one.name === name);
  const code = async (answer: Promise<GraphQLAnswer>) => {
    const [error] = (await answer).errors!;
    return (
      (error!.extensions.fields as { field: string }[] | undefined)?.[0]?.field ?? error!.extensions.code
    );
  };
  const audited = async (id: string) =>
    (
      await app.db.query<{ action: string; changes: unknown }>(
        `SELECT action, changes FROM audit_entries WHERE subject_id = $1 AND action LIKE '%tag%' ORDER BY id`,
        [id],
      )
    ).rows;

  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());

  it('hang on any record once, whatever their capitals, and each change is written down', async () => {
    const [one, other] = [await desk.company(), await desk.company()];
    const gone = randomUUID();
    expect(await tag('Company', [one, gone], ['Fintech', 'vip'])).toMatchObject([
      { id: one, code: 'APPLIED', tags: [{ name: 'Fintech' }, { name: 'vip' }] },
      { id: gone, code: 'NOT_FOUND', tags: [] },
    ]);
    const [first, second] = await tag('Company', [one, other], [' FINTECH ']);
    expect([first!.code, second!.code]).toEqual(['NOOP', 'APPLIED']);
    expect(second!.tags).toEqual([{ id: first!.tags[0]!.id, name: 'Fintech' }]);
    const [less] = await tag('Company', [one], ['Series B'], [first!.tags[0]!.id]);
    expect(less!.tags.map(({ name }) => name)).toEqual(['Series B', 'vip']);
    expect(await audited(one)).toEqual([
      { action: 'company.tagged', changes: { tags: [null, 'Fintech, vip'] } },
      { action: 'company.tagged', changes: { tags: ['Fintech', 'Series B'] } },
    ]);
    expect((await named('Fintech')).uses).toBe(1);
  });

  it('are one where many make the same at once', async () => {
    const companies = await Promise.all(Array.from({ length: 8 }, () => desk.company()));
    await Promise.all(
      companies.map((id, i) => tag('Company', [id], i % 2 ? ['Rush', 'Hot'] : ['hot', 'rush'])),
    );
    const { items } = (await told(as(TAGS, { filter: { q: 'RUSH' } }))).tags;
    expect(items).toMatchObject([{ uses: 8 }]);
  });

  it('are refused beside the field, and to whoever may not read the record', async () => {
    const company = await desk.company();
    expect(await code(as(TAG, { type: 'Company', ids: [company], add: ['\u200b'] }))).toBe('add');
    expect(await code(as(TAG, { type: 'Company', ids: [company], add: ['x'.repeat(51)] }))).toBe('add');
    const many = Array.from({ length: 51 }, (_, i) => `Tag ${i}`);
    await tag('Company', [company], many.slice(0, 50));
    expect(await code(as(TAG, { type: 'Company', ids: [company], add: [many[50]] }))).toBe('add');
    expect(await tag('Nothing', [company], ['a'])).toMatchObject([{ code: 'NOT_FOUND' }]);
    const moderator = await app.person(Role.MODERATOR);
    expect(await code(as(TAG, { type: 'Company', ids: [company], add: ['a'] }, moderator))).toBe('FORBIDDEN');
    expect(await code(as(TAGS, {}, moderator))).toBe('FORBIDDEN');
    expect(await tag('Company', [company], [], [], desk.recruiter)).toMatchObject([{ code: 'NOOP' }]);
    expect(await named('a')).toBeUndefined();
  });

  it('narrow a list, stand in its export, and come with the page in its one statement', async () => {
    const [with1, with2] = [await desk.company(), await desk.company()];
    const { tags } = (await tag('Company', [with1, with2], ['Narrow', 'Zoo']))[0]!;
    const variables = { filter: { tagId: tags[0]!.id } };
    await as(COMPANIES, variables);
    let found: GraphQLAnswer['data'];
    const statements = await statementsOf(app, async () => {
      found = await told(as(COMPANIES, variables));
    });
    expect(statements).toHaveLength(1);
    expect(found!.companies.totalCount).toBe(2);
    expect(found!.companies.items[0].tags).toEqual([{ name: 'Narrow' }, { name: 'Zoo' }]);
    for (const list of ['contacts', 'leads', 'consultations', 'engagements']) {
      const query = `query ($id: UUID!) { ${list}(filter: { tagId: $id }) { totalCount items { tags { id } } } }`;
      expect((await told(as(query, { id: tags[0]!.id })))[list]).toEqual({ totalCount: 0, items: [] });
    }
    const csv = await app.fetch(
      `/exports/companies.csv?${new URLSearchParams({ filter: JSON.stringify(variables.filter) })}`,
      { cookie: desk.manager.cookie },
    );
    expect(await csv.text()).toContain('"Narrow, Zoo"');
  });

  it('tell nothing of a confidential record', async () => {
    const secret = await desk.made({ title: 'Hush', confidential: true });
    const { tags } = (await tag('Engagement', [secret.id], ['Quiet']))[0]!;
    const other = await app.person(Role.ACCOUNT_MANAGER);
    const list = `query ($filter: EngagementFilter) { engagements(filter: $filter) { totalCount items { tags { name } } } }`;
    const seen = async (filter: object, who: Person) => (await told(as(list, { filter }, who))).engagements;
    expect(await seen({ tagId: tags[0]!.id }, other)).toEqual({ totalCount: 0, items: [] });
    expect(await seen({ ids: [secret.id] }, other)).toMatchObject({ items: [{ tags: [] }] });
    expect(await seen({ tagId: tags[0]!.id }, desk.manager)).toMatchObject({
      items: [{ tags: [{ name: 'Quiet' }] }],
    });
    expect([(await named('Quiet', other)).uses, (await named('Quiet')).uses]).toEqual([0, 1]);
    expect(await tag('Engagement', [secret.id], ['Loud'], [], other)).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('are renamed, joined and deleted by an admin alone, as they were read', async () => {
    const [one, both] = [await desk.company(), await desk.company()];
    await tag('Company', [one, both], ['Scale-up']);
    await tag('Company', [both], ['Scaleup']);
    const [kept, joined] = [await named('Scaleup'), await named('Scale-up')];
    const name = (who: Person, of: Tag, to: string) =>
      as(VERB.rename, { id: of.id, v: of.version, name: to }, who);
    expect(await code(name(desk.manager, kept, 'Grown'))).toBe('FORBIDDEN');
    expect(await code(name(admin, kept, 'SCALE-UP'))).toBe('name');
    expect(await told(name(admin, kept, 'Scaling'))).toEqual({ renameTag: { name: 'Scaling', version: 2 } });
    expect(await code(name(admin, kept, 'Growing'))).toBe('CONFLICT');
    const item = ({ id, version }: Tag) => ({ id, expectedVersion: version });
    const now = { ...kept, version: 2 };
    expect(await code(as(VERB.join, { kept: item(now), joined: item(now) }, admin))).toBe('joined');
    expect(await told(as(VERB.join, { kept: item(now), joined: item(joined) }, admin))).toEqual({
      joinTags: { name: 'Scaling', uses: 2 },
    });
    expect(await code(as(VERB.delete, { id: joined.id, v: 1 }, admin))).toBe('NOT_FOUND');
    await told(as(VERB.delete, { id: kept.id, v: 2 }, admin));
    expect((await tag('Company', [both], []))[0]!.tags).toEqual([]);
    expect((await audited(kept.id)).map(({ action }) => action)).toEqual([
      'tag.renamed',
      'tag.joined',
      'tag.deleted',
    ]);
  });

  it('go over with a record that is merged, and come back when the two are parted', async () => {
    const [kept, merged] = [await desk.company(), await desk.company()];
    await tag('Company', [kept, merged], ['Shared']);
    await tag('Company', [merged], ['Theirs']);
    const item = (id: string) => ({ id, expectedVersion: 1 });
    const { mergeRecords } = await told(
      as(
        'mutation ($kept: MoveItem!, $merged: MoveItem!) { mergeRecords(type: "Company", kept: $kept, merged: $merged, take: []) { id } }',
        { kept: item(kept), merged: item(merged) },
      ),
    );
    const names = async (id: string) =>
      (await told(as(COMPANIES, { filter: { ids: [id] } }))).companies.items[0].tags.map((t: Tag) => t.name);
    expect(await names(kept)).toEqual(['Shared', 'Theirs']);
    await told(as('mutation ($id: UUID!) { undoMerge(id: $id) { left } }', { id: mergeRecords.id }));
    expect([await names(kept), await names(merged)]).toEqual([['Shared'], ['Shared', 'Theirs']]);
  });

  it('are listed by name and by use', async () => {
    const sorted = async (field: string, order: string) =>
      (await told(as(TAGS, { sort: { field, order } }))).tags.items as Tag[];
    const names = (await sorted('NAME', 'ASC')).map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    const uses = (await sorted('USES', 'DESC')).map((one) => one.uses);
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
  });
});
