import { serverAudits } from 'graphql-http';
import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, startApp, type TestApp } from './support/app.js';

let desk: TestApp;
let cookie: string;
beforeAll(async () => {
  desk = await startApp();
  cookie = (await desk.person(Role.ADMIN)).cookie;
});
afterAll(() => desk.stop());

const audits = serverAudits({
  url: () => `${desk.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as object), 'x-agency-desk': '1', cookie } }),
});

it.each([
  ['application/json', '{ me { id } }', undefined, 200, 'UNAUTHENTICATED'],
  ['application/graphql-response+json', '{ me { id } }', undefined, 401, 'UNAUTHENTICATED'],
  ['application/graphql-response+json', '{ users { totalCount } }', Role.MODERATOR, 403, 'FORBIDDEN'],
  ['application/graphql-response+json', '{ nothing }', Role.MODERATOR, 400, 'GRAPHQL_VALIDATION_FAILED'],
])('in %s %s is refused to %s with %i', async (accept, query, role, status, code) => {
  const answer = await desk.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
    cookie: role && (await desk.person(role)).cookie,
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect([answer.status, errors[0]!.extensions.code]).toEqual([status, code]);
});

it.each(['application/json', 'application/graphql-response+json'])(
  'in %s an answer that the database kept from us is 503 with Retry-After, the first time and later',
  async (accept) => {
    const ask = (query: string) =>
      desk.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
        cookie,
      });
    const known = `# ${accept}\n{ articles { totalCount } }`;
    expect((await ask(known)).status).toBe(200);
    const holder = await desk.db.connect();
    await holder.query('BEGIN; LOCK TABLE articles IN ACCESS EXCLUSIVE MODE');
    const answers = await Promise.all([ask(known), ask(`# new, ${known.slice(2)}`)]);
    await holder.query('ROLLBACK');
    holder.release();
    for (const answer of answers) {
      const { data, errors } = (await answer.json()) as GraphQLAnswer;
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(answer.headers.get('content-type')).toContain(accept);
      expect([data ?? null, errors![0]!.extensions.code]).toEqual([null, 'UNAVAILABLE']);
    }
    expect((await ask(known)).status).toBe(200);
  },
);

describe('GraphQL over HTTP, as the public audit has it', () => {
  it.each(
    audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name)).map((audit) => [audit.name, audit] as const),
  )('%s', async (_, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({
      status: 'ok',
      reason: undefined,
    });
  });
});
