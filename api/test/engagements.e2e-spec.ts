import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, FIELDS, MONEY, refusedFields } from './support/engagements.js';

describe('engagements', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let admin: Person;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());
  afterEach(async () => expect(await desk.drifted()).toEqual([]));

  const ofThisYear = /^ENG-\d{4}-\d{4}$/;

  it('are drafts with a code of the year, one after the other, also where many are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => desk.made()));
    const numbers = made
      .map(({ code }) => Number(/^ENG-\d{4}-(\d{4})$/.exec(code)![1]))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => numbers[0]! + i));
    expect(made[0]).toMatchObject({
      status: 'DRAFT',
      version: 1,
      openings: 1,
      filledCount: 0,
      masked: false,
      proposals: [],
    });
    expect(made[0].code).toMatch(ofThisYear);
  });

  it('leave no gap behind one that was refused', async () => {
    const before = await desk.made();
    expect(refusedFields(await desk.create({ contactId: randomUUID() }))).toEqual({ contactId: 'UNKNOWN' });
    expect(refusedFields(await desk.create({ deliverables: [{ title: 'X' }] }))).toEqual({
      deliverables: 'OTHER_TYPE',
    });
    const next = Number((await desk.made()).code.slice(-4));
    expect(next).toBe(Number(before.code.slice(-4)) + 1);
  });

  it('take the terms of their company over, and keep them when the company changes', async () => {
    const companyId = await desk.company({
      currency: 'CHF',
      fee_percent: 24.5,
      guarantee_days: 90,
      prorate_after_days: 30,
    });
    const terms = {
      currency: 'CHF',
      feeModel: 'PERCENT',
      feePercent: 24.5,
      guaranteeDays: 90,
      prorateAfterDays: 30,
    };
    const taken = await desk.made({ companyId });
    expect(taken).toMatchObject(terms);
    await app.db.query(
      `UPDATE companies SET fee_percent = 10, currency = 'EUR', guarantee_days = 30 WHERE id = $1`,
      [companyId],
    );
    expect(await desk.one(taken.id, desk.manager, 'currency feePercent guaranteeDays')).toEqual({
      currency: 'CHF',
      feePercent: 24.5,
      guaranteeDays: 90,
    });
    expect(await desk.made({ companyId, feePercent: 30 })).toMatchObject({ feePercent: 30, currency: 'EUR' });
    // A sprint has no fee in percent to take over.
    expect(await desk.made({ companyId, type: 'SPRINT' })).toMatchObject({
      currency: 'EUR',
      feeModel: null,
      guaranteeDays: null,
    });
  });

  it('want a type, a company that is there, a title and a currency', async () => {
    const poor = await desk.company({ currency: null });
    expect(refusedFields(await desk.create({ type: null }))).toEqual({ type: 'REQUIRED' });
    expect(refusedFields(await desk.create({ companyId: null }))).toEqual({ companyId: 'REQUIRED' });
    expect(refusedFields(await desk.create({ companyId: randomUUID() }))).toEqual({ companyId: 'UNKNOWN' });
    expect(refusedFields(await desk.create({ companyId: poor, title: '  ' }))).toEqual({
      title: 'REQUIRED',
      currency: 'REQUIRED',
    });
    expect(await desk.made({ companyId: poor, currency: 'JPY' })).toMatchObject({ currency: 'JPY' });
  });

  it('have the hiring contact from the company, and people of the agency who do that work', async () => {
    const elsewhere = await desk.contact(await desk.company());
    const wrong = {
      contactId: elsewhere,
      leadRecruiterId: desk.manager.id,
      accountManagerId: desk.recruiter.id,
    };
    expect(refusedFields(await desk.create(wrong))).toEqual({
      contactId: 'UNKNOWN', leadRecruiterId: 'UNKNOWN', accountManagerId: 'UNKNOWN',
    }); // prettier-ignore
    const made = await desk.made({ contactId: desk.contactId, leadRecruiterId: desk.recruiter.id });
    expect(made).toMatchObject({
      contact: { name: 'Hedda Contact' }, leadRecruiter: { id: desk.recruiter.id }, accountManager: { id: desk.manager.id },
    }); // prettier-ignore
  });

  it('write nothing where nothing changed, and refuse a stale write with the record as it stands', async () => {
    const made = await desk.made({ mustHave: ['Python'], notes: 'Ask Hedda', targetStart: '2027-01-04' });
    const same = await desk.update(made, {
      title: made.title,
      mustHave: ['Python'],
      targetStart: '2027-01-04',
      notes: null,
    });
    expect(same.data.updateEngagement).toMatchObject({ version: 1, notes: 'Ask Hedda' });
    await desk.update(made, { title: 'Newer' });
    const { errors } = await desk.update(made, { title: 'Mine' });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { id: made.id, title: 'Newer', version: 2 },
    });
  });

  it('let the first of two people at once through, and tell the second', async () => {
    const made = await desk.made();
    const answers = await Promise.all([
      desk.update(made, { title: 'A' }),
      desk.update(made, { title: 'B' }, admin),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['CONFLICT', undefined]);
  });

  it('answer a change with as many fields as are asked for', async () => {
    const made = await desk.made();
    const all = `${FIELDS} ${MONEY} statusSince priority exclusive location workMode submittalDue feedbackDays createdAt updatedAt companyId contactId
      accountManagerId leadRecruiterId leadId`;
    const { data } = await app.graphql(
      `mutation ($id: UUID!) { updateEngagement(id: $id, expectedVersion: 1, input: {location: "Galway"}) { ${all} } }`,
      { id: made.id },
      desk.manager.cookie,
    );
    expect(data.updateEngagement).toMatchObject({ location: 'Galway', companyId: desk.companyId, holds: [] });
  });

  it('name each skill once, and none twice as nice to have', async () => {
    const skills = { mustHave: ['RAG', 'Python', 'RAG', ' '], niceToHave: ['Python', 'Go'] };
    expect(await desk.made(skills)).toMatchObject({ mustHave: ['RAG', 'Python'], niceToHave: ['Go'] });
  });

  it('keep the deliverables of a sprint in their order, with what was done', async () => {
    const made = await desk.made({
      type: 'SPRINT',
      deliverables: [{ title: 'Map' }, { title: 'Plan', dueOn: '2027-01-08' }],
    });
    expect(made.version).toBe(1);
    const [map, plan] = made.deliverables;
    const done = [{ ...plan, doneOn: '2027-01-07' }, { ...map }, { title: 'Readout' }];
    const { deliverables, version } = (await desk.update(made, { deliverables: done })).data.updateEngagement;
    expect(version).toBe(2);
    expect(deliverables.map(({ id, title, doneOn }: Record<string, unknown>) => [id === plan.id || id === map.id, title, doneOn])).toEqual([
      [true, 'Plan', '2027-01-07'], [true, 'Map', null], [false, 'Readout', null],
    ]); // prettier-ignore
    // A deliverable of another engagement is not taken away from it.
    const other = await desk.made({ type: 'SPRINT', deliverables: [{ id: plan.id, title: 'Taken' }] });
    expect(other.deliverables[0].id).not.toBe(plan.id);
    expect((await desk.one(made.id)).deliverables).toHaveLength(3);
  });

  it('are deleted only where nothing goes on, and come back', async () => {
    const open = await desk.opened();
    const REMOVE = `mutation ($id: UUID!, $v: Int!) { deleteEngagement(id: $id, expectedVersion: $v) { version deletedAt } }`;
    const remove = (of: { id: string; version: number }) =>
      app.graphql(REMOVE, { id: of.id, v: of.version }, desk.manager.cookie);
    const refused = await remove(open);
    expect(refused.errors![0]!.extensions).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'STILL_OPEN', remedy: 'CANCEL' }],
    });
    const draft = await desk.made();
    const gone = (await remove(draft)).data.deleteEngagement;
    expect(gone.deletedAt).not.toBeNull();
    expect((await desk.list({ q: draft.code })).items).toEqual([]);
    expect((await desk.list({ deleted: true })).items.map(({ id }: { id: string }) => id)).toContain(
      draft.id,
    );
    expect((await desk.update({ ...draft, version: 2 }, { title: 'Gone' })).errors![0]!.extensions.code).toBe(
      'NOT_FOUND',
    );
    const back = await app.graphql(
      REMOVE.replaceAll('delete', 'restore').replace('restoredAt', 'deletedAt'),
      { id: draft.id, v: 2 },
      desk.manager.cookie,
    );
    expect(back.data.restoreEngagement).toEqual({ version: 3, deletedAt: null });
  });

  it('tell the audit what changed field by field, and of texts only how long they are', async () => {
    const made = await desk.made({ notes: 'Their budget is wobbly' });
    await desk.update(made, { feePercent: 21, notes: 'short' });
    const { rows } = await app.db.query(
      `SELECT action, subject_label, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [made.id],
    );
    expect(rows).toMatchObject([
      { action: 'engagement.created', subject_label: made.code, changes: { title: ['', 'Head of ML'] } },
      {
        action: 'engagement.updated',
        subject_label: made.code,
        changes: {
          feePercent: [null, 21],
          feeModel: [null, 'PERCENT'],
          notes: ['22 characters', '5 characters'],
        },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('wobbly');
  });
});
