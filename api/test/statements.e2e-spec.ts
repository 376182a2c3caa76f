import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeComments } from './support/comments.js';
import { statementsOf } from './support/statements.js';

const QUEUE = `{ comments(filter: {status: PENDING}, page: {limit: 50}) {
  totalCount items { id bodyText arrivedAt article { title } author { name approvedCount spamCount } } } }`;

/** What the speed rests on, held without a clock: how often the database is asked, and how much it reads. */
describe('the shape of the hot paths', () => {
  let desk: TestApp;
  let moderator: Person;
  let ids: string[];
  beforeAll(async () => {
    desk = await startApp();
    moderator = await desk.person(Role.MODERATOR);
    for (let author = 0; author < 20; author++) await makeComments(desk, 900, { status: 'APPROVED' });
    ids = (await makeComments(desk, 2000)).map(({ id }) => id);
    await desk.db.query(
      `WITH company AS (INSERT INTO companies (name) VALUES ('A client') RETURNING id)
       INSERT INTO contacts (company_id, name, email) SELECT id, 'Somebody', 'c' || i || '@client.test' FROM company, generate_series(1, 500) i`,
    );
    await desk.db.query('VACUUM ANALYZE');
    await desk.graphql('{ me { id } }', {}, moderator.cookie); // the session is known from here on
  }, 60_000);
  afterAll(() => desk.stop());

  const EVIDENCE =
    'query ($ids: [UUID!]!) { commentEvidence(ids: $ids) { commentId visibleInThread authorNames knownToUs decisions { id } } }';
  const asked = (query: string, variables: Record<string, unknown> = {}) =>
    statementsOf(desk, async () => {
      const { errors } = await desk.graphql(query, variables, moderator.cookie);
      expect(errors).toBeUndefined();
    });

  it.each([
    ['the queue page', QUEUE],
    [
      'a page by text',
      '{ comments(filter: {q: "reader"}) { totalCount totalIsExact endCursor items { id } } }',
    ],
    ['the tabs', '{ commentTabs { pending approved spam trash all oldestPendingAt decidedByMeToday } }'],
    ['the evidence of five cards', EVIDENCE],
  ])('ask one statement for %s, the first time and the second', async (_, query) => {
    const variables = query.includes('$ids') ? { ids: ids.slice(0, 5) } : {};
    expect(await asked(query, variables)).toHaveLength(1);
    expect(await asked(query, variables)).toHaveLength(1);
  });

  it('ask one statement for a decision with its audit, counts and letter', async () => {
    const decide = `mutation ($items: [DecisionItem!]!, $uid: UUID!) {
      decideComments(items: $items, action: APPROVE, clientMutationId: $uid) { items { id code } } }`;
    const items = [{ id: ids.at(-1), expectedVersion: 1 }];
    expect(await asked(decide, { items, uid: randomUUID() })).toHaveLength(1);
  });

  it('read the queue page along its index, a bounded number of blocks among 20,000 comments', async () => {
    const [statement] = await asked(QUEUE);
    const { rows } = await desk.db.query<{ 'QUERY PLAN': [{ Plan: Record<string, unknown> }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement!.text}`,
      statement!.values,
    );
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    expect(JSON.stringify(plan)).toContain('"Index Name":"comments_queue"');
    // 50 rows, each with its article and its author through an index of three levels, and the counters.
    expect(Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks'])).toBeLessThan(500);
  });

  it('look for a known person along the indexes of addresses', async () => {
    const [statement] = await asked(EVIDENCE, { ids: ids.slice(0, 5) });
    const connection = await desk.db.connect();
    await connection.query('SET enable_seqscan = off'); // as the desk's own connections have it
    const { rows } = await connection.query(`EXPLAIN (FORMAT JSON) ${statement!.text}`, statement!.values);
    connection.release(true);
    const plan = JSON.stringify(rows);
    for (const index of ['leads_email', 'contacts_email_unique', 'consultations_email', 'users_email_unique'])
      expect(plan).toContain(`"Index Name":"${index}"`);
  });
});
