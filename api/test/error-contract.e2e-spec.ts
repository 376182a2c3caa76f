import { Role } from '../src/access/roles.js';
import { PAGE_STYLE } from '../src/intake/pages/assets.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';

let desk: TestApp;
let admin: Person;
beforeAll(async () => {
  desk = await startApp();
  admin = await desk.person(Role.ADMIN);
});
afterAll(() => desk.stop());

const ask = (query: string, variables?: Record<string, unknown>) =>
  desk.graphql(query, variables, admin.cookie);
const UPDATE =
  'mutation ($id: UUID!, $v: Int!, $input: UserInput!) { updateUser(id: $id, expectedVersion: $v, input: $input) { id } }';
const BEFORE = 'query ($at: DateTime!) { auditEntries(filter: {before: $at}) { totalCount } }';
const VIEW =
  'mutation ($filter: JSON!) { saveView(input: {resource: "comments", name: "v", shared: false, filter: $filter}) { id } }';
const deep = (levels: number): object =>
  JSON.parse(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`) as object;
const none = '00000000-0000-7000-8000-000000000000';

describe('every error has a code and names its request', () => {
  it.each<[string, string, Record<string, unknown> | undefined, string]>([
    ['no document', '{ me { id ', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is none', '{ me { nothing } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['no such record', UPDATE, { id: none, v: 1, input: {} }, 'NOT_FOUND'],
    ['no UUID', UPDATE, { id: 'x', v: 1, input: {} }, 'BAD_USER_INPUT'],
    ['a number too large', UPDATE, { id: none, v: 2 ** 40, input: {} }, 'BAD_USER_INPUT'],
    ['too many rows', '{ users(page: {limit: 101}) { totalCount } }', undefined, 'BAD_USER_INPUT'],
    ['too far', '{ users(page: {offset: 10001}) { totalCount } }', undefined, 'BAD_USER_INPUT'],
    ['a cursor of nobody', '{ users(page: {after: "x"}) { totalCount } }', undefined, 'BAD_USER_INPUT'],
    [
      'a cursor of another list',
      '{ users(page: {after: "WyJhIiwiYiJd"}) { totalCount } }',
      undefined,
      'BAD_USER_INPUT',
    ],
    [
      'a cursor of another list of two values',
      '{ imports(page: {after: "WzFd"}) { totalCount } }',
      undefined,
      'BAD_USER_INPUT',
    ],
    ['a subscription', 'subscription { me { id } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'several operations and no name',
      'query A { me { id } } query B { me { id } }',
      undefined,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a day that no calendar has', BEFORE, { at: '2026-02-30T00:00:00Z' }, 'BAD_USER_INPUT'],
    [
      'an instant that is in no year of four digits',
      BEFORE,
      { at: '9999-12-31T23:59:59-23:59' },
      'BAD_USER_INPUT',
    ],
    ['the year 0', BEFORE, { at: '0000-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    ['JSON of many levels', VIEW, { filter: deep(1000) }, 'BAD_USER_INPUT'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`).join(' ')} }`,
      undefined,
      'QUERY_TOO_COMPLEX',
    ],
    ['too many tokens', `{ ${'me { id } '.repeat(400)} }`, undefined, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_, query, variables, code) => {
    const answer = await ask(query, variables);
    expect(answer.errors?.[0]?.extensions.code ?? '').toBe(code);
    for (const error of answer.errors ?? []) {
      expect(error.extensions.requestId).toMatch(/^[\w-]{8,64}$/);
      expect(JSON.stringify(error)).not.toMatch(/stack|node_modules|SELECT |pg_|relation /);
    }
  });

  it.each(['{ me { nothing } }', '{ nothing }', '{ ', 'query ($n: Nothing) { me { id } }'])(
    'but nobody learns the schema from the errors of %s without a session',
    async (query) => {
      const { errors } = await desk.graphql(query);
      expect(errors).toEqual([
        {
          message: 'Please sign in.',
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
        },
      ]);
    },
  );

  it('says when to come back', async () => {
    const guess = () =>
      desk.post(
        '/graphql',
        { query: 'mutation { changePassword(current: "no", next: "a long new password") }' },
        admin.cookie,
      );
    await Promise.all([1, 2, 3, 4, 5].map(guess));
    const late = await guess();
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
  });

  it('bad input says beside which field', async () => {
    const { errors } = await ask(UPDATE, { id: none, v: 1, input: { name: 'x'.repeat(300) } });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'name', message: 'Please use at most 200 characters.' }],
    });
  });

  it('anything unforeseen is one neutral sentence', async () => {
    await desk.db.query('ALTER TABLE saved_views RENAME TO elsewhere');
    const answer: GraphQLAnswer = await ask('{ savedViews(resource: "users") { id } }');
    await desk.db.query('ALTER TABLE elsewhere RENAME TO saved_views');
    const [error] = answer.errors!;
    expect(error!.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(error!.message).toBe(
      `Something went wrong here. It was noted under ${String(error!.extensions.requestId)}.`,
    );
  });

  it('the request is named by us, whatever name it came with', async () => {
    const id = 'from-the-caller-1';
    const answer = await desk.fetch('/health/live', { headers: { 'x-request-id': id } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('somebody signed in hears that the process lives, and gets the desk’s files, without a database', async () => {
    const { cookie } = await desk.person(Role.MODERATOR);
    await desk.db.query('ALTER TABLE sessions RENAME TO elsewhere');
    try {
      expect((await desk.fetch('/graphql', { cookie })).status).toBeGreaterThanOrEqual(500);
      for (const path of ['/health/live', PAGE_STYLE.path])
        expect([path, (await desk.fetch(path, { cookie })).status]).toEqual([path, 200]);
      // Here the admin may not be built.
      expect((await desk.fetch('/', { cookie })).status).toBeLessThan(500);
    } finally {
      await desk.db.query('ALTER TABLE elsewhere RENAME TO sessions');
    }
  });
});

describe('the desk’s own doors', () => {
  const send = (body: string, type = 'application/json') =>
    desk.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': type }, cookie: admin.cookie });

  it('refuse a body that is too large, of another type, or no JSON', async () => {
    expect((await send(JSON.stringify({ query: `{ me { id } } #${'x'.repeat(210_000)}` }))).status).toBe(413);
    expect((await send('query={me{id}}', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await send('{')).status).toBe(400);
  });

  it('refuse several operations in one request', async () => {
    expect((await send(JSON.stringify([{ query: '{ me { id } }' }]))).status).toBe(400);
  });

  it('want the header of the desk, so that no form of another site can speak for a person', async () => {
    const answer = await fetch(`${desk.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: '{ me { id } }' }),
      headers: { 'content-type': 'application/json', cookie: admin.cookie },
    });
    expect(answer.status).toBe(403);
  });
});
