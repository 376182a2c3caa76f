import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { ServiceType } from '../src/accounts/leads/lead.enums.js';
import { LeadMovesService } from '../src/accounts/leads/lead-moves.service.js';
import type { NewLead } from '../src/accounts/leads/new-lead.js';
import { Database } from '../src/platform/database/database.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { leadCountsThatDrifted, leadDesk } from './support/leads.js';

const GOOD: Partial<NewLead> = { companyName: 'Acme', services: [ServiceType.DIRECT_HIRE] };
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

describe('moving leads', () => {
  let app: TestApp;
  let manager: Person;
  let colleague: Person;
  const { receive, move, undo, lead, list, ask, answered } = leadDesk(
    () => app,
    () => manager,
  );

  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    colleague = await app.person(Role.ACCOUNT_MANAGER);
  });
  afterAll(() => app.stop());
  afterEach(async () => expect(await leadCountsThatDrifted(app)).toEqual([]));

  const one = async (of: Partial<NewLead> = GOOD): Promise<{ id: string }> => (await receive(of))[0]!;
  const codes = ({ data }: Awaited<ReturnType<typeof move>>): string[] =>
    data.moveLeads.items.map((i: { code: string }) => i.code);
  const fieldOf = ({ errors }: Awaited<ReturnType<typeof move>>): unknown =>
    (errors?.[0]?.extensions.fields as { field: string }[] | undefined)?.[0]?.field;
  const log = (id: string, activity: Record<string, unknown>, by = manager) =>
    ask(
      `mutation ($links: [RecordRefInput!]!, $input: ActivityInput!) { logActivity(links: $links, input: $input) { id } }`,
      { links: [{ type: 'Lead', id }], input: activity },
      by,
    );
  const wake = (): Promise<number> =>
    app.app.get(LeadMovesService, { strict: false }).wake(app.app.get(Database, { strict: false }));

  it('qualifies, with an event, an audit entry and the counts in the same moment', async () => {
    const { id } = await one();
    const batch = randomUUID();
    const { data } = await move([{ id }], 'QUALIFY', { batch });
    expect(data.moveLeads).toMatchObject({
      batch,
      items: [{ id, code: 'APPLIED', blockers: [], lead: { status: 'QUALIFIED', version: 2 } }],
    });
    const events = await app.db.query(
      'SELECT action, from_status, to_status, actor_id, batch_id, version_seen FROM lead_events WHERE subject_id = $1 ORDER BY at',
      [id],
    );
    expect(events.rows).toEqual([
      expect.objectContaining({ action: 'ARRIVE', from_status: null, to_status: 'NEW' }),
      {
        action: 'QUALIFY',
        from_status: 'NEW',
        to_status: 'QUALIFIED',
        actor_id: manager.id,
        batch_id: batch,
        version_seen: 1,
      },
    ]);
    const { rows } = await app.db.query(
      `SELECT action, actor_id, changes FROM audit_entries WHERE subject_id = $1 AND action <> 'lead.received'`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'lead.qualify', actor_id: manager.id, changes: { status: ['NEW', 'QUALIFIED'] } },
    ]);
  });

  it('names everything that is missing for a qualified lead, before and with the move, and a note passes it', async () => {
    const { id } = await one({ ownerId: null });
    const gate = await ask(
      `{ leadGate(id: "${id}", action: QUALIFY) { from to blockers { code strength field remedy } } }`,
    );
    const { data } = await move([{ id }], 'QUALIFY');
    const [item] = data.moveLeads.items;
    expect(item).toMatchObject({ code: 'GATE', lead: { status: 'NEW', version: 1 } });
    expect(item.blockers.map((b: { code: string }) => b.code).sort()).toEqual([
      'NO_COMPANY',
      'NO_OWNER',
      'NO_SERVICE',
    ]);
    expect(gate.data.leadGate).toMatchObject({ from: 'NEW', to: 'QUALIFIED' });
    expect(gate.data.leadGate.blockers).toHaveLength(3);
    expect(gate.data.leadGate.blockers[0]).toMatchObject({ strength: 'WARN', remedy: expect.any(String) });
    expect(codes(await move([{ id }], 'QUALIFY', { note: 'Known from the fair.' }))).toEqual(['APPLIED']);
    expect((await ask(`{ leadGate(id: "${id}", action: RELEASE) { to } }`)).data.leadGate.to).toBeNull();
  });

  it('has a company where one is linked, though no name was typed', async () => {
    const { id } = await one({ services: [ServiceType.DIRECT_HIRE] });
    const { rows } = await app.db.query(`INSERT INTO companies (name) VALUES ('Linked') RETURNING id`);
    await app.db.query('UPDATE leads SET company_id = $2 WHERE id = $1', [id, rows[0].id]);
    expect(codes(await move([{ id }], 'QUALIFY'))).toEqual(['APPLIED']);
  });

  it('does not take a click for an answer: the clock runs on', async () => {
    const { id } = await one();
    const { data } = await move([{ id }], 'CONTACT');
    expect(data.moveLeads.items[0]).toMatchObject({ code: 'GATE', blockers: [{ code: 'NOT_ANSWERED' }] });
    await move([{ id }], 'CONTACT', { note: 'Spoke on LinkedIn.' });
    expect(await lead(id)).toMatchObject({ status: 'CONTACTED', slaState: 'OK', firstRespondedAt: null });
  });

  describe('by what was said', () => {
    it.each<[string, Record<string, unknown>]>([
      ['a call', { kind: 'CALL' }],
      ['a call that nobody took', { kind: 'CALL', answered: false }],
      ['a mail', { kind: 'EMAIL', subject: 'Hello' }],
      ['a call of theirs that we took', { kind: 'CALL', direction: 'IN' }],
      ['a meeting', { kind: 'MEETING' }],
    ])('%s stops the clock and moves a new lead to CONTACTED', async (_, activity) => {
      const { id } = await one();
      expect((await log(id, activity)).errors).toBeUndefined();
      const now = await lead(id);
      expect(now).toMatchObject({
        status: 'CONTACTED',
        slaState: 'MET',
        firstRespondedAt: expect.any(String),
      });
    });

    it.each<[string, Record<string, unknown>]>([
      ['a note', { kind: 'NOTE', body: 'Looks good.' }],
      ['a mail of theirs', { kind: 'EMAIL', direction: 'IN' }],
      ['a call of theirs that we missed', { kind: 'CALL', direction: 'IN', answered: false }],
      ['a call from before they wrote', { kind: 'CALL', at: new Date(Date.now() - 3_600_000).toISOString() }],
    ])('%s does not', async (_, activity) => {
      const { id } = await one();
      expect((await log(id, activity)).errors).toBeUndefined();
      expect(await lead(id)).toMatchObject({ status: 'NEW', slaState: 'OK', version: 1 });
    });

    it('the first answer counts, and says who gave it', async () => {
      const { id } = await one();
      await log(id, { kind: 'CALL' }, colleague);
      const first = (await lead(id)).firstRespondedAt;
      await log(id, { kind: 'EMAIL', subject: 'Again' });
      expect(await lead(id)).toMatchObject({ firstRespondedAt: first, version: 3 });
      const { rows } = await app.db.query(
        `SELECT actor_id FROM lead_events WHERE subject_id = $1 AND action = 'CONTACT'`,
        [id],
      );
      expect(rows).toEqual([{ actor_id: colleague.id }]);
    });

    it('stops the clock in quarantine too, and leaves the lead there', async () => {
      const { id } = await one({ quarantineReasons: ['HONEYPOT'] });
      await log(id, { kind: 'CALL' });
      expect(await lead(id)).toMatchObject({ status: 'QUARANTINED', slaState: 'MET' });
    });
  });

  it('is answered when the first of its answers was given, as they are told later, taken back and corrected', async () => {
    const { id } = await one();
    await app.db.query(`UPDATE leads SET received_at = now() - interval '3 hours' WHERE id = $1`, [id]);
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    const verb = (call: string) => ask(`mutation { ${call} { version } }`);
    const standing = async (): Promise<unknown> => {
      const { status, firstRespondedAt } = await lead(id);
      const hours = firstRespondedAt && Math.round((Date.now() - Date.parse(firstRespondedAt)) / 3_600_000);
      return [status, hours];
    };
    const later = (await log(id, { kind: 'EMAIL', at: ago(1) })).data.logActivity.id;
    const sooner = (await log(id, { kind: 'CALL', at: ago(2) })).data.logActivity.id;
    expect(await standing()).toEqual(['CONTACTED', 2]);
    await verb(`deleteActivity(id: "${sooner}", expectedVersion: 1)`);
    expect(await standing()).toEqual(['CONTACTED', 1]);
    await verb(`editActivity(id: "${later}", expectedVersion: 1, input: { direction: IN })`);
    expect(await standing()).toEqual(['NEW', null]);
    await verb(`restoreActivity(id: "${sooner}", expectedVersion: 2)`);
    expect(await standing()).toEqual(['CONTACTED', 2]);
    const other = await one();
    const to = `to: { type: "Lead", id: "${other.id}" }`;
    await verb(`linkActivity(id: "${sooner}", expectedVersion: 3, ${to})`);
    expect((await lead(other.id)).firstRespondedAt).toBeNull(); // it came after that
    await app.db.query(`UPDATE leads SET received_at = now() - interval '3 hours' WHERE id = $1`, [other.id]);
    const from = `from: { type: "Lead", id: "${other.id}" }`;
    await verb(`unlinkActivity(id: "${sooner}", expectedVersion: 4, ${from})`);
    await verb(`linkActivity(id: "${sooner}", expectedVersion: 5, ${to})`);
    expect((await lead(other.id)).firstRespondedAt).not.toBeNull();
    await verb(`unlinkActivity(id: "${sooner}", expectedVersion: 6, ${from})`);
    expect((await lead(other.id)).firstRespondedAt).toBeNull();
  });

  it('comes back from a snooze by itself, as work, until somebody takes it up', async () => {
    const { id } = await one();
    await answered(id);
    await move([{ id }], 'QUALIFY');
    await move([{ id, version: 2 }], 'NURTURE', { snoozedUntil: tomorrow() });
    expect(await wake()).toBe(0);
    await app.db.query(`UPDATE leads SET snoozed_until = now() - interval '1 minute' WHERE id = $1`, [id]);
    expect(await wake()).toBe(1);
    expect(await wake()).toBe(0);
    expect(await lead(id)).toMatchObject({
      status: 'CONTACTED',
      version: 4,
      snoozedUntil: expect.any(String),
    });
    const back = async (): Promise<number> => (await list({ back: true })).data.leads.totalCount;
    expect(await back()).toBe(1);
    await log(id, { kind: 'CALL' });
    expect(await back()).toBe(0);
    const { rows } = await app.db.query(
      `SELECT actor_id FROM lead_events WHERE subject_id = $1 AND action = 'WAKE'`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: null }]);
  });

  it('comes back though nobody ever answered it', async () => {
    const { id } = await one();
    await move([{ id }], 'QUALIFY');
    await move([{ id, version: 2 }], 'NURTURE', { snoozedUntil: tomorrow() });
    await app.db.query('UPDATE leads SET snoozed_until = now() WHERE id = $1', [id]);
    expect(await wake()).toBe(1);
    expect(await lead(id)).toMatchObject({ status: 'CONTACTED', firstRespondedAt: null });
  });

  it('lets out of quarantine with the clock of the arrival, and tells the owner then', async () => {
    const { id } = await one({ quarantineReasons: ['LINKS'], ownerId: colleague.id });
    const { firstResponseDueAt } = await lead(id);
    expect(codes(await move([{ id }], 'RELEASE'))).toEqual(['APPLIED']);
    expect(await lead(id)).toMatchObject({ status: 'NEW', firstResponseDueAt });
    const told = await app.db.query(
      `SELECT FROM outbox WHERE topic = 'lead.assigned' AND payload->>'leadId' = $1`,
      [id],
    );
    expect(told.rowCount).toBe(1);
  });

  it('asks for what a move needs, beside the field', async () => {
    const { id } = await one();
    await answered(id);
    expect(fieldOf(await move([{ id }], 'DISQUALIFY'))).toBe('reason');
    expect(fieldOf(await move([{ id }], 'DISQUALIFY', { reason: 'OTHER' }))).toBe('note');
    expect(fieldOf(await move([{ id }], 'NURTURE'))).toBe('snoozedUntil');
    expect(fieldOf(await move([{ id }], 'NURTURE', { snoozedUntil: new Date().toISOString() }))).toBe(
      'snoozedUntil',
    );
    expect(fieldOf(await move([{ id }], 'REOPEN'))).toBe('note');
    expect(fieldOf(await move([{ id }], 'CONVERT'))).toBe('action');
    expect(fieldOf(await move([{ id }], 'WAKE'))).toBe('action');
    expect(fieldOf(await move([{ id }, { id }], 'QUALIFY'))).toBe('items');
    expect(fieldOf(await move([], 'QUALIFY'))).toBe('items');
    expect(await lead(id)).toMatchObject({ status: 'NEW', version: 1 });
  });

  it('closes with the reason, and opens again with a note', async () => {
    const { id } = await one();
    await move([{ id }], 'DISQUALIFY', { reason: 'JOB_SEEKER', note: 'Wants a job.' });
    expect(await lead(id)).toMatchObject({
      status: 'DISQUALIFIED',
      closeReason: 'JOB_SEEKER',
      closeNote: 'Wants a job.',
      slaState: null,
    });
    await move([{ id, version: 2 }], 'REOPEN', { note: 'They hire, too.' });
    expect(await lead(id)).toMatchObject({
      status: 'NEW',
      closeReason: null,
      closeNote: null,
      slaState: 'OK',
    });
  });

  it('moves many, and one that is refused holds up no other', async () => {
    const [good, stale, gone, missing] = await receive(GOOD, GOOD, GOOD, { services: [] });
    await app.db.query('UPDATE leads SET version = 2 WHERE id = $1', [stale!.id]);
    await move([gone!], 'MARK_SPAM');
    const answer = await move(
      [good!, stale!, { ...gone!, version: 2 }, { id: randomUUID() }, missing!],
      'QUALIFY',
    );
    expect(codes(answer)).toEqual(['APPLIED', 'CONFLICT', 'CONFLICT', 'NOT_FOUND', 'GATE']);
    expect(codes(await move([{ ...good!, version: 2 }], 'QUALIFY'))).toEqual(['NOOP']);
  });

  it('lets one of two people move a lead at one moment, and shows the other what it is now', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await one();
      const answers = await Promise.all([
        move([{ id }], 'QUALIFY'),
        move([{ id }], 'DISQUALIFY', { reason: 'NO_FIT' }, colleague),
      ]);
      const items = answers.map(({ data }) => data.moveLeads.items[0]);
      expect(items.map((i) => i.code).sort()).toEqual(['APPLIED', 'CONFLICT']);
      const now = await lead(id);
      for (const item of items) expect(item.lead).toMatchObject({ status: now.status, version: 2 });
      const { rowCount } = await app.db.query('SELECT FROM lead_events WHERE subject_id = $1', [id]);
      expect(rowCount).toBe(2);
    }
  });

  it('answers the same request twice and does it once, and refuses its id for another', async () => {
    const { id } = await one();
    const batch = randomUUID();
    expect(codes(await move([{ id }], 'QUALIFY', { batch }))).toEqual(['APPLIED']);
    expect(codes(await move([{ id }], 'QUALIFY', { batch }))).toEqual(['APPLIED']);
    expect(codes(await move([{ id }], 'DISQUALIFY', { batch, reason: 'NO_FIT' }))).toEqual(['CONFLICT']);
    expect(await lead(id)).toMatchObject({ status: 'QUALIFIED', version: 2 });
  });

  it('takes a batch back: every column as it was', async () => {
    const leads = await receive(GOOD, GOOD, GOOD);
    const before = await Promise.all(leads.map(({ id }) => lead(id)));
    const batch = randomUUID();
    await move(leads, 'DISQUALIFY', { batch, reason: 'NO_FIT', note: 'No.' });
    const { data } = await undo(batch, colleague);
    expect(data.undoLeadMoves.items.map((i: { code: string }) => i.code)).toEqual([
      'APPLIED',
      'APPLIED',
      'APPLIED',
    ]);
    for (const was of before) {
      const { updatedAt, ...now } = await lead(was.id);
      expect(now).toEqual({ ...was, version: 3, updatedAt: undefined });
      expect(Date.parse(updatedAt)).toBeGreaterThan(Date.parse(was.updatedAt));
    }
    expect((await undo(batch)).data.undoLeadMoves.items[0].code).toBe('CONFLICT');
  });

  it('does not take back what something came after, what is a day old, nor what never was', async () => {
    const [moved, old, removed] = await receive(GOOD, GOOD, GOOD);
    const batch = randomUUID();
    await move([moved!, old!, removed!], 'QUALIFY', { batch });
    await move([{ ...moved!, version: 2 }], 'NURTURE', { snoozedUntil: tomorrow() });
    await ask(`mutation { deleteLead(id: "${removed!.id}", expectedVersion: 2) { id } }`);
    await app.db.query('ALTER TABLE lead_events DISABLE TRIGGER lead_events_append_only');
    await app.db.query(`UPDATE lead_events SET at = now() - interval '25 hours' WHERE subject_id = $1`, [
      old!.id,
    ]);
    await app.db.query('ALTER TABLE lead_events ENABLE TRIGGER lead_events_append_only');
    const { data } = await undo(batch);
    const said = new Map<string, { code: string; message: string }>(
      data.undoLeadMoves.items.map((i: { id: string }) => [i.id, i]),
    );
    expect(said.get(moved!.id)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('changed since'),
    });
    expect(said.get(old!.id)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('24 hours'),
    });
    expect(said.get(removed!.id)).toMatchObject({ code: 'CONFLICT' });
    expect((await undo(randomUUID())).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('keeps the clock that an answer stopped where the move is taken back', async () => {
    const { id } = await one();
    const { data } = await log(id, { kind: 'CALL' });
    const { data: undone } = await undo(data.logActivity.id);
    expect(undone.undoLeadMoves.items[0]).toMatchObject({
      code: 'APPLIED',
      lead: { status: 'NEW', slaState: 'MET' },
    });
  });

  it('moves nothing that is deleted', async () => {
    const { id } = await one();
    await ask(`mutation { deleteLead(id: "${id}", expectedVersion: 1) { id } }`);
    const { data } = await move([{ id, version: 2 }], 'QUALIFY', { note: 'All the same' });
    expect(data.moveLeads.items[0]).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'DELETED', strength: 'BLOCK' }],
    });
  });

  it.each([Role.RECRUITER, Role.MODERATOR])('is not for a %s', async (role) => {
    const { id } = await one();
    const outsider = await app.person(role);
    const answer = await move([{ id }], 'QUALIFY', {}, outsider);
    expect(answer.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await undo(randomUUID(), outsider)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await lead(id)).status).toBe('NEW');
  });
});
