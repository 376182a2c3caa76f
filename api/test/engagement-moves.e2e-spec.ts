import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { EngagementEvents, type EngagementMoved } from '../src/accounts/engagements/engagement.events.js';
import { EngagementFilling } from '../src/accounts/engagements/engagement-filling.js';
import { Database } from '../src/platform/database/database.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, refusedFields, soon } from './support/engagements.js';

describe('the states of an engagement', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let admin: Person;
  const told: [string, EngagementMoved][] = [];
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    admin = await app.person(Role.ADMIN);
    const events = app.app.get(EngagementEvents, { strict: false });
    for (const kind of ['closed', 'reopened'] as const)
      events[kind].listen((_sql, _by, moved) => {
        told.push([kind, moved]);
        return Promise.resolve();
      });
  });
  afterAll(() => app.stop());
  beforeEach(() => told.splice(0));
  afterEach(async () => expect(await desk.drifted()).toEqual([]));

  const fill = (id: string, n: number): Promise<void> =>
    app.app
      .get(Database, { strict: false })
      .tx((sql) =>
        app.app.get(EngagementFilling, { strict: false }).place(sql, { actor: null, requestId: null }, id, n),
      );
  const submitted = async (of: { id: string }, n: number): Promise<void> => {
    await app.db.query('UPDATE engagements SET live_submittal_count = $2 WHERE id = $1', [of.id, n]);
  };

  it('COVERED needs a candidate who is with the client', async () => {
    const open = await desk.opened();
    expect(await desk.blockers(open, 'COVER')).toEqual([['NO_SUBMITTAL', null, null]]);
    await submitted(open, 1);
    const covered = await desk.moved(open, 'COVER');
    expect(covered.status).toBe('COVERED');
    expect(await desk.moved(covered, 'OPEN')).toMatchObject({ status: 'OPEN' });
  });

  it('ON_HOLD wants a reason and a day to come, and its time is kept', async () => {
    const open = await desk.opened();
    const wrong = async (input: Record<string, unknown>) =>
      refusedFields((await desk.move(open, 'HOLD', input)) as Parameters<typeof refusedFields>[0]);
    expect(await wrong({ reviewOn: soon(3) })).toEqual({ reason: 'REQUIRED' });
    expect(await wrong({ reason: 'BUDGET' })).toEqual({ reviewOn: 'REQUIRED' });
    expect(await wrong({ reason: 'BUDGET', reviewOn: soon(-1) })).toEqual({ reviewOn: 'FUTURE' });
    expect(await wrong({ reason: 'OTHER', reviewOn: soon(3) })).toEqual({ note: 'REQUIRED' });
    const held = await desk.moved(open, 'HOLD', { reason: 'BUDGET', reviewOn: soon(3) });
    expect(held).toMatchObject({
      status: 'ON_HOLD',
      reviewOn: soon(3),
      holds: [{ endedAt: null, reason: 'BUDGET', reviewOn: soon(3) }],
    });
    expect(refusedFields(await desk.update(held, { reviewOn: soon(-2) }))).toEqual({ reviewOn: 'FUTURE' });
    const later = (await desk.update(held, { reviewOn: soon(20) })).data.updateEngagement;
    expect(later.reviewOn).toBe(soon(20));
    const again = await desk.moved(later, 'OPEN');
    expect(again).toMatchObject({ status: 'OPEN', reviewOn: null, holds: [{ reason: 'BUDGET' }] });
    expect(again.holds[0].endedAt).not.toBeNull();
  });

  it.each([
    ['LOSE', 'LOST'],
    ['CANCEL', 'CANCELLED'],
  ])(
    '%s wants a reason, tells the rooms above, and can be opened again with a note',
    async (action, state) => {
      const open = await desk.opened();
      expect(refusedFields((await desk.move(open, action)) as never)).toEqual({ reason: 'REQUIRED' });
      const closed = await desk.moved(open, action, { reason: 'COMPETITOR' });
      expect(closed).toMatchObject({ status: state, closeReason: 'COMPETITOR' });
      expect(refusedFields((await desk.move(closed, 'REOPEN')) as never)).toEqual({ note: 'REQUIRED' });
      expect(await desk.moved(closed, 'REOPEN', { note: 'They came back' })).toMatchObject({
        status: 'OPEN',
        closeReason: null,
      });
      const base = { id: open.id };
      expect(told).toEqual([
        ['closed', { ...base, from: 'OPEN', to: state }],
        ['reopened', { ...base, from: state, to: 'OPEN' }],
      ]);
    },
  );

  it('a listener that throws takes the move back', async () => {
    const open = await desk.opened();
    const { closed } = app.app.get(EngagementEvents, { strict: false });
    let refuse = true;
    closed.listen(() => (refuse ? Promise.reject(new Error('not now')) : Promise.resolve()));
    const { errors } = await desk.move(open, 'LOSE', { reason: 'PRICE' });
    refuse = false;
    expect(errors).toHaveLength(1);
    expect(await desk.one(open.id)).toMatchObject({ status: 'OPEN', version: open.version });
    const { rows } = await app.db.query(
      `SELECT FROM engagement_events WHERE subject_id = $1 AND action = 'LOSE'`,
      [open.id],
    );
    expect(rows).toEqual([]);
  });

  it('FILLED follows from placements alone', async () => {
    const open = await desk.opened('DIRECT_HIRE', { openings: 2 });
    const asked = await app.graphql(
      'mutation ($items: [MoveItem!]!, $b: UUID!) { moveEngagements(items: $items, action: FILL, clientMutationId: $b) { batch } }',
      { items: [{ id: open.id, expectedVersion: open.version }], b: randomUUID() },
      desk.manager.cookie,
    );
    expect(asked.errors).toHaveLength(1);
    await fill(open.id, 1);
    expect(await desk.one(open.id)).toMatchObject({ status: 'OPEN', filledCount: 1 });
    await fill(open.id, 2);
    const filled = await desk.one(open.id);
    expect(filled).toMatchObject({ status: 'FILLED', filledCount: 2 });
    await fill(open.id, 1);
    expect(await desk.one(open.id)).toMatchObject({ status: 'OPEN', filledCount: 1 });
    await expect(fill(open.id, 3)).rejects.toThrow();
    await fill(open.id, 2);
    expect(await desk.moved(await desk.one(open.id), 'COMPLETE')).toMatchObject({ status: 'COMPLETED' });
    expect(told).toEqual([['closed', { id: open.id, from: 'FILLED', to: 'COMPLETED' }]]);
  });

  it('openings never fall below what is filled, and fill or open it as they change', async () => {
    const open = await desk.opened('DIRECT_HIRE', { openings: 3 });
    await fill(open.id, 2);
    const now = await desk.one(open.id);
    expect(refusedFields(await desk.update(now, { openings: 1 }))).toEqual({ openings: 'FILLED' });
    const filled = (await desk.update(now, { openings: 2 })).data.updateEngagement;
    expect(filled).toMatchObject({ status: 'FILLED', openings: 2 });
    expect((await desk.update(filled, { openings: 4 })).data.updateEngagement).toMatchObject({
      status: 'OPEN',
      openings: 4,
    });
  });

  it('an illegal move says so, one that is so already is no fault, a stale one brings the record', async () => {
    const open = await desk.opened();
    expect(await desk.move(open, 'COMPLETE')).toMatchObject({
      code: 'CONFLICT',
      message: 'An engagement in OPEN does not allow COMPLETE.',
    });
    expect(await desk.move(open, 'OPEN')).toMatchObject({ code: 'NOOP' });
    expect(await desk.move({ ...open, version: 1 }, 'CANCEL', { reason: 'PRICE' })).toMatchObject({
      code: 'CONFLICT',
      engagement: { status: 'OPEN' },
    });
    expect(await desk.move({ id: randomUUID(), version: 1 }, 'OPEN')).toMatchObject({
      code: 'NOT_FOUND',
      engagement: null,
    });
  });

  it('of two people at once one moves it, and a request that comes twice is done once', async () => {
    const open = await desk.opened();
    const both = await Promise.all([
      desk.move(open, 'LOSE', { reason: 'PRICE' }),
      desk.move(open, 'CANCEL', { reason: 'PRICE' }, { as: admin }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['APPLIED', 'CONFLICT']);
    const batch = randomUUID();
    const other = await desk.opened();
    for (let i = 0; i < 2; i++)
      expect(await desk.move(other, 'LOSE', { reason: 'PRICE' }, { batch })).toMatchObject({
        code: 'APPLIED',
      });
    expect(told.filter(([, { id }]) => id === other.id)).toHaveLength(1);
  });

  it('are moved many at once, and one that is refused holds up no other', async () => {
    const [a, b, c] = [await desk.ready(), await desk.made(), await desk.ready()];
    const items = [a, b, c].map(({ id, version }) => ({ id, expectedVersion: version }));
    const { data } = await app.graphql(
      'mutation ($items: [MoveItem!]!, $b: UUID!) { moveEngagements(items: $items, action: OPEN, clientMutationId: $b) { items { code } } }',
      { items, b: randomUUID() },
      desk.manager.cookie,
    );
    expect(data.moveEngagements.items).toEqual([{ code: 'APPLIED' }, { code: 'GATE' }, { code: 'APPLIED' }]);
  });

  describe('taken back', () => {
    it('stand as before, with a hold that goes on as if it had not ended', async () => {
      const held = await desk.moved(await desk.opened(), 'HOLD', { reason: 'PRIORITIES', reviewOn: soon(5) });
      const { batch } = await desk.move(held, 'OPEN');
      expect(await desk.undo(batch)).toMatchObject({
        code: 'APPLIED',
        engagement: { status: 'ON_HOLD', reviewOn: soon(5), holds: [{ endedAt: null }] },
      });
      expect((await desk.one(held.id)).holds).toHaveLength(1);
    });

    it('tell the rooms above', async () => {
      const { batch, engagement } = await desk.move(await desk.opened(), 'LOSE', { reason: 'PRICE' });
      expect(await desk.undo(batch)).toMatchObject({
        code: 'APPLIED',
        engagement: { status: 'OPEN', closeReason: null },
      });
      expect(told.map(([kind, { id }]) => [kind, id])).toEqual([
        ['closed', engagement.id],
        ['reopened', engagement.id],
      ]);
    });

    it('are one’s own within a day, an admin’s of anyone, and not what was moved on or carries work', async () => {
      const { batch, engagement } = await desk.move(await desk.ready(), 'OPEN');
      const other = await app.person(Role.ACCOUNT_MANAGER);
      expect((await desk.undo(batch, other)).errors[0].extensions.code).toBe('NOT_FOUND');
      await submitted(engagement, 1);
      expect(await desk.undo(batch)).toMatchObject({ code: 'CONFLICT' });
      await submitted(engagement, 0);
      expect(await desk.undo(batch, admin)).toMatchObject({
        code: 'APPLIED',
        engagement: { status: 'DRAFT', openedAt: null },
      });

      const old = await desk.move(await desk.ready(), 'OPEN');
      await app.db.query(`ALTER TABLE engagement_events DISABLE TRIGGER USER`);
      await app.db.query(
        `UPDATE engagement_events SET at = now() - interval '25 hours' WHERE batch_id = $1`,
        [old.batch],
      );
      await app.db.query(`ALTER TABLE engagement_events ENABLE TRIGGER USER`);
      expect(await desk.undo(old.batch)).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('24 hours'),
      });

      const moved = await desk.move(await desk.ready(), 'OPEN');
      await desk.moved(moved.engagement, 'CANCEL', { reason: 'DUPLICATE' });
      expect(await desk.undo(moved.batch)).toMatchObject({ code: 'CONFLICT' });
    });
  });

  it('are told to the audit and to the events', async () => {
    const open = await desk.opened();
    const { rows: audit } = await app.db.query(
      `SELECT action, subject_label AS label, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [open.id],
    );
    expect(audit.at(-1)).toEqual({
      action: 'engagement.open',
      label: open.code,
      changes: { status: ['DRAFT', 'OPEN'] },
    });
    const { rows: events } = await app.db.query(
      `SELECT action, from_status, to_status FROM engagement_events WHERE subject_id = $1 ORDER BY at`,
      [open.id],
    );
    expect(events).toEqual([
      { action: 'CREATE', from_status: null, to_status: 'DRAFT' },
      { action: 'OPEN', from_status: 'DRAFT', to_status: 'OPEN' },
    ]);
  });
});
