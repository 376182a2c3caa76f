import { Role } from '../src/access/roles.js';
import { startApp, type TestApp } from './support/app.js';
import { EngagementDesk } from './support/engagements.js';

describe('engagements', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
  });
  afterAll(() => app.stop());

  describe('of a recruiter', () => {
    it('are read whole but for what the client pays', async () => {
      const made = await desk.ready();
      expect(await desk.one(made.id, desk.recruiter)).toMatchObject({
        title: 'Head of ML',
        salaryMin: 9_000_000,
        guaranteeDays: 90,
      });
      for (const field of [
        'feeModel',
        'feePercent',
        'flatFee',
        'billDayRate',
        'budgetCap',
        'fixedFee',
        'value',
        'proposals { id }',
      ])
        await expect(desk.one(made.id, desk.recruiter, field)).rejects.toThrow('FORBIDDEN');
    });

    it('are edited where they lead, without the money, and nowhere else', async () => {
      const made = await desk.ready();
      const edited = await desk.update(
        made,
        { notes: 'Two strong ones', mustHave: ['CUDA'] },
        desk.recruiter,
      );
      expect(edited.data.updateEngagement).toMatchObject({ version: 2, mustHave: ['CUDA'] });
      for (const field of [
        'feePercent',
        'salaryMin',
        'currency',
        'guaranteeDays',
        'confidential',
        'accountManagerId',
      ]) {
        const { errors } = await desk.update({ ...made, version: 2 }, { [field]: null }, desk.recruiter);
        expect([field, errors![0]!.extensions.code]).toEqual([field, 'FORBIDDEN']);
      }
      const others = await desk.made();
      expect((await desk.update(others, { notes: 'Mine' }, desk.recruiter)).errors![0]!.extensions.code).toBe(
        'FORBIDDEN',
      );
    });

    it('are neither made, moved nor deleted', async () => {
      const made = await desk.ready();
      expect((await desk.create({}, desk.recruiter)).errors![0]!.extensions.code).toBe('FORBIDDEN');
      expect((await desk.move(made, 'OPEN', {}, { as: desk.recruiter })).errors[0].extensions.code).toBe(
        'FORBIDDEN',
      );
    });
  });

  it('are nothing to a moderator', async () => {
    const moderator = await app.person(Role.MODERATOR);
    const made = await desk.made();
    await expect(desk.list({}, moderator)).rejects.toThrow('FORBIDDEN');
    expect((await desk.update(made, { title: 'X' }, moderator)).errors![0]!.extensions.code).toBe(
      'FORBIDDEN',
    );
  });
});
