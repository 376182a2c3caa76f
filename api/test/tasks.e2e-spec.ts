import { randomUUID } from 'node:crypto';
import { BY_SYSTEM } from '../src/access/current-actor.js';
import { Role } from '../src/access/roles.js';
import { Database } from '../src/platform/database/database.js';
import { RecordTypes } from '../src/records/record-types.js';
import { TasksService } from '../src/records/tasks/tasks.service.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeArticle } from './support/comments.js';
import { statementsOf } from './support/statements.js';

const FIELDS = `id version title note kind dueOn dueAt snoozedUntil doneAt deletedAt state overdue
  subject { type id list label } assignee { id } doneBy { id } createdBy { id }`;
const CREATE = `mutation ($on: RecordRefInput!, $input: TaskInput!) { createTask(on: $on, input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: TaskInput!) { updateTask(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: TaskFilter, $sort: TaskSort, $page: PageInput) { tasks(filter: $filter, sort: $sort, page: $page) { totalCount totalIsExact endCursor items { ${FIELDS} } } }`;

interface Made {
  id: string;
  version: number;
}
const DAY = 86_400_000;
/** A day of the calendar in UTC, which is the zone of the people here. */
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe('tasks', () => {
  let desk: TestApp;
  let manager: Person;
  let other: Person;
  let article: { type: string; id: string };
  const as = (query: string, variables?: Record<string, unknown>, who: Person = manager) =>
    desk.graphql(query, variables, who.cookie);
  const create = async (input: Record<string, unknown> = {}, on: object = article, who?: Person) => {
    const { data, errors } = await as(CREATE, { on, input: { title: 'Call them', ...input } }, who);
    expect(errors).toBeUndefined();
    return data.createTask;
  };
  const list = async (filter: Record<string, unknown>, more: Record<string, unknown> = {}, who?: Person) => {
    const { data, errors } = await as(LIST, { filter, ...more }, who);
    expect(errors).toBeUndefined();
    return data.tasks;
  };
  const titles = async (...of: Parameters<typeof list>): Promise<string[]> =>
    (await list(...of)).items.map((task: { title: string }) => task.title);
  const refusal = async (...of: Parameters<typeof as>): Promise<Record<string, unknown>> =>
    (await as(...of)).errors![0]!.extensions;
  const verbs = (verb: string, items: Made[], more = '') =>
    `mutation { ${verb}(items: [${items.map((t) => `{id: "${t.id}", expectedVersion: ${t.version}}`).join(', ')}]${more}) { id code task { ${FIELDS} } } }`;
  const run = async (verb: string, items: Made[], more = '', who?: Person) => {
    const { data, errors } = await as(verbs(verb, items, more), {}, who);
    expect(errors).toBeUndefined();
    return data[verb];
  };

  beforeAll(async () => {
    desk = await startApp();
    manager = await desk.person(Role.ACCOUNT_MANAGER);
    other = await desk.person(Role.RECRUITER);
    article = { type: 'Article', id: await makeArticle(desk) };
    desk.app.get(RecordTypes).register({
      type: 'Secret',
      list: 'articles',
      table: 'articles',
      label: 'r.title',
      visible: (viewer) => `r.kind = ${viewer}::text`,
    });
    desk.app.get(RecordTypes).register({ type: 'User', list: 'users', table: 'users', label: 'r.name' });
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.db.query('DELETE FROM tasks'));

  const secretOf = async ({ id }: Person): Promise<{ type: string; id: string }> => {
    const secret = { type: 'Secret', id: await makeArticle(desk) };
    await desk.db.query('UPDATE articles SET kind = $2 WHERE id = $1', [secret.id, id]);
    return secret;
  };

  it('are made on a record, for whoever makes them unless somebody else is named', async () => {
    expect(await create({ dueOn: '2026-01-31' })).toMatchObject({
      version: 1,
      kind: 'MANUAL',
      dueOn: '2026-01-31',
      dueAt: null,
      state: 'OPEN',
      overdue: true,
      subject: { ...article, list: 'articles', label: 'An article' },
      assignee: { id: manager.id },
      createdBy: { id: manager.id },
    });
    expect(await create({ assigneeId: other.id })).toMatchObject({
      assignee: { id: other.id },
      overdue: false,
    });
    expect(await create({ assigneeId: null })).toMatchObject({ assignee: null });
  });

  it('say beside the field what is wrong', async () => {
    const secret = await secretOf(manager);
    const gone = await desk.person(Role.ACCOUNT_MANAGER);
    await desk.db.query('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    const field = async (input: Record<string, unknown>, on: object = article) =>
      ((await refusal(CREATE, { on, input: { title: 'x', ...input } })).fields as { field: string }[])[0]!
        .field;
    expect(await field({ title: ' ' })).toBe('title');
    expect(await field({ dueOn: '2026-01-31', dueAt: '2026-01-31T10:00:00Z' })).toBe('dueAt');
    expect(await field({ assigneeId: randomUUID() })).toBe('assigneeId');
    expect(await field({ assigneeId: gone.id })).toBe('assigneeId');
    expect(await field({ assigneeId: other.id }, secret)).toBe('assigneeId');
    expect(
      (await as(CREATE, { on: article, input: { title: 'x', dueOn: '2026-02-29' } })).errors,
    ).toHaveLength(1);
  });

  it('are changed; a day and an instant take each other’s place; what was read before another change is refused', async () => {
    const task = await create({ dueOn: '2026-01-31' });
    const at = '2026-03-01T10:00:00+00:00';
    const first = (await as(UPDATE, { id: task.id, v: 1, input: { dueAt: at } })).data.updateTask;
    expect(first).toMatchObject({ version: 2, dueAt: at, dueOn: null });
    const second = (await as(UPDATE, { id: task.id, v: 2, input: { dueOn: day(0), note: 'n' } })).data
      .updateTask;
    expect(second).toMatchObject({ version: 3, dueAt: null, dueOn: day(0), note: 'n', overdue: false });
    expect(await refusal(UPDATE, { id: task.id, v: 1, input: { title: 'Mine' } })).toMatchObject({
      code: 'CONFLICT',
      current: { id: task.id, version: 3 },
    });
    const same = await as(UPDATE, { id: task.id, v: 3, input: { dueOn: day(0) } });
    expect(same.data.updateTask.version).toBe(3);
  });

  it('are done, opened again, snoozed, woken, given away, deleted and brought back, each by its verb', async () => {
    let task: Made & Record<string, unknown> = await create();
    const after = async (verb: string, more = '') => {
      const [outcome] = await run(verb, [task], more);
      expect(outcome.code).toBe('APPLIED');
      return (task = outcome.task);
    };
    const until = new Date(Date.now() + DAY).toISOString();
    expect(await after('snoozeTasks', `, until: "${until}"`)).toMatchObject({ state: 'SNOOZED' });
    expect(await after('completeTasks')).toMatchObject({
      state: 'DONE',
      snoozedUntil: null,
      doneBy: { id: manager.id },
    });
    expect((await run('completeTasks', [task]))[0].code).toBe('NOOP');
    expect((await run('snoozeTasks', [task], `, until: "${until}"`))[0].code).toBe('NOOP');
    expect(await after('reopenTasks')).toMatchObject({ state: 'OPEN', doneAt: null, doneBy: null });
    await after('snoozeTasks', `, until: "${until}"`);
    expect(await after('snoozeTasks')).toMatchObject({ state: 'OPEN', snoozedUntil: null });
    expect(await after('reassignTasks', `, assigneeId: "${other.id}"`)).toMatchObject({
      assignee: { id: other.id },
    });
    expect(await after('deleteTasks')).toMatchObject({ deletedAt: expect.any(String) });
    expect((await run('completeTasks', [task]))[0].code).toBe('NOT_FOUND');
    expect(await refusal(UPDATE, { id: task.id, v: task.version, input: {} })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await after('restoreTasks')).toMatchObject({ deletedAt: null, version: 9 });
    const { rows } = await desk.db.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [task.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      [
        'created',
        'snoozed',
        'completed',
        'reopened',
        'snoozed',
        'snoozed',
        'reassigned',
        'deleted',
        'restored',
      ].map((verb) => `task.${verb}`),
    );
  });

  it('are answered one by one where many are changed: the stale, the missing and those of others hold up nobody', async () => {
    const [fresh, stale, hidden] = [
      await create(),
      await create(),
      await create({}, await secretOf(other), other),
    ];
    await as(UPDATE, { id: stale.id, v: 1, input: { title: 'Newer' } });
    const outcomes = await run('completeTasks', [stale, { id: randomUUID(), version: 1 }, fresh, hidden]);
    expect(outcomes).toMatchObject([
      { code: 'CONFLICT', task: { title: 'Newer', version: 2, state: 'OPEN' } },
      { code: 'NOT_FOUND', task: null },
      { code: 'APPLIED', task: { state: 'DONE' } },
      { code: 'NOT_FOUND', task: null },
    ]);
    expect(await list({ states: ['DONE'] }, {}, other)).toMatchObject({ totalCount: 1 });
  });

  it('are given only to who may read their record', async () => {
    const [open, secret] = [await create(), await create({}, await secretOf(manager))];
    expect(await run('reassignTasks', [open, secret], `, assigneeId: "${other.id}"`)).toMatchObject([
      { code: 'APPLIED' },
      { code: 'FORBIDDEN', task: { assignee: { id: manager.id } } },
    ]);
    expect((await run('reassignTasks', [open], `, assigneeId: "${other.id}"`))[0].code).toBe('NOOP');
    expect(await refusal(verbs('reassignTasks', [open], `, assigneeId: "${randomUUID()}"`))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuse a past hour, none at all, too many and the same one twice', async () => {
    const task = await create();
    for (const [verb, items, more] of [
      ['snoozeTasks', [task], ', until: "2026-01-01T00:00:00Z"'],
      ['completeTasks', [], ''],
      ['completeTasks', [task, task], ''],
    ] as const)
      expect(await refusal(verbs(verb, [...items], more))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are seen by those who may read their record, and nobody else learns of them', async () => {
    const secret = await secretOf(other);
    const hidden = await create({ title: 'Hidden', assigneeId: other.id }, secret, other);
    await create({ title: 'Open' });
    expect(await titles({})).toEqual(['Open']);
    expect(await titles({ ids: [hidden.id] })).toEqual([]);
    expect(await titles({ subjectType: 'Secret', subjectId: secret.id })).toEqual([]);
    expect(await list({ q: 'hidden' })).toMatchObject({ totalCount: 0 });
    expect((await titles({}, {}, other)).sort()).toEqual(['Hidden', 'Open']);
    expect(await refusal(UPDATE, { id: hidden.id, v: 1, input: { title: 'x' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(CREATE, { on: secret, input: { title: 'x' } })).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await refusal(CREATE, { on: { type: 'User', id: other.id }, input: { title: 'x' } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    const moderator = await desk.person(Role.MODERATOR);
    expect(await refusal(LIST, {}, moderator)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are found by whose they are, when they are due, where they stand and what they say', async () => {
    const yesterday = await create({ title: 'Yesterday', dueOn: day(-1) });
    await create({ title: 'Today', dueOn: day(0) });
    await create({ title: 'An hour ago', dueAt: new Date(Date.now() - 3_600_000).toISOString() });
    await create({ title: 'Tomorrow', dueOn: day(1), assigneeId: other.id });
    await create({ title: 'Some day', assigneeId: null });
    const [done, snoozed] = [await create({ title: 'Done' }), await create({ title: 'Snoozed' })];
    await run('completeTasks', [done]);
    await run('snoozeTasks', [snoozed], `, until: "${new Date(Date.now() + DAY).toISOString()}"`);

    const open = (await titles({ states: ['OPEN'] })).filter((t) => t !== 'An hour ago');
    expect(open).toEqual(['Yesterday', 'Today', 'Tomorrow', 'Some day']);
    expect((await titles({ overdue: true })).sort()).toEqual(['An hour ago', 'Yesterday']);
    expect((await titles({ dueBefore: day(0) })).filter((t) => t !== 'An hour ago')).toEqual(['Yesterday']);
    expect(await titles({ dueBefore: day(1), states: ['OPEN'] })).toHaveLength(3);
    expect(await titles({ states: ['DONE'] })).toEqual(['Done']);
    expect(await titles({ states: ['SNOOZED'] })).toEqual(['Snoozed']);
    expect(await titles({ assigneeId: other.id })).toEqual(['Tomorrow']);
    expect(await titles({ mine: true }, {}, other)).toEqual(['Tomorrow']);
    expect(await titles({ unassigned: true })).toEqual(['Some day']);
    expect(await titles({ q: 'MORROW' })).toEqual(['Tomorrow']);
    expect(await titles({ kind: 'MANUAL', ids: [yesterday.id] })).toEqual(['Yesterday']);
    await run('deleteTasks', [yesterday]);
    expect(await titles({ deleted: true })).toEqual(['Yesterday']);
  });

  it('are due on the day of whoever looks', async () => {
    await as('mutation { updateProfile(input: {timeZone: "Pacific/Kiritimati"}) { id } }', {}, other);
    const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format();
    await create({ title: 'There', dueOn: there });
    expect(await list({}, {}, other)).toMatchObject({ items: [{ overdue: false }] });
    await desk.db.query('UPDATE tasks SET due_on = due_on - 1');
    const [here, across] = [await list({}), await list({}, {}, other)];
    expect(across.items[0].overdue).toBe(true);
    expect(here.items[0].overdue).toBe(here.items[0].dueOn < day(0));
  });

  it.each(['DUE', 'CREATED_AT', 'DONE_AT'])(
    'are walked page by page by %s, both ways, each once',
    async (field) => {
      for (let i = 0; i < 7; i++) {
        const task = await create({ title: `${i}`, ...(i % 3 ? { dueOn: day(i % 2) } : {}) });
        if (i % 2) await run('completeTasks', [task]);
      }
      for (const order of ['ASC', 'DESC']) {
        const seen: string[] = [];
        for (let after: string | null = null; ;) {
          const page = await list({}, { sort: { field, order }, page: { limit: 3, after } });
          seen.push(...page.items.map((t: { title: string }) => t.title));
          expect(page.totalCount).toBe(7);
          if (page.items.length < 3) break;
          after = page.endCursor;
        }
        expect(seen.sort().join('')).toBe('0123456');
      }
    },
  );

  it('of the desk are made once under their key', async () => {
    const service = desk.app.get(TasksService);
    const task = {
      kind: 'REVIEW_HOLD',
      key: 'hold:1',
      title: 'Look at the hold',
      dueOn: day(1),
      subject: article,
    };
    const ensure = () => desk.app.get(Database).tx((sql) => service.ensure(sql, BY_SYSTEM, task));
    expect([await ensure(), await ensure()]).toEqual([true, false]);
    const { items } = await list({ kind: 'REVIEW_HOLD' });
    expect(items).toMatchObject([{ title: 'Look at the hold', createdBy: null, assignee: null }]);
    await run('completeTasks', items);
    expect(await ensure()).toBe(false);
  });

  it('keep their words out of the audit', async () => {
    const { id } = await create({ title: 'Call Ana', note: 'about Ben' });
    await as(UPDATE, { id, v: 1, input: { note: 'about Carl' } });
    const { rows } = await desk.db.query('SELECT * FROM audit_entries WHERE subject_id = $1', [id]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Ana|Ben|Carl/);
  });

  it('are listed by one statement, along the index of who has them', async () => {
    await desk.db.query(
      `INSERT INTO tasks (subject_type, subject_id, title, due_on, assignee_id)
       SELECT 'Article', $1, 't', current_date + i % 400, CASE i % 100 WHEN 0 THEN $2::uuid ELSE $3::uuid END FROM generate_series(1, 20000) i`,
      [article.id, manager.id, other.id],
    );
    await desk.db.query('VACUUM ANALYZE tasks');
    await as('{ me { id } }');
    const [statement, ...more] = await statementsOf(desk, () => list({ mine: true, states: ['OPEN'] }));
    expect(more).toEqual([]);
    const { rows } = await desk.db.query<{ 'QUERY PLAN': [{ Plan: Record<string, unknown> }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement!.text}`,
      statement!.values,
    );
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    expect(JSON.stringify(plan)).toContain('"Index Name":"tasks_assignee"');
    expect(Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks'])).toBeLessThan(2500);
  });
});
