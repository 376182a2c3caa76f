import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeComments } from './support/comments.js';

describe('exports', () => {
  let app: TestApp;
  let moderator: Person;

  beforeAll(async () => {
    app = await startApp();
    moderator = await app.person(Role.MODERATOR);
  });
  afterAll(() => app.stop());

  const get = (
    file: string,
    query: Record<string, unknown> = {},
    cookie: string | undefined = moderator.cookie,
  ) =>
    app.fetch(
      `/exports/${file}?${new URLSearchParams(Object.entries(query).map(([k, v]): [string, string] => [k, JSON.stringify(v)]))}`,
      { cookie },
    );

  it('hold exactly the rows that the filter shows, and are audited', async () => {
    const [first] = await makeComments(app, 230, { status: 'SPAM' });
    await makeComments(app, 3, { status: 'APPROVED' });
    const answer = await get('comments.csv', { filter: { status: 'SPAM' } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="comments-/);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toBe(
      'id,status,arrived,article,slug,author,email,website,address,text,decided,decided by',
    );
    expect(lines).toHaveLength(231);
    expect(lines[1]).toContain(`${first!.id},SPAM,`);
    expect(new Set(lines).size).toBe(231);
    const { rows } = await app.db.query(
      "SELECT actor_id, changes FROM audit_entries WHERE action = 'list.exported'",
    );
    expect(rows).toEqual([
      { actor_id: moderator.id, changes: { rows: [null, 230], conditions: [null, ['status']] } },
    ]);
  });

  it('quote what a spreadsheet would run', async () => {
    await makeComments(app, 1, { status: 'TRASH', body: '=HYPERLINK("http://evil.test","x")' });
    const text = await (await get('comments.csv', { filter: { status: 'TRASH' } })).text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil.test"",""x"") 1"`);
  });

  it('are refused to those who may not see the rows, and for a wrong filter, by name', async () => {
    const recruiter = await app.person(Role.RECRUITER);
    expect((await get('comments.csv', {}, recruiter.cookie)).status).toBe(403);
    expect((await get('comments.csv', {}, '')).status).toBe(401);
    expect((await get('users.csv')).status).toBe(403);
    expect((await get('secrets.csv')).status).toBe(404);
    const wrong = await get('comments.csv', { filter: { status: 'GONE' } });
    const { errors } = (await wrong.json()) as { errors: { field: string }[] };
    expect([wrong.status, errors[0]!.field]).toEqual([422, 'filter.status']);
  });
});
