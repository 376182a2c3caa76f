import { randomUUID } from 'node:crypto';
import { screenDocument, screenOperations } from '../../tools/testing/screen-documents.mjs';
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

type Ids = Record<
  'Lead' | 'Company' | 'Contact' | 'Engagement' | 'Consultation' | 'host' | 'other' | 'sheet',
  string
>;
type Variables = Record<string, unknown>;
const NOW = Date.now();
const week = { from: new Date(NOW).toISOString(), until: new Date(NOW + 7 * 86_400_000).toISOString() };
const PAGE = { filter: {}, page: { limit: 25, offset: 0 } };
const of = (type: 'Lead' | 'Company') => (ids: Ids) => ({ of: { type, id: ids[type] } });

/**
 * Every question of the screens of accounts and of what hangs on its records: how many statements it costs, and with what it is
 * asked. One a root field, and one more where it is checked first that the record may be read at all.
 */
const SCREENS: Record<string, [number, (Variables | ((ids: Ids) => Variables))?]> = {
  Leads: [1, { ...PAGE, filter: { status: 'NEW' }, sort: { field: 'FIRST_RESPONSE_DUE_AT', order: 'ASC' } }],
  LeadBoard: [1, PAGE],
  LeadTabs: [1],
  LeadOrigin: [1, ({ Lead }) => ({ ids: [Lead] })],
  LeadLikenesses: [1, ({ Lead }) => ({ id: Lead })],
  LeadGate: [1, ({ Lead }) => ({ id: Lead, action: 'QUALIFY' })],
  ClientOfLead: [
    1,
    { email: 'somebody@client.test', companyName: 'A client', website: 'https://client.test' },
  ],
  EngagementsOfLead: [1, ({ Lead }) => ({ leadId: Lead })],
  Companies: [1, { ...PAGE, sort: { field: 'NAME', order: 'ASC' } }],
  CompanyTerms: [1, ({ Company }) => ({ ids: [Company] })],
  Contacts: [1, PAGE],
  Consultations: [1, PAGE],
  ConsultationTabs: [1],
  FreeSlots: [1, ({ host }) => ({ kind: 'INTRO_CALL', hostId: host, ...week })],
  HostSchedules: [1, week],
  Hosts: [1, ({ host }) => ({ ids: [host] })],
  Engagements: [1, PAGE],
  EngagementsWithMoney: [1, PAGE],
  EngagementBoard: [1, PAGE],
  EngagementBoardWithMoney: [1, PAGE],
  EngagementTabs: [1],
  EngagementGate: [2, ({ Engagement }) => ({ id: Engagement, action: 'HOLD' })],
  Proposals: [1, ({ Engagement }) => ({ ids: [Engagement] })],
  ForecastSettings: [1],
  SheetImports: [1, PAGE],
  SheetImportRows: [1, ({ sheet }) => ({ id: sheet, page: { limit: 25 } })],
  SheetChoices: [0, { kind: 'LEADS' }],
  Absences: [1],
  Colleagues: [1],
  Duties: [1],
  OfficeSettings: [1],
  PolicyVersions: [1],
  Documents: [2, of('Company')],
  LetterDraft: [2, of('Lead')],
  LetterTemplates: [1],
  MailTemplates: [1, PAGE],
  MailPreview: [0, { input: { subject: 'Hello', body: 'Dear {{name}}' } }],
  AlikeRecords: [5, of('Company')],
  MergePreview: [2, ({ Company, other }) => ({ type: 'Company', keptId: Company, mergedId: other })],
  PersonRecords: [1, of('Lead')],
  SearchToFile: [1, { q: 'data' }],
  StrayMails: [1, PAGE],
  TagNames: [1, {}],
  Tags: [1, {}],
  Tasks: [1, PAGE],
  Timeline: [1, of('Lead')],
};

describe('the screens of accounts', () => {
  let desk: TestApp;
  let cookie: string;
  const ids = {} as Ids;
  beforeAll(async () => {
    desk = await startApp({ env: { DEMO: 'true' } });
    cookie = (await desk.person(Role.ADMIN, Role.ACCOUNT_MANAGER)).cookie;
    const first = async (rows: string): Promise<string> =>
      (await desk.db.query<{ id: string }>(`SELECT * FROM (${rows}) r LIMIT 1`)).rows[0]!.id;
    ids.host = await first('SELECT user_id AS id FROM hosts');
    ids.other = await first('SELECT id FROM companies WHERE deleted_at IS NULL ORDER BY id DESC');
    ids.sheet = await first('SELECT gen_random_uuid() AS id');
    for (const [type, table] of Object.entries({
      Lead: 'leads',
      Company: 'companies',
      Contact: 'contacts',
      Engagement: 'engagements',
      Consultation: 'consultations',
    }))
      // prettier-ignore
      ids[type as keyof Ids] = await first(`SELECT id FROM ${table} ORDER BY created_at, id`);
    await desk.graphql('{ me { id } }', {}, cookie); // the session is known from here on
  }, 60_000);
  afterAll(() => desk.stop());

  it('are all counted', () => {
    const asked = screenOperations
      .filter(({ kind, file }) => kind === 'query' && /^(accounts|records)\//.test(file))
      .map(({ name }) => name);
    expect(Object.keys(SCREENS).sort()).toEqual(asked.sort());
  });

  it.each(Object.entries(SCREENS).map(([name, [n, variables]]) => [name, n, variables] as const))(
    '%s costs %d',
    async (name, n, variables) => {
      const given = typeof variables === 'function' ? variables(ids) : variables;
      const asked = await statementsOf(desk, async () => {
        const { errors } = await desk.graphql(screenDocument(name), given, cookie);
        expect(errors).toBeUndefined();
      });
      expect(asked.map(({ text }) => text)).toHaveLength(n);
    },
  );
});
