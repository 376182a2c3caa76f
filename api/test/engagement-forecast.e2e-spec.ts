import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, refusedFields } from './support/engagements.js';
import { statementsOf } from './support/statements.js';

const BOARD = `query ($filter: EngagementFilter, $cards: Int) { engagementBoard(filter: $filter, cards: $cards) { status count countIsExact sums { currency value } items { id code masked } } }`;
const CELLS =
  'query ($mine: UUID) { forecast(accountManagerId: $mine) { month openEnded currency count unvalued value weighted filter } }';

// The answers are read by tests that know their own question.
/* eslint-disable @typescript-eslint/no-explicit-any */
describe('what engagements are worth', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let other: Person;
  let admin: Person;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    other = await app.person(Role.ACCOUNT_MANAGER);
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());
  beforeEach(async () => void (await app.db.query('DELETE FROM engagements')));
  afterEach(async () => expect(await desk.drifted()).toEqual([]));

  const cells = async (as: Person = desk.manager, mine?: string): Promise<any[]> => {
    const { data, errors } = await app.graphql(CELLS, { mine }, as.cookie);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.forecast;
  };
  const board = async (as: Person = desk.manager, filter: Record<string, unknown> = {}): Promise<any[]> => {
    const { data, errors } = await app.graphql(BOARD, { filter }, as.cookie);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.engagementBoard;
  };
  const monthIn = (months: number): string => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
  };

  it.each([
    // [type, terms, value in minor units]
    ['DIRECT_HIRE', { feePercent: 22.5, salaryMin: 9_000_000, salaryMax: 11_000_000 }, 2_250_000],
    [
      'DIRECT_HIRE',
      { feePercent: 22.5, salaryMin: 9_000_000, salaryMax: 11_000_000, openings: 3 },
      6_750_000,
    ],
    // 50 x 0.5 % is a quarter of a cent, 100 x 0.5 % half of one, which is rounded away from zero.
    ['DIRECT_HIRE', { feePercent: 0.5, salaryMin: 50, salaryMax: 50 }, 0],
    ['DIRECT_HIRE', { feePercent: 0.5, salaryMin: 100, salaryMax: 100 }, 1],
    ['DIRECT_HIRE', { feePercent: 50, salaryMin: 1, salaryMax: 2 }, 1],
    ['DIRECT_HIRE', { feePercent: 50, salaryMin: 1e12, salaryMax: 1e12, openings: 999 }, 499_500_000_000_000],
    ['DIRECT_HIRE', { feePercent: 20, salaryMin: 9_000_000 }, null],
    ['DIRECT_HIRE', { feeModel: 'FLAT', flatFee: 1_500_000, openings: 2 }, 3_000_000],
    ['FRACTIONAL', { daysPerWeek: 2.5, billDayRate: 120_001, minimumWeeks: 3 }, 900_008],
    ['FRACTIONAL', { daysPerWeek: 0.5, billDayRate: 1, minimumWeeks: 1 }, 1],
    ['FRACTIONAL', { daysPerWeek: 5, billDayRate: 100 }, null],
    ['PROJECT', { startsOn: '2027-03-01', endsOn: '2027-03-31', billDayRate: 1000 }, 23_000],
    // 29 February 2028 is a Tuesday; a weekend alone has no working day; Friday to Monday has two.
    ['PROJECT', { startsOn: '2028-02-29', endsOn: '2028-02-29', billDayRate: 1000 }, 1000],
    ['PROJECT', { startsOn: '2027-03-06', endsOn: '2027-03-07', billDayRate: 1000 }, 0],
    ['PROJECT', { startsOn: '2027-03-05', endsOn: '2027-03-08', billDayRate: 1000 }, 2000],
    [
      'PROJECT',
      { startsOn: '2027-03-01', endsOn: '2027-03-31', billDayRate: 1000, budgetCap: 20_000 },
      20_000,
    ],
    ['PROJECT', { startsOn: '2027-03-01', billDayRate: 1000 }, null],
    ['SPRINT', { fixedFee: 2_500_000 }, 2_500_000],
    ['SPRINT', {}, null],
  ])('a %s with %j: %s', async (type, terms, value) => {
    expect(await desk.made({ type, ...terms })).toMatchObject({ value });
  });

  it('openings that are filled bring nothing any more', async () => {
    const open = await desk.opened('DIRECT_HIRE', { openings: 2 });
    await app.db.query('UPDATE engagements SET filled_count = 1 WHERE id = $1', [open.id]);
    expect((await desk.one(open.id, desk.manager, 'value')).value).toBe(2_250_000);
  });

  it.each([
    ['EUR', 1005, 402],
    ['JPY', 1005, 402],
    ['KWD', 1005, 402],
    ['EUR', 1, 0],
  ])('in %s, %i of a draft weighs %i', async (currency, fixedFee, weighted) => {
    await setTo({ draft: 40 });
    await desk.made({ type: 'SPRINT', currency, fixedFee, kickoffOn: monthIn(2) });
    expect(await cells()).toMatchObject([
      { month: monthIn(2), openEnded: false, currency, count: 1, unvalued: 0, value: fixedFee, weighted },
    ]);
    await setTo({ draft: 10 });
  });

  const setTo = async (input: Record<string, unknown>, as: Person = admin) => {
    const { data } = await app.graphql(
      '{ forecastSettings { version draft filled } }',
      {},
      desk.manager.cookie,
    );
    return app.graphql(
      'mutation ($v: Int!, $input: ForecastSettingsInput!) { updateForecastSettings(expectedVersion: $v, input: $input) { version draft filled } }',
      { v: data.forecastSettings.version, input },
      as.cookie,
    );
  };

  it('is forecast by month and currency, never across currencies, and each cell opens just its rows', async () => {
    for (const [currency, start, fixedFee] of [
      ['EUR', monthIn(1), 1000], ['EUR', monthIn(1), 500], ['USD', monthIn(1), 700], ['EUR', monthIn(-3), 300],
      ['EUR', monthIn(30), 900], ['EUR', monthIn(11), 100], ['EUR', null, 40], ['EUR', null, null],
    ] as const) await desk.made({ type: 'SPRINT', currency, fixedFee, targetStart: start }); // prettier-ignore
    const lost = await desk.opened('SPRINT', { targetStart: monthIn(1) });
    await desk.moved(lost, 'LOSE', { reason: 'PRICE' });
    await desk.opened('SPRINT', { targetStart: monthIn(1), fixedFee: 10 });
    const found = await cells();
    expect(
      found.map(({ month, currency, count, unvalued, value, weighted }) => [
        month,
        currency,
        count,
        unvalued,
        value,
        weighted,
      ]),
    ).toEqual([
      [monthIn(0), 'EUR', 1, 0, 300, 30],
      [monthIn(1), 'EUR', 3, 0, 1510, 156],
      [monthIn(1), 'USD', 1, 0, 700, 70],
      [monthIn(11), 'EUR', 2, 0, 1000, 100],
      [null, 'EUR', 2, 1, 40, 4],
    ]);
    for (const { filter, count } of found)
      expect([filter, (await desk.list(filter)).totalCount]).toEqual([filter, count]);
  });

  it('leaves out what one may not read, and can be of one’s own alone', async () => {
    await desk.made({ type: 'SPRINT', fixedFee: 1000 });
    await desk.made({ type: 'SPRINT', fixedFee: 7, confidential: true });
    expect(await cells()).toMatchObject([{ count: 2, value: 1007 }]);
    const [theirs] = await cells(other);
    expect(theirs).toMatchObject({ count: 1, value: 1000 });
    expect((await desk.list(theirs.filter, other)).totalCount).toBe(1);
    expect(await cells(other, other.id)).toEqual([]);
    expect((await desk.list((await cells(desk.manager, desk.manager.id))[0].filter)).totalCount).toBe(2);
  });

  it('takes its probabilities from an admin, from 0 to 100 %', async () => {
    expect((await setTo({ draft: 55 }, desk.manager)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(Object.keys(refusedFields(await setTo({ draft: 100.01 })))).toEqual(['draft']);
    expect(Object.keys(refusedFields(await setTo({ draft: -1 })))).toEqual(['draft']);
    expect((await setTo({ draft: 0, filled: 100 })).data.updateForecastSettings).toMatchObject({
      draft: 0,
      filled: 100,
    });
    await desk.made({ type: 'SPRINT', fixedFee: 1000 });
    expect(await cells()).toMatchObject([{ value: 1000, weighted: 0 }]);
    const stale = await app.graphql(
      'mutation { updateForecastSettings(expectedVersion: 1, input: {draft: 5}) { version } }',
      {},
      admin.cookie,
    );
    expect(stale.errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await setTo({ draft: 10 })).errors).toBeUndefined();
  });

  it('stands above each column of the board, of what one may read, with exact counts', async () => {
    const eur = { type: 'SPRINT', fixedFee: 1000 };
    await desk.made(eur);
    await desk.made({ ...eur, currency: 'JPY' });
    await desk.made({ ...eur, confidential: true });
    const columns = await board();
    expect(columns.map(({ status }) => status)).toEqual([
      'DRAFT',
      'PROPOSED',
      'OPEN',
      'COVERED',
      'ON_HOLD',
      'FILLED',
      'COMPLETED',
      'LOST',
      'CANCELLED',
    ]);
    expect(columns[0]).toMatchObject({
      count: 3,
      countIsExact: true,
      sums: [
        { currency: 'EUR', value: 2000 },
        { currency: 'JPY', value: 1000 },
      ],
    });
    expect((await board(other))[0]).toMatchObject({
      count: 3,
      sums: [
        { currency: 'EUR', value: 1000 },
        { currency: 'JPY', value: 1000 },
      ],
    });
    expect(await board(desk.manager, { currency: 'JPY', status: ['DRAFT'] })).toMatchObject([
      { count: 1, sums: [{ value: 1000 }], items: [{ masked: false }] },
    ]);
    const mine = { accountManagerId: desk.manager.id };
    expect((await board(other, mine))[0]).toMatchObject({
      count: 3,
      sums: [{ value: 1000 }, { value: 1000 }],
    });
    const asRecruiter = await app.graphql(
      '{ engagementBoard { status count items { code } } }',
      {},
      desk.recruiter.cookie,
    );
    expect(asRecruiter.data.engagementBoard[0]).toMatchObject({ count: 3 });
    expect((await app.graphql(BOARD, {}, desk.recruiter.cookie)).errors![0]!.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('asks one statement for the list, the board and the forecast, the first time and the second', async () => {
    await desk.made();
    const LIST =
      '{ engagements { totalCount items { id title value company { name } accountManager { name } } } }';
    for (const query of [LIST, BOARD, CELLS, LIST, BOARD, CELLS]) {
      await app.graphql('{ me { id } }', {}, desk.manager.cookie); // the session is known from here on
      expect(await statementsOf(app, () => app.graphql(query, {}, desk.manager.cookie))).toHaveLength(1);
    }
  });
});
