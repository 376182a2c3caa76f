import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';

/** The second time an operation is answered past Apollo Server's pipeline: nobody may see a difference. */
describe('an operation that was answered before', () => {
  let desk: TestApp;
  let moderator: Person;
  beforeAll(async () => {
    desk = await startApp();
    moderator = await desk.person(Role.MODERATOR);
  });
  afterAll(() => desk.stop());

  const raw = async (
    body: unknown,
    { cookie = moderator.cookie, ...headers }: Record<string, string> = {},
  ): Promise<{ status: number; type: string | null; cache: string | null; text: string }> => {
    const answer = await desk.fetch('/graphql', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
      cookie,
    });
    const text = (await answer.text()).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
    const { headers: h } = answer;
    return { status: answer.status, type: h.get('content-type'), cache: h.get('cache-control'), text };
  };
  const page = 'query Queue($limit: Int) { comments(page: {limit: $limit}) { totalCount items { id } } }';

  it.each([
    'application/json',
    'application/graphql-response+json',
    '*/*',
    'application/graphql-response+json, application/json',
  ])('comes back the same, accepting %s', async (accept) => {
    const first = await raw({ query: `# ${accept}\n${page}` }, { accept });
    expect(first.text).toBe('{"data":{"comments":{"totalCount":0,"items":[]}}}');
    expect(await raw({ query: `# ${accept}\n${page}` }, { accept })).toEqual(first);
  });

  it('is refused as before where the person, the variables or the request do not fit', async () => {
    const evidence = 'query E($ids: [UUID!]!) { commentEvidence(ids: $ids) { commentId } }';
    const recruiter = await desk.person(Role.RECRUITER);
    const questions: [unknown, Record<string, string>?][] = [
      [{ query: evidence, variables: { ids: [] } }, { cookie: recruiter.cookie }],
      [{ query: evidence, variables: { ids: [] } }, { cookie: 'desk=nobody' }],
      [{ query: evidence, variables: { ids: ['no uuid'] } }],
      [{ query: evidence, variables: { ids: Array.from({ length: 21 }, () => crypto.randomUUID()) } }],
      [{ query: evidence }],
      [{ query: evidence, variables: [] }],
      [{ query: evidence, variables: { ids: [] }, operationName: 'Other' }],
      [{ query: evidence, variables: { ids: [] } }, { accept: 'text/html' }],
      [{ query: evidence, variables: { ids: [] } }, { 'x-agency-desk': '0' }],
    ];
    const before = [];
    for (const [body, headers] of questions) before.push(await raw(body, headers));
    expect((await raw({ query: evidence, variables: { ids: [] } })).text).toBe(
      '{"data":{"commentEvidence":[]}}',
    );
    for (const [i, [body, headers]] of questions.entries()) {
      const after = await raw(body, headers);
      expect(after).toEqual(before[i]);
      expect(after.text).toContain('"errors"');
    }
  });
});
