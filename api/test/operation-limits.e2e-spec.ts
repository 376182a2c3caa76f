import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';

describe('operations larger than any screen', () => {
  let app: TestApp;
  let admin: Person;
  beforeAll(async () => {
    app = await startApp();
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());

  const fragments = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on Comment { ...F${i + 1} ...F${i + 1} }`,
  ).join(' ');
  it.each([
    [
      'fragments that double sixty times',
      `{ comments { items { ...F0 } } } ${fragments} fragment F60 on Comment { id }`,
    ],
    ['sixteen aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`).join(' ')} }`],
    [
      'many rows with many fields',
      `{ ${Array.from({ length: 14 }, (_, i) => `a${i}: comments { items { id status body bodyText bodyHtml kind format arrivedAt version } }`).join(' ')} }`,
    ],
  ])('are refused: %s', async (_, query) => {
    const answer = await app.graphql(query, {}, admin.cookie);
    expect(answer.errors![0]!.extensions.code).toBe('QUERY_TOO_COMPLEX');
    // Who is not signed in makes no work at all.
    expect((await app.graphql(query)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('and what counts once, once: a page of few rows may have many fields', async () => {
    const query =
      '{ comments(page: { limit: 5 }) { items { id status body bodyText bodyHtml kind format arrivedAt version } totalCount } }';
    expect((await app.graphql(query, {}, admin.cookie)).errors).toBeUndefined();
  });

  it('an operation is not even looked at for somebody who is not signed in', async () => {
    for (const query of ['{ me { id } }', '{ nothing { like this } }']) {
      const answer = await app.graphql(query);
      expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });
});
