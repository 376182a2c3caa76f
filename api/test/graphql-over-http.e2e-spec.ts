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
