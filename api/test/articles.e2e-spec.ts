import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';

const FIELDS =
  'id version slug title status commentPolicy closeAfterDays publishedAt deletedAt commentsOpen url pendingCount visibleCount';
const CREATE = `mutation ($input: ArticleInput!) { createArticle(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: ArticleInput!) { updateArticle(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: ArticleFilter, $sort: ArticleSort, $page: PageInput) { articles(filter: $filter, sort: $sort, page: $page) { totalCount totalIsExact endCursor items { ${FIELDS} } } }`;

describe('articles', () => {
  let app: TestApp;
  let moderator: Person;
  let recruiter: Person;
  const as =
    (person: () => Person) =>
    (query: string, variables?: Record<string, unknown>): ReturnType<TestApp['graphql']> =>
      app.graphql(query, variables, person().cookie);
  const mod = as(() => moderator);
  const create = async (input: Record<string, unknown>): ReturnType<TestApp['graphql']> =>
    mod(CREATE, { input });

  beforeAll(async () => {
    app = await startApp();
    moderator = await app.person(Role.MODERATOR);
    recruiter = await app.person(Role.RECRUITER);
  });
  afterAll(() => app.stop());

  it('makes the address from the title, and a number behind one that is taken', async () => {
    const first = (await create({ title: 'Łódź hires AI' })).data.createArticle;
    const second = (await create({ title: 'Łódź hires AI' })).data.createArticle;
    expect(first).toMatchObject({
      slug: 'lodz-hires-ai',
      status: 'DRAFT',
      version: 1,
      commentsOpen: false,
      publishedAt: null,
    });
    expect(second.slug).toBe('lodz-hires-ai-2');
    expect(first.url).toMatch(/\/blog\/lodz-hires-ai$/);
  });

  it('says beside the field what is wrong', async () => {
    const field = async (input: Record<string, unknown>): Promise<unknown> =>
      ((await create(input)).errors![0]!.extensions.fields as { field: string }[])[0]!.field;
    expect(await field({ title: ' ' })).toBe('title');
    expect(await field({ title: 'X', slug: '!!!' })).toBe('slug');
    expect(await field({ title: 'X', closeAfterDays: 0 })).toBe('closeAfterDays');
    await create({ title: 'Taken', slug: 'taken' });
    expect(await field({ title: 'Other', slug: 'Taken' })).toBe('slug');
  });

  it('publishes, closes after its own days, and opens again', async () => {
    const { id } = (await create({ title: 'Old', status: 'PUBLISHED', publishedAt: '2020-01-01T00:00:00Z' }))
      .data.createArticle;
    const closed = (await mod(UPDATE, { id, v: 1, input: { closeAfterDays: 14 } })).data.updateArticle;
    expect(closed).toMatchObject({ version: 2, commentsOpen: false, closeAfterDays: 14 });
    const open = (await mod(UPDATE, { id, v: 2, input: { closeAfterDays: null } })).data.updateArticle;
    expect(open).toMatchObject({ version: 3, commentsOpen: true, closeAfterDays: null });
  });

  it('refuses a stale write with the article as it now stands, and changes nothing', async () => {
    const { id } = (await create({ title: 'Stale' })).data.createArticle;
    await mod(UPDATE, { id, v: 1, input: { title: 'Newer' } });
    const { errors } = await mod(UPDATE, { id, v: 1, input: { title: 'Mine' } });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { id, title: 'Newer', version: 2 },
    });
    expect((await mod(LIST, { filter: { ids: [id] } })).data.articles.items[0].title).toBe('Newer');
  });

  it('writes nothing where nothing changed', async () => {
    const { id } = (await create({ title: 'Same' })).data.createArticle;
    expect((await mod(UPDATE, { id, v: 1, input: { title: 'Same' } })).data.updateArticle.version).toBe(1);
  });

  it('writes nothing where a form sends back the instant that it was given', async () => {
    const { id } = (await create({ title: 'Same day', status: 'PUBLISHED' })).data.createArticle;
    await app.db.query(`UPDATE articles SET published_at = '2026-01-02 03:04:05.678901+00' WHERE id = $1`, [
      id,
    ]);
    const { publishedAt } = (await mod(LIST, { filter: { ids: [id] } })).data.articles.items[0];
    const same = (await mod(UPDATE, { id, v: 1, input: { title: 'Same day', publishedAt } })).data
      .updateArticle;
    expect(same).toMatchObject({ version: 1, publishedAt });
    const { rows } = await app.db.query('SELECT action FROM audit_entries WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ action: 'article.created' }]);
  });

  it('counts what is visible and what waits, up to a thousand', async () => {
    const { id } = (await create({ title: 'Busy', status: 'PUBLISHED' })).data.createArticle;
    const add = (
      n: number,
      status: string,
      parent: string | null = null,
    ): Promise<{ rows: { id: string }[] }> =>
      app.db.query(
        `INSERT INTO comments (article_id, parent_id, status, author_name, body) SELECT $1, $2, $3, 'x', 'x' FROM generate_series(1, $4::int) RETURNING id`,
        [id, parent, status, n],
      );
    const count = async (): Promise<number> =>
      (await mod(LIST, { filter: { ids: [id] } })).data.articles.items[0].visibleCount;
    await add(3, 'APPROVED');
    await add(2, 'APPROVED', (await add(1, 'SPAM')).rows[0]!.id);
    expect(await count()).toBe(3);
    await add(1100, 'APPROVED');
    const [waiting] = (await add(1100, 'PENDING')).rows;
    expect(await count()).toBe(1000);
    const evidence = '($ids: [UUID!]!) { commentEvidence(ids: $ids) { visibleInThread } }';
    expect((await mod(`query ${evidence}`, { ids: [waiting!.id] })).data.commentEvidence).toEqual([
      { visibleInThread: 1000 },
    ]);
    expect((await mod(LIST, { filter: { ids: [id] } })).data.articles.items[0].pendingCount).toBe(1000);
  });

  it('deletes softly, off the public page, and restores', async () => {
    const { id } = (await create({ title: 'Gone', status: 'PUBLISHED' })).data.createArticle;
    const verb = (name: string, v: number): ReturnType<TestApp['graphql']> =>
      mod(`mutation { ${name}(id: "${id}", expectedVersion: ${v}) { ${FIELDS} } }`);
    expect((await app.fetch('/blog/gone')).status).toBe(200);
    expect((await verb('deleteArticle', 1)).data.deleteArticle.deletedAt).toBeTruthy();
    expect((await app.fetch('/blog/gone')).status).toBe(404);
    expect((await mod(LIST, { filter: { q: 'gone' } })).data.articles.totalCount).toBe(0);
    expect((await mod(LIST, { filter: { q: 'gone', deleted: true } })).data.articles.totalCount).toBe(1);
    expect((await verb('restoreArticle', 1)).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await verb('restoreArticle', 2)).data.restoreArticle.deletedAt).toBeNull();
    expect((await app.fetch('/blog/gone')).status).toBe(200);
  });

  it('lets recruiters read and not write, and strangers nothing', async () => {
    expect((await app.graphql(LIST, {}, recruiter.cookie)).errors).toBeUndefined();
    expect(
      (await app.graphql(CREATE, { input: { title: 'No' } }, recruiter.cookie)).errors![0]!.extensions.code,
    ).toBe('FORBIDDEN');
    expect((await app.graphql(LIST)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('tells a missing article', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await mod(UPDATE, { id, v: 1, input: { title: 'X' } })).errors![0]!.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is audited field by field, the body by its length', async () => {
    const { id } = (await create({ title: 'Audited', body: '<p>one</p>' })).data.createArticle;
    await mod(UPDATE, { id, v: 1, input: { title: 'Audited twice', body: '<p>longer</p>' } });
    const { rows } = await app.db.query(
      'SELECT action, actor_id, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map((r) => r.action)).toEqual(['article.created', 'article.updated']);
    expect(rows[1]).toMatchObject({
      actor_id: moderator.id,
      changes: { title: ['Audited', 'Audited twice'], body: ['10 characters', '13 characters'] },
    });
  });

  it('pages by title with a cursor, each row once', async () => {
    const all = (await mod(LIST, { sort: { field: 'TITLE', order: 'ASC' }, page: { limit: 100 } })).data
      .articles;
    const seen: string[] = [];
    for (let after: string | undefined; seen.length < all.totalCount;) {
      const page = (await mod(LIST, { sort: { field: 'TITLE', order: 'ASC' }, page: { limit: 3, after } }))
        .data.articles;
      seen.push(...page.items.map((a: { id: string }) => a.id));
      after = page.endCursor;
    }
    expect(seen).toEqual(all.items.map((a: { id: string }) => a.id));
  });

  it('counts what waits, and what is visible only under approved ancestors', async () => {
    const { id, slug } = (await create({ title: 'Counted', status: 'PUBLISHED' })).data.createArticle;
    const add = async (status: string, parent: string | null): Promise<string> =>
      (
        await app.db.query<{ id: string }>(
          `INSERT INTO comments (article_id, parent_id, status, author_name, body) VALUES ($1, $2, $3::text, 'A', $3::text || random()) RETURNING id`,
          [id, parent, status],
        )
      ).rows[0]!.id;
    const top = await add('APPROVED', null);
    const hidden = await add('PENDING', top);
    await add('APPROVED', hidden);
    await add('APPROVED', top);
    const [article] = (await mod(LIST, { filter: { ids: [id] } })).data.articles.items;
    expect(article).toMatchObject({ pendingCount: 1, visibleCount: 2 });
    const thread = await (await app.fetch(`/public/articles/${slug}/comments`)).json();
    expect(thread).toMatchObject({
      count: 2,
      comments: [
        { id: top, depth: 0 },
        { parentId: top, depth: 1 },
      ],
    });
  });
});
