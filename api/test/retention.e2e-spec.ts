import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Role } from '../src/access/roles.js';
import { Upkeep } from '../src/platform/upkeep.js';
import { startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, makeComments } from './support/comments.js';

let desk: TestApp;
beforeAll(async () => {
  desk = await startApp();
  await desk.app.get(Upkeep).beforeApplicationShutdown(); // only the rounds that are asked for here
});
afterAll(() => desk.stop());

const sweep = (): Promise<boolean> => desk.app.get(Upkeep).sweepAll();
const age = (id: string, by: string) =>
  desk.db.query('UPDATE comments SET status_since = now() - $2::interval WHERE id = $1', [id, by]);
const stored = async (id: string) =>
  (await desk.db.query('SELECT * FROM comments WHERE id = $1', [id])).rows[0];
const authorOf = async (email: string) =>
  (await desk.db.query('SELECT approved_count, spam_count FROM comment_authors WHERE email = $1', [email]))
    .rows[0];

it.each(['SPAM', 'TRASH'])(
  'forgets who wrote what lies in %s for 30 days, and keeps the text with its addresses masked',
  async (status) => {
    const email = `${status.toLowerCase()}@web.test`;
    const body = 'Write to Jo.Doe+x@mail.example.com or see https://shop.example';
    const [old, young] = await makeComments(desk, 2, { status, email, body });
    await age(old!.id, '31 days');
    await age(young!.id, '29 days');
    const admin = await desk.person(Role.ADMIN);
    await desk.db.query(
      `INSERT INTO comment_edits (comment_id, by_id, before, after) VALUES ($1, $2, '{"authorName": "Jo"}', '{}')`,
      [old!.id, admin.id],
    );
    await desk.db.query(
      `UPDATE comments SET author_url = 'https://jo.example', user_agent = 'x' WHERE id = $1`,
      [old!.id],
    );
    await sweep();
    expect(await stored(old!.id)).toMatchObject({
      status, author_id: null, author_name: '', author_email: null, author_url: null, author_ip: null, user_agent: null,
      body: 'Write to [address] or see https://shop.example 1', version: 2,
    }); // prettier-ignore
    const left = await desk.db.query(
      `SELECT search_text, (SELECT count(*)::int FROM comment_edits) AS edits FROM comment_arrivals WHERE comment_id = $1`,
      [old!.id],
    );
    expect(left.rows[0]).toEqual({
      search_text: 'write to [address] or see https://shop.example 1',
      edits: 0,
    });
    expect(await stored(young!.id)).toMatchObject({ author_email: email, version: 1 });
    expect(await authorOf(email)).toMatchObject({ spam_count: status === 'SPAM' ? 1 : 0 });
    await sweep();
    expect((await stored(old!.id)).version).toBe(2);

    await age(young!.id, '31 days');
    await sweep();
    expect(await authorOf(email)).toBeUndefined();
    expect(await countsThatDrifted(desk)).toEqual([]);
  },
);

it('keeps whoever has something else here, and what is not put away', async () => {
  const email = 'both@web.test';
  const [good] = await makeComments(desk, 1, { status: 'APPROVED', email });
  const [bad] = await makeComments(desk, 1, { status: 'TRASH', email });
  for (const { id } of [good!, bad!]) await age(id, '2 years');
  await sweep();
  expect(await stored(good!.id)).toMatchObject({ author_email: email, status: 'APPROVED' });
  expect(await authorOf(email)).toMatchObject({ approved_count: 1 });
});

it('lets the text go after 12 months: a tombstone, decided by the desk, with its answers moved up', async () => {
  const [top] = await makeComments(desk, 1, { status: 'APPROVED' });
  const { articleId } = top!;
  const [old] = await makeComments(desk, 1, { status: 'SPAM', parentId: top!.id, articleId });
  const [answer] = await makeComments(desk, 1, { status: 'PENDING', parentId: old!.id, articleId });
  const [year] = await makeComments(desk, 1, { status: 'SPAM' });
  await age(old!.id, '13 months');
  await age(year!.id, '11 months');
  await sweep();
  expect(await stored(old!.id)).toMatchObject({ status: 'DELETED', body: '', author_email: null });
  expect(await stored(year!.id)).toMatchObject({ status: 'SPAM', body: 'A comment 1' });
  expect(await stored(answer!.id)).toMatchObject({ parent_id: top!.id });
  const { rows } = await desk.db.query(
    'SELECT actor, action, from_status, to_status, before FROM comment_decisions WHERE subject_id = $1',
    [old!.id],
  );
  expect(rows).toEqual([
    { actor: 'SYSTEM', action: 'DELETE', from_status: 'SPAM', to_status: 'DELETED', before: null },
  ]);
  expect(await countsThatDrifted(desk)).toEqual([]);
});

it('ends claims that ran out', async () => {
  const [late, held] = await makeComments(desk, 2);
  const { id } = await desk.person(Role.MODERATOR);
  await desk.db.query(
    `INSERT INTO comment_claims VALUES ($1, $3, now() - interval '1 second'), ($2, $3, now() + interval '1 minute')`,
    [late!.id, held!.id, id],
  );
  await sweep();
  expect((await desk.db.query('SELECT comment_id FROM comment_claims')).rows).toEqual([
    { comment_id: held!.id },
  ]);
});

it('the audit tells how many words are on the lists of the discussion settings, not which', async () => {
  const moderator = await desk.person(Role.MODERATOR);
  const { data } = await desk.graphql(
    `mutation { updateDiscussionSettings(expectedVersion: 1, input: {moderationKeys: "jo@web.test\\nbad word\\n", holdAtLinks: 4}) { version moderationKeys } }`,
    {},
    moderator.cookie,
  );
  expect(data.updateDiscussionSettings).toMatchObject({
    version: 2,
    moderationKeys: expect.stringContaining('jo@'),
  });
  const { rows } = await desk.db.query(
    `SELECT changes FROM audit_entries WHERE action = 'discussion.updated'`,
  );
  expect(rows).toEqual([{ changes: { moderationKeys: ['0 lines', '2 lines'], holdAtLinks: [2, 4] } }]);
});

it('forgets letters 30 days after they left, with their files, and what was given up after 90; never a lead', async () => {
  const add = async (topic: string, column: string, days: number) =>
    (
      await desk.db.query<{ id: string }>(
        `INSERT INTO outbox (topic, payload, ${column}) VALUES ($1, '{}', now() - make_interval(days => $2)) RETURNING id`,
        [topic, days],
      )
    ).rows[0]!.id;
  const kept = [
    await add('letters', 'done_at', 29),
    await add('letters', 'dead_at', 89),
    await add('lead.kept', 'dead_at', 91),
  ];
  await add('letters', 'done_at', 31);
  await add('letters', 'dead_at', 91);
  const folder = join(desk.dataDir, 'letters');
  await mkdir(folder, { recursive: true });
  for (const [name, days] of Object.entries({ 'old.eml': 31, 'young.eml': 29 })) {
    await writeFile(join(folder, name), 'a link');
    const then = Date.now() / 1000 - days * 86_400;
    await utimes(join(folder, name), then, then);
  }
  await sweep();
  const { rows } = await desk.db.query<{ id: string }>(
    `SELECT id FROM outbox WHERE payload = '{}' ORDER BY created_at`,
  );
  expect(rows.map(({ id }) => id)).toEqual(kept);
  expect(await readdir(folder)).toEqual(['young.eml']);
});
