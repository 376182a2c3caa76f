import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { RecordTypes } from '../src/records/record-types.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { DECIDE, decision, makeArticle, makeComments } from './support/comments.js';
import { statementsOf } from './support/statements.js';

const TIMELINE = `query ($of: RecordRefInput!, $kinds: [TimelineKind!], $page: PageInput) {
  timeline(of: $of, kinds: $kinds, page: $page) { endCursor items {
    id at kind title detail by { id } data link { type id list label } activity { id version direction answered links { id } } } } }`;
const LOG = `mutation ($input: ActivityInput!, $links: [RecordRefInput!]!) { logActivity(input: $input, links: $links) { id version } }`;

interface Entry {
  id: string;
  kind: string;
  title: string;
  [more: string]: unknown;
}

describe('the timeline of a record', () => {
  let desk: TestApp;
  let manager: Person;
  const as = (query: string, variables?: Record<string, unknown>, who: Person = manager) =>
    desk.graphql(query, variables, who.cookie);
  const timeline = async (of: object, more: Record<string, unknown> = {}, who?: Person) => {
    const { data, errors } = await as(TIMELINE, { of, ...more }, who);
    expect(errors).toBeUndefined();
    return data.timeline as { items: Entry[]; endCursor: string | null };
  };
  const titles = async (...of: Parameters<typeof timeline>): Promise<string[]> =>
    (await timeline(...of)).items.map(({ title }) => title);
  const log = async (on: object, minutesAgo: number, input: Record<string, unknown>) => {
    const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const { data, errors } = await as(LOG, { input: { kind: 'CALL', at, ...input }, links: [on] });
    expect(errors).toBeUndefined();
    return data.logActivity as { id: string; version: number };
  };
  const anArticle = async () => ({ type: 'Article', id: await makeArticle(desk) });

  beforeAll(async () => {
    desk = await startApp();
    manager = await desk.person(Role.ACCOUNT_MANAGER);
    const types = desk.app.get(RecordTypes);
    types.register({
      type: 'Writer',
      list: 'articles',
      table: 'comment_authors',
      label: 'r.name',
      emails: 'ARRAY[r.email::text]',
    });
    types.register({ type: 'User', list: 'users', table: 'users', label: 'r.name' });
    types.register({
      type: 'Secret',
      list: 'articles',
      table: 'articles',
      label: 'r.title',
      visible: (viewer) => `r.kind = ${viewer}::text`,
    });
  });
  afterAll(() => desk.stop());

  it.each(['title', 'kind at', 'by { name }', 'link { label }', 'activity { id }'])(
    'is read by any of its fields alone: %s',
    async (field) => {
      const of = await anArticle();
      await log(of, 1, { subject: 'A call' });
      const question = `query ($of: RecordRefInput!) { timeline(of: $of) { items { ${field} } } }`;
      const { data, errors } = await as(question, { of });
      expect(errors).toBeUndefined();
      expect(data.timeline.items).toHaveLength(1);
    },
  );

  it('tells what was said and what was done, the newest first, each ready to be edited in its place', async () => {
    const article = await anArticle();
    await log(article, 30, { kind: 'NOTE', subject: 'First', body: 'Words' });
    const call = await log(article, 10, { subject: 'Third', answered: false });
    const { data } = await as(
      `mutation ($on: RecordRefInput!) { createTask(on: $on, input: {title: "Second"}) { id } }`,
      { on: article },
    );
    await desk.db.query(
      `UPDATE tasks SET done_at = now() - interval '20 minutes', done_by_id = $2 WHERE id = $1`,
      [data.createTask.id, manager.id],
    );
    const { items } = await timeline(article);
    expect(items).toMatchObject([
      { kind: 'CALL', title: 'Third', by: { id: manager.id }, activity: { ...call, answered: false } },
      { kind: 'TASK', title: 'Second', by: { id: manager.id }, activity: null },
      { kind: 'NOTE', title: 'First', detail: 'Words', activity: { links: [{ id: article.id }] } },
    ]);
    expect(await titles(article, { kinds: ['CALL', 'TASK'] })).toEqual(['Third', 'Second']);
    expect(await titles(article, { kinds: ['FILE'] })).toEqual([]);
    await as(`mutation { deleteActivity(id: "${call.id}", expectedVersion: 1) { id } }`);
    expect(await titles(article)).toEqual(['Second', 'First']);
  });

  it('tells how the record moved', async () => {
    const [comment] = await makeComments(desk, 1);
    const moderator = await desk.person(Role.MODERATOR);
    await as(DECIDE, decision([comment!], 'APPROVE'), moderator);
    const { items } = await timeline({ type: 'Comment', id: comment!.id });
    expect(items).toMatchObject([
      {
        kind: 'STAGE',
        title: 'APPROVE',
        by: { id: moderator.id },
        data: { from: 'PENDING', to: 'APPROVED' },
      },
    ]);
  });

  it('shows the comments of the same address, also to those who may not read addresses', async () => {
    const [comment] = await makeComments(desk, 1, { email: 'Ana@example.test', status: 'APPROVED' });
    await makeComments(desk, 1, { email: 'ben@example.test' });
    const { rows } = await desk.db.query(`SELECT id FROM comment_authors WHERE email = 'ana@example.test'`);
    const { items } = await timeline(
      { type: 'Writer', id: rows[0].id },
      {},
      await desk.person(Role.RECRUITER),
    );
    expect(items).toMatchObject([
      {
        kind: 'COMMENT',
        title: 'An article',
        detail: 'A comment 1',
        by: null,
        data: { status: 'APPROVED' },
        link: { type: 'Comment', id: comment!.id, list: 'comments' },
      },
    ]);
  });

  it('is walked page by page, each entry once, however many share an instant', async () => {
    const article = await anArticle();
    for (let i = 0; i < 7; i++) await log(article, i < 4 ? 5 : i, { subject: `${i}` });
    await desk.db.query(
      `UPDATE activity_links SET at = date_trunc('day', a.at) FROM activities a WHERE a.id = activity_id AND subject_id = $1 AND subject < '4'`,
      [article.id],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await timeline(article, { page: { limit: 3, after } });
      seen.push(...page.items.map(({ title }) => title));
      after = page.endCursor;
    } while (after);
    expect(seen.sort().join('')).toBe('0123456');
    expect((await as(TIMELINE, { of: article, page: { limit: 101 } })).errors).toHaveLength(1);
  });

  it('is for those who may read the record, and for the rest as if it were not there', async () => {
    const other = await desk.person(Role.RECRUITER);
    const secret = { type: 'Secret', id: await makeArticle(desk) };
    await desk.db.query('UPDATE articles SET kind = $2 WHERE id = $1', [secret.id, other.id]);
    expect((await timeline(secret, {}, other)).items).toEqual([]);
    const code = async (of: object, who?: Person) =>
      (await as(TIMELINE, { of }, who)).errors![0]!.extensions.code;
    for (const of of [
      secret,
      { type: 'Article', id: randomUUID() },
      { type: 'User', id: other.id },
      { type: 'No', id: other.id },
    ])
      expect(await code(of)).toBe('NOT_FOUND');
    expect(
      await code({ type: 'Article', id: await makeArticle(desk) }, await desk.person(Role.MODERATOR)),
    ).toBe('FORBIDDEN');
  });

  it('is one statement along the indexes, among very many activities', async () => {
    const article = await anArticle();
    await desk.db.query(
      `WITH made AS (INSERT INTO activities (kind, body, at) SELECT 'NOTE', 'x', now() - i * interval '1 hour' FROM generate_series(1, 20000) i RETURNING id, at)
       INSERT INTO activity_links SELECT id, 'Article', $1, at FROM made`,
      [article.id],
    );
    await desk.db.query('VACUUM ANALYZE');
    await as('{ me { id } }');
    const [statement, ...more] = await statementsOf(desk, () => timeline(article));
    expect(more).toEqual([]);
    const { rows } = await desk.db.query<{ 'QUERY PLAN': [{ Plan: Record<string, unknown> }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement!.text}`,
      statement!.values,
    );
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    expect(JSON.stringify(plan)).toContain('"Index Name":"activity_links_subject"');
    expect(Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks'])).toBeLessThan(600);
  });
});
