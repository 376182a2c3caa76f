import { startApp, type TestApp } from './support/app.js';
import { COMPLETE, EngagementDesk, refusedFields } from './support/engagements.js';

describe('the terms of engagements', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
  });
  afterAll(() => app.stop());
  afterEach(async () => expect(await desk.drifted()).toEqual([]));

  it.each(Object.keys(COMPLETE))('of type %s refuse the terms of every other type by name', async (type) => {
    const made = await desk.made({ type, title: 'Only its own' });
    for (const [other, terms] of Object.entries(COMPLETE).filter(([name]) => name !== type)) {
      const foreign = Object.fromEntries(
        Object.entries(terms).filter(([term]) => !(term in COMPLETE[type]!)),
      );
      const expected = Object.fromEntries(Object.keys(foreign).map((term) => [term, 'OTHER_TYPE']));
      expect([other, refusedFields(await desk.update(made, foreign))]).toEqual([other, expected]);
      expect([other, refusedFields(await desk.create({ type, ...foreign }))]).toEqual([other, expected]);
    }
  });

  it.each([
    ['DIRECT_HIRE', { feePercent: 0 }, 'feePercent'],
    ['DIRECT_HIRE', { feePercent: 50.01 }, 'feePercent'],
    ['DIRECT_HIRE', { feePercent: -1 }, 'feePercent'],
    ['DIRECT_HIRE', { feePercent: 22.555 }, 'feePercent'],
    ['DIRECT_HIRE', { feeModel: 'FLAT', flatFee: 0 }, 'flatFee'],
    ['DIRECT_HIRE', { feeModel: 'PERCENT', flatFee: 100 }, 'flatFee'],
    ['DIRECT_HIRE', { salaryMin: -1 }, 'salaryMin'],
    ['DIRECT_HIRE', { salaryMin: 1.5 }, 'salaryMin'],
    ['DIRECT_HIRE', { salaryMin: 200, salaryMax: 100 }, 'salaryMax'],
    ['DIRECT_HIRE', { salaryMin: 1e13 }, 'salaryMin'],
    ['DIRECT_HIRE', { guaranteeDays: 731 }, 'guaranteeDays'],
    ['DIRECT_HIRE', { guaranteeDays: 30, prorateAfterDays: 31 }, 'prorateAfterDays'],
    ['DIRECT_HIRE', { openings: 0 }, 'openings'],
    ['DIRECT_HIRE', { openings: 1000 }, 'openings'],
    ['DIRECT_HIRE', { currency: 'XXQ' }, 'currency'],
    ['DIRECT_HIRE', { targetStart: '2026-02-29' }, 'targetStart'],
    ['DIRECT_HIRE', { feedbackDays: 0 }, 'feedbackDays'],
    ['DIRECT_HIRE', { reviewOn: '2099-01-01' }, 'reviewOn'],
    ['FRACTIONAL', { daysPerWeek: 0 }, 'daysPerWeek'],
    ['FRACTIONAL', { daysPerWeek: 0.75 }, 'daysPerWeek'],
    ['FRACTIONAL', { daysPerWeek: 5.5 }, 'daysPerWeek'],
    ['FRACTIONAL', { billDayRate: 100, maxPayDayRate: 101 }, 'maxPayDayRate'],
    ['FRACTIONAL', { minimumWeeks: 0 }, 'minimumWeeks'],
    ['FRACTIONAL', { noticeDays: -1 }, 'noticeDays'],
    ['PROJECT', { startsOn: '2027-03-02', endsOn: '2027-03-01' }, 'endsOn'],
    ['PROJECT', { startsOn: '2027-03-02', endsOn: '2037-04-01' }, 'endsOn'],
    ['PROJECT', { budgetCap: 0 }, 'budgetCap'],
    ['SPRINT', { kickoffOn: '2027-03-02', readoutOn: '2027-03-01' }, 'readoutOn'],
    ['SPRINT', { weeks: 53 }, 'weeks'],
    ['SPRINT', { deliverables: [{ title: ' ' }] }, 'deliverables.0.title'],
  ])('of type %s refuse %j beside %s', async (type, input, field) => {
    expect(Object.keys(refusedFields(await desk.create({ type, ...input })))).toEqual([field]);
  });

  it.each([
    ['DIRECT_HIRE', { feePercent: 50 }],
    ['DIRECT_HIRE', { feePercent: 0.01 }],
    ['DIRECT_HIRE', { feeModel: 'FLAT', flatFee: 1 }],
    ['DIRECT_HIRE', { flatFee: 700 }],
    ['DIRECT_HIRE', { targetStart: '2028-02-29' }],
    ['DIRECT_HIRE', { guaranteeDays: 0, prorateAfterDays: 0 }],
    ['FRACTIONAL', { daysPerWeek: 0.5 }],
    ['FRACTIONAL', { daysPerWeek: 5 }],
    ['FRACTIONAL', { billDayRate: 100, maxPayDayRate: 100 }],
    ['PROJECT', { startsOn: '2028-02-29', endsOn: '2028-02-29' }],
    ['SPRINT', { kickoffOn: '2027-03-01', readoutOn: '2027-03-01' }],
  ])('of type %s take %j', async (type, input) => {
    expect(await desk.made({ type, ...input })).toMatchObject(input);
  });

  it('let the fee of the other model go where the model changes', async () => {
    const made = await desk.made({ feePercent: 20 });
    expect(made.feeModel).toBe('PERCENT');
    const flat = (await desk.update(made, { feeModel: 'FLAT', flatFee: 1_000_000 })).data.updateEngagement;
    expect(flat).toMatchObject({ feeModel: 'FLAT', flatFee: 1_000_000, feePercent: null });
    expect((await desk.update(flat, { feeModel: 'PERCENT' })).data.updateEngagement).toMatchObject({
      flatFee: null,
    });
  });
});
