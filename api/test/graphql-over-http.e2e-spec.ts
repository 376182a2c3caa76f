import { serverAudits } from 'graphql-http';
import { Role } from '../src/access/roles.js';
import { startApp, type TestApp } from './support/app.js';

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
