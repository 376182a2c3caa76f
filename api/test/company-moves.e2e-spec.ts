import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';

const MOVE = `mutation ($items: [MoveItem!]!, $action: CompanyAction!, $uid: UUID!, $reason: BarReason, $note: Text) {
  moveCompanies(items: $items, action: $action, clientMutationId: $uid, reason: $reason, note: $note) {
    id code message eventId company { version status statusReason statusNote feePercent } } }`;
const UNDO = `mutation ($items: [CompanyMoved!]!, $uid: UUID!) {
  undoCompanyMoves(items: $items, clientMutationId: $uid) { id code message eventId company { version status } } }`;

describe('moving companies', () => {
  let app: TestApp;
  let manager: Person;
  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
  });
  afterAll(() => app.stop());

  const as = (query: string, variables: Record<string, unknown>, who = manager): Promise<GraphQLAnswer> =>
    app.graphql(query, variables, who.cookie);
  const make = async (name = 'Moving'): Promise<string> =>
    (await as('mutation ($name: ShortText!) { createCompany(input: {name: $name}) { id } }', { name })).data
      .createCompany.id;
  const move = async (
    id: string,
    expectedVersion: number,
    action: string,
    more: Record<string, unknown> = {},
  ) =>
    (await as(MOVE, { items: [{ id, expectedVersion }], action, uid: randomUUID(), ...more })).data
      .moveCompanies[0];
  const fieldOf = ({ errors }: GraphQLAnswer): string =>
    (errors![0]!.extensions.fields as { field: string }[])[0]!.field;

  it('goes through the states, with an event and an audit entry each', async () => {
    const id = await make();
    for (const [v, action, status] of [
      [1, 'ACTIVATE', 'ACTIVE'],
      [2, 'REST', 'DORMANT'],
      [3, 'PART', 'FORMER'],
      [4, 'PURSUE', 'PROSPECT'],
    ] as const)
      expect(await move(id, v, action)).toMatchObject({
        code: 'APPLIED',
        company: { version: v + 1, status },
      });
    const { rows } = await app.db.query(
      `SELECT action, from_status, to_status, actor_id FROM company_events WHERE subject_id = $1 ORDER BY at`,
      [id],
    );
    expect(rows.map((row) => `${row.from_status} ${row.action} ${row.to_status}`)).toEqual([
      'PROSPECT ACTIVATE ACTIVE',
      'ACTIVE REST DORMANT',
      'DORMANT PART FORMER',
      'FORMER PURSUE PROSPECT',
    ]);
    expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set([manager.id]));
    const audit = await app.db.query(
      `SELECT action, changes FROM audit_entries WHERE subject_id = $1 AND action <> 'company.created' ORDER BY id`,
      [id],
    );
    expect(audit.rows[0]).toEqual({
      action: 'company.activate',
      changes: { status: ['PROSPECT', 'ACTIVE'] },
    });
    expect(audit.rows).toHaveLength(4);
  });

  it('serves nobody without a reason, and serves again with a note alone', async () => {
    const id = await make();
    const ask = (action: string, v: number, more: object) =>
      as(MOVE, { items: [{ id, expectedVersion: v }], action, uid: randomUUID(), ...more });
    expect(fieldOf(await ask('BAR', 1, {}))).toBe('reason');
    expect(fieldOf(await ask('BAR', 1, { reason: 'OTHER' }))).toBe('note');
    expect(fieldOf(await ask('ACTIVATE', 1, { reason: 'UNPAID' }))).toBe('reason');
    const barred = await move(id, 1, 'BAR', { reason: 'UNPAID', note: 'Two invoices' });
    expect(barred.company).toMatchObject({
      status: 'DO_NOT_SERVE',
      statusReason: 'UNPAID',
      statusNote: 'Two invoices',
    });
    expect(await move(id, 2, 'ACTIVATE')).toMatchObject({
      code: 'CONFLICT',
      company: { status: 'DO_NOT_SERVE' },
    });
    expect(fieldOf(await ask('UNBAR', 2, { note: ' ' }))).toBe('note');
    expect((await move(id, 2, 'UNBAR', { note: 'They paid' })).company).toMatchObject({
      status: 'PROSPECT',
      statusReason: null,
      statusNote: 'They paid',
    });
  });

  it('answers each of many: applied, no change, stale, deleted, missing', async () => {
    const [good, there, stale, deleted] = [await make(), await make(), await make(), await make()];
    await move(there, 1, 'ACTIVATE');
    await as('mutation ($id: UUID!) { deleteCompany(id: $id, expectedVersion: 1) { id } }', { id: deleted });
    const items = [
      [good, 1],
      [there, 2],
      [stale, 7],
      [deleted, 2],
      [randomUUID(), 1],
    ].map(([id, expectedVersion]) => ({ id, expectedVersion }));
    const { data } = await as(MOVE, { items, action: 'ACTIVATE', uid: randomUUID() });
    expect(data.moveCompanies.map((m: { code: string }) => m.code)).toEqual([
      'APPLIED',
      'NOOP',
      'CONFLICT',
      'GATE',
      'NOT_FOUND',
    ]);
    expect(data.moveCompanies[3].message).toContain('Restore it first');
    const twice = [items[0], items[0]];
    expect(fieldOf(await as(MOVE, { items: twice, action: 'REST', uid: randomUUID() }))).toBe('items');
    expect(fieldOf(await as(MOVE, { items: [], action: 'REST', uid: randomUUID() }))).toBe('items');
  });

  it('is done once where the request comes twice', async () => {
    const id = await make();
    const request = { items: [{ id, expectedVersion: 1 }], action: 'ACTIVATE', uid: randomUUID() };
    for (let time = 0; time < 2; time++)
      expect((await as(MOVE, request)).data.moveCompanies[0]).toMatchObject({
        code: 'APPLIED',
        company: { version: 2 },
      });
    expect((await as(MOVE, { ...request, action: 'REST' })).data.moveCompanies[0].code).toBe('CONFLICT');
  });

  it('takes a move back within a day, unless the company was moved again', async () => {
    const id = await make();
    const undo = async (eventId: string) =>
      (await as(UNDO, { items: [{ id, eventId }], uid: randomUUID() })).data.undoCompanyMoves[0];
    const first = await move(id, 1, 'ACTIVATE');
    const second = await move(id, 2, 'BAR', { reason: 'LEGAL' });
    expect(await undo(first.eventId)).toMatchObject({
      code: 'CONFLICT',
      company: { status: 'DO_NOT_SERVE' },
    });
    expect(await undo(second.eventId)).toMatchObject({
      code: 'APPLIED',
      company: { version: 4, status: 'ACTIVE' },
    });
    expect((await undo(randomUUID())).code).toBe('NOT_FOUND');

    const other = await make();
    const { eventId } = await move(other, 1, 'ACTIVATE');
    await app.db.query('ALTER TABLE company_events DISABLE TRIGGER company_events_append_only');
    await app.db.query(`UPDATE company_events SET at = now() - interval '25 hours' WHERE id = $1`, [eventId]);
    await app.db.query('ALTER TABLE company_events ENABLE TRIGGER company_events_append_only');
    const late = await as(UNDO, { items: [{ id: other, eventId }], uid: randomUUID() });
    expect(late.data.undoCompanyMoves[0]).toMatchObject({ code: 'CONFLICT', company: { status: 'ACTIVE' } });
  });

  it('is for those who manage accounts', async () => {
    const id = await make();
    const request = { items: [{ id, expectedVersion: 1 }], action: 'ACTIVATE', uid: randomUUID() };
    for (const role of [Role.RECRUITER, Role.MODERATOR])
      expect((await as(MOVE, request, await app.person(role))).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await as(MOVE, request, await app.person(Role.ADMIN))).data.moveCompanies[0].code).toBe(
      'APPLIED',
    );
  });

  it('is drawn from the table that decides', async () => {
    const { data } = await as('{ machines { name moves { action from to needs } } }', {});
    const { moves } = data.machines.find((m: { name: string }) => m.name === 'company');
    expect(moves).toContainEqual({ action: 'BAR', from: 'ACTIVE', to: 'DO_NOT_SERVE', needs: ['reason'] });
  });
});
