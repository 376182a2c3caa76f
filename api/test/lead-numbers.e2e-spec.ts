import { Role } from '../src/access/roles.js';
import { LeadSource } from '../src/accounts/leads/lead.enums.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { leadDesk } from './support/leads.js';

const COUNTED = '{ count filter }';
const NUMBERS = `query ($since: DateTime!, $until: DateTime!, $by: LeadGrouping!) { leadNumbers(since: $since, until: $until, by: $by) {
  firstResponse { inTime ${COUNTED} late ${COUNTED} overdue ${COUNTED} waiting ${COUNTED} medianMinutes percentInTime }
  funnel { key label came ${COUNTED} consulted ${COUNTED} converted ${COUNTED} } } }`;
const DAY = 86_400_000;

interface Counted {
  count: number;
  filter: Record<string, unknown>;
}
interface Row {
  key: string | null;
  label: string | null;
  came: Counted;
  consulted: Counted;
  converted: Counted;
}

let app: TestApp;
let manager: Person;
let owner: Person;
const { receive, ask, list } = leadDesk(
  () => app,
  () => manager,
);
const since = new Date(Date.now() - 90 * DAY).toISOString();
const until = new Date(Date.now() + DAY).toISOString();
const numbers = async (by: string, more: object = {}) => {
  const answer = await ask(NUMBERS, { since, until, by, ...more });
  expect(answer.errors).toBeUndefined();
  return answer.data.leadNumbers;
};

/** A lead of so many days ago, due an hour after it came, answered so many minutes after it came. */
async function lead(days: number, answered: number | null, more: Record<string, unknown> = {}) {
  const [made] = await receive({ source: LeadSource.REFERRAL });
  const columns = {
    status: answered === null ? 'NEW' : 'CONTACTED',
    received_at: new Date(Date.now() - days * DAY),
    ...more,
  };
  const names = Object.keys(columns);
  await app.db.query(
    `UPDATE leads SET ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} WHERE reference = $1`,
    [made!.reference, ...Object.values(columns)],
  );
  await app.db.query(
    `UPDATE leads SET first_response_due_at = received_at + interval '60 minutes', first_response_at_risk_at = received_at + interval '45 minutes',
       first_responded_at = received_at + $2 * interval '1 minute' WHERE reference = $1`,
    [made!.reference, answered],
  );
}

beforeAll(async () => {
  app = await startApp();
  manager = await app.person(Role.ACCOUNT_MANAGER);
  owner = await app.person(Role.ACCOUNT_MANAGER);
  const nobody = { owner_id: null };
  await lead(3, 10, { ...nobody, source: 'LINKEDIN', company_size: 'LT_10' });
  await lead(4, 50, { owner_id: owner.id, status: 'CONVERTED' });
  await lead(5, 120, { owner_id: owner.id, company_size: 'GT_250' });
  await lead(6, null, nobody);
  await lead(0, null, nobody);
  await lead(7, null, { ...nobody, status: 'DISQUALIFIED', close_reason: 'NO_FIT' });
  await lead(8, null, { ...nobody, status: 'SPAM' });
  await lead(200, 5, nobody);
  await lead(9, 20, { ...nobody, deleted_at: new Date() });
  await app.db.query(`INSERT INTO articles (slug, title, excerpt) VALUES ('numbers', 'On numbers', '')`);
  await app.db.query(
    `UPDATE leads SET source_article_id = (SELECT id FROM articles WHERE slug = 'numbers') WHERE source = 'LINKEDIN'`,
  );
  await app.db.query(
    `INSERT INTO consultations (reference, kind, status, host_id, starts_at, ends_at, blocked, lead_id, guest_name, calendar_uid, result, channel)
     SELECT 'C-' || s, 'INTRO_CALL', s, $1, '2020-01-01 10:00Z', '2020-01-01 10:30Z', '[2020-01-01 10:00Z,2020-01-01 10:30Z)', l.id, 'Guest', s,
       CASE WHEN s = 'COMPLETED' THEN 'PROPOSAL_REQUESTED' END, 'VIDEO'
     FROM unnest('{COMPLETED,NO_SHOW_GUEST}'::text[]) s JOIN leads l ON l.status = CASE WHEN s = 'COMPLETED' THEN 'CONVERTED' ELSE 'DISQUALIFIED' END`,
    [owner.id],
  );
});
afterAll(() => app.stop());

describe('the numbers of leads', () => {
  it('say how soon they are answered: in time, late, not yet, and the median', async () => {
    const { firstResponse } = await numbers('SOURCE');
    expect(firstResponse).toMatchObject({
      inTime: { count: 2 },
      late: { count: 1 },
      overdue: { count: 1 },
      waiting: { count: 1 },
      medianMinutes: 50,
      percentInTime: 50,
    });
  });

  it('say how far they come, by source, size, owner and article', async () => {
    const rows = async (by: string): Promise<[string | null, ...number[]][]> =>
      (await numbers(by)).funnel.map(({ key, label, came, consulted, converted }: Row) => [
        label ?? key,
        came.count,
        consulted.count,
        converted.count,
      ]);
    expect(await rows('SOURCE')).toEqual([
      ['REFERRAL', 5, 1, 1],
      ['LINKEDIN', 1, 0, 0],
    ]);
    expect(await rows('SIZE')).toEqual([
      [null, 4, 1, 1],
      ['GT_250', 1, 0, 0],
      ['LT_10', 1, 0, 0],
    ]);
    expect(await rows('OWNER')).toEqual([
      [null, 4, 0, 0],
      [owner.name, 2, 1, 1],
    ]);
    expect(await rows('ARTICLE')).toEqual([['On numbers', 1, 0, 0]]);
  });

  it.each(['SOURCE', 'SIZE', 'OWNER', 'ARTICLE'])(
    'open exactly the rows that they count, by %s',
    async (by) => {
      const { firstResponse, funnel } = await numbers(by);
      const { inTime, late, overdue, waiting } = firstResponse;
      const all: Counted[] = [
        ...[inTime, late, overdue, waiting],
        ...funnel.flatMap(({ came, consulted, converted }: Row) => [came, consulted, converted]),
      ];
      expect(all.length).toBeGreaterThan(6);
      for (const { count, filter } of all) {
        const { data, errors } = await list(filter);
        expect(errors).toBeUndefined();
        expect([filter, data.leads.totalCount]).toEqual([filter, count]);
      }
    },
  );

  it('refuse a time that is none or too long, and are empty where nothing came', async () => {
    for (const more of [{ until: since }, { since: new Date(Date.now() - 800 * DAY).toISOString() }]) {
      const { errors } = await ask(NUMBERS, { since, until, by: 'SOURCE', ...more });
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'until' }] });
    }
    const empty = { since: '2001-01-01T00:00:00Z', until: '2001-02-01T00:00:00Z' };
    const { firstResponse, funnel } = await numbers('OWNER', empty);
    expect(firstResponse).toMatchObject({ medianMinutes: null, percentInTime: null, inTime: { count: 0 } });
    expect(funnel).toEqual([]);
  });

  it.each([Role.RECRUITER, Role.MODERATOR])('are not for a %s', async (role) => {
    const { errors } = await ask(NUMBERS, { since, until, by: 'SOURCE' }, await app.person(role));
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});
