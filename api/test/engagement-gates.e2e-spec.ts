import { startApp, type TestApp } from './support/app.js';
import { COMPLETE, EngagementDesk, refusedFields, soon } from './support/engagements.js';

describe('the gates of an engagement to OPEN', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
  });
  afterAll(() => app.stop());

  it.each([
    ['DIRECT_HIRE', ['feeModel', 'guaranteeDays']],
    ['FRACTIONAL', ['daysPerWeek', 'billDayRate', 'maxPayDayRate', 'minimumWeeks', 'noticeDays']],
    ['PROJECT', ['startsOn', 'endsOn', 'billDayRate']],
    ['SPRINT', ['fixedFee', 'weeks', 'kickoffOn', 'readoutOn']],
  ])('of type %s, every blocker is named with what lifts it', async (type, terms) => {
    const bare = await desk.made({ type });
    expect(await desk.blockers(bare, 'OPEN')).toEqual([
      ['NO_CONTACT', 'contactId', 'EDIT'],
      ['NO_RECRUITER', 'leadRecruiterId', 'EDIT'],
      ...terms.map((term) => ['TERMS', term, 'EDIT']),
      ...(type === 'SPRINT' ? [['NO_DELIVERABLES', 'deliverables', 'EDIT']] : []),
    ]);
    expect(await desk.one(bare.id)).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  it.each(Object.keys(COMPLETE))('of type %s, all that is complete passes', async (type) => {
    const open = await desk.opened(type);
    expect(open).toMatchObject({ status: 'OPEN', version: 2 });
    expect(open.openedAt).not.toBeNull();
  });

  it.each([
    [{ feePercent: null }, 'feePercent'],
    [{ salaryMax: null }, 'salaryMax'],
    [{ feeModel: 'FLAT' }, 'flatFee'],
  ])('the fee is settled: not with %j', async (input, term) => {
    const { data } = await desk.update(await desk.ready(), input);
    expect(await desk.blockers(data.updateEngagement, 'OPEN')).toEqual([['TERMS', term, 'EDIT']]);
  });

  it('a project needs a day rate or a budget', async () => {
    const project = await desk.ready('PROJECT', { billDayRate: null });
    expect(await desk.blockers(project, 'OPEN')).toEqual([['TERMS', 'billDayRate', 'EDIT']]);
    const { data } = await desk.update(project, { budgetCap: 5_000_000 });
    expect(await desk.moved(data.updateEngagement, 'OPEN')).toMatchObject({ status: 'OPEN' });
  });

  it('a client that may not be served is refused, from every state that rests', async () => {
    const companyId = await desk.company();
    const contactId = await desk.contact(companyId);
    const made = await desk.ready('DIRECT_HIRE', { companyId, contactId });
    const held = await desk.moved(await desk.opened('DIRECT_HIRE', { companyId, contactId }), 'HOLD', {
      reason: 'BUDGET',
      reviewOn: soon(9),
    });
    await app.db.query(`UPDATE companies SET status = 'DO_NOT_SERVE' WHERE id = $1`, [companyId]);
    for (const one of [made, held])
      expect(await desk.blockers(one, 'OPEN')).toEqual([['NOT_SERVED', 'companyId', 'OPEN_COMPANY']]);
  });

  it('the gate tells the same before the move is tried', async () => {
    const bare = await desk.made({ type: 'SPRINT', ...COMPLETE.SPRINT });
    const { data } = await app.graphql(
      'query ($id: UUID!) { engagementGate(id: $id, action: OPEN) { from to blockers { code strength message } } }',
      { id: bare.id },
      desk.manager.cookie,
    );
    expect(data.engagementGate).toMatchObject({
      from: 'DRAFT',
      to: 'OPEN',
      blockers: [
        { code: 'NO_CONTACT', strength: 'BLOCK' },
        { code: 'NO_RECRUITER', message: 'No lead recruiter is named.' },
      ],
    });
  });

  it('what is worked on keeps what the gate asked for', async () => {
    const open = await desk.opened();
    const wrong = await desk.update(open, { feePercent: null, contactId: null, leadRecruiterId: null });
    expect(refusedFields(wrong)).toEqual({
      feePercent: 'REQUIRED',
      contactId: 'REQUIRED',
      leadRecruiterId: 'REQUIRED',
    });
    const sprint = await desk.opened('SPRINT');
    expect(refusedFields(await desk.update(sprint, { deliverables: [] }))).toEqual({
      deliverables: 'REQUIRED',
    });
  });
});
