import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BY_SYSTEM, type Cause, type StaffCause } from '../../access/current-actor.js';
import { eventIdOf } from '../../change/event-id.js';
import { checkItems, explainMove, explainUndo, type Moved, UNDO_HOURS } from '../../change/moves.js';
import { MoveCode, type MoveItem } from '../../change/moves.model.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { ANSWERED, EARLIER } from './lead-answers.js';
import { LeadCloseReason } from './lead.enums.js';
import type { LeadBatch, LeadGate } from './lead.model.js';
import { LeadAction, leadMachine, LeadStatus } from './lead.status.js';
import { LeadsQueries } from './leads.queries.js';
import { moveLead } from './move-lead.js';

export interface LeadMove {
  action: LeadAction;
  reason?: LeadCloseReason | null;
  note?: string | null;
  snoozedUntil?: string | null;
  /** Made by the client for each request: the same one again is answered the same and done once. */
  batch: string;
  /** Of a conversion: whose work it becomes. */
  companyId?: string;
  contactId?: string;
}

const NOUN = 'lead';

/** What becomes of leads, by people and by themselves. */
@Injectable()
export class LeadMovesService {
  constructor(
    private readonly db: Database,
    private readonly queries: LeadsQueries,
  ) {}

  /** Moves each; one that is refused does not hold up the others. */
  async move(
    by: StaffCause,
    items: readonly MoveItem[],
    move: LeadMove,
    asked: Selection,
  ): Promise<LeadBatch> {
    checkItems(items);
    checkNeeds(move);
    const results = await moveLead.apply(
      this.db,
      items.map((item) => ({ expectedVersion: item.expectedVersion, ...requestOf(by, item.id, move) })),
    );
    const moved = items.map(({ id }, i) => explainMove(id, results[i]!, leadMachine, move.action, NOUN));
    return this.batch(move.batch, moved, asked);
  }

  /** What stands in the way of a move. */
  async gate(id: string, action: LeadAction): Promise<LeadGate> {
    const seen = await moveLead.look(this.db, { id, action, values: { note: null } });
    if (!seen) throw new NotFound(NOUN);
    return { ...seen, from: seen.from as LeadStatus, to: seen.to as LeadStatus | null };
  }

  /** Takes back the moves of a batch: for a day, and for as long as nothing came after them. */
  async undo(by: StaffCause, of: string, batch: string, asked: Selection): Promise<LeadBatch> {
    const events = await this.db.many<{ id: string; subjectId: string }>(
      `SELECT id, subject_id AS "subjectId" FROM lead_events
       WHERE batch_id = $1 AND undoes IS NULL AND before IS NOT NULL AND action <> 'CONVERT' ORDER BY id`,
      [of],
    );
    if (events.length === 0) throw new NotFound('move');
    const results = await moveLead.undo(
      this.db,
      events.map(({ id, subjectId }) => undoOf(by, id, subjectId, batch)),
    );
    const moved = events.map(({ subjectId }, i) => explainUndo(subjectId, results[i]!, NOUN));
    return this.batch(batch, moved, asked);
  }

  /**
   * Somebody answered, or spoke with them: the clock stops at the first time, though that be told later, and what was new is
   * contacted. What lies before the lead came answers nothing. by: whoever answered.
   */
  async responded(sql: Sql, by: Cause, leadId: string, at: string, cause: string): Promise<void> {
    const lead = await sql.one<{ status: LeadStatus; version: number }>(
      `UPDATE leads SET first_responded_at = least(first_responded_at, greatest($2::timestamptz, received_at)), updated_at = now(),
         version = version + (${EARLIER})::int,
         snoozed_until = CASE WHEN status = 'NURTURE' THEN snoozed_until END
       WHERE id = $1 AND deleted_at IS NULL AND $2::timestamptz > received_at - interval '1 minute'
         AND (${EARLIER} OR status = 'NEW' OR status = 'CONTACTED' AND snoozed_until IS NOT NULL)
       RETURNING status, version`,
      [leadId, at],
    );
    if (lead?.status !== LeadStatus.NEW) return;
    await moveLead.apply(sql, [
      {
        expectedVersion: lead.version,
        ...requestOf(by, leadId, { action: LeadAction.CONTACT, batch: cause }),
      },
    ]);
  }

  /**
   * What answered it was taken back. Where nothing else did, its clock runs on, and the move that this made is undone unless
   * something came after it.
   */
  async unanswered(sql: Sql, by: Cause, leadId: string, at: string, cause: string): Promise<void> {
    const left = await sql.one<{ at: string | null }>(ANSWERED, [leadId]);
    const event = await sql.one<{ id: string }>(
      'SELECT id FROM lead_events WHERE batch_id = $1 AND subject_id = $2 AND undoes IS NULL',
      [cause, leadId],
    );
    if (event && !left?.at) await moveLead.undo(sql, [undoOf(by, event.id, leadId, randomUUID())]);
    await sql.run(
      `UPDATE leads SET first_responded_at = $3, version = version + 1, updated_at = now()
       WHERE id = $1 AND first_responded_at = greatest($2::timestamptz, received_at) AND first_responded_at IS DISTINCT FROM $3::timestamptz`,
      [leadId, at, left?.at ?? null],
    );
  }

  /**
   * Holds a lead until the transaction ends, in which it becomes work. Answers whose it is, and whether this very request has
   * converted it already. Throws Conflict where it changed since it was read, or is not qualified.
   */
  async holdForConversion(
    sql: Sql,
    id: string,
    expectedVersion: number,
    batch: string,
  ): Promise<{ ownerId: string | null; done: boolean }> {
    const lead = await sql.one<{ ownerId: string | null; version: number; status: LeadStatus }>(
      `SELECT owner_id AS "ownerId", version, status FROM leads WHERE id = $1 AND deleted_at IS NULL FOR UPDATE`,
      [id],
    );
    if (!lead) throw new NotFound(NOUN);
    const { ownerId } = lead;
    // A statement of its own: only after the lock does it see what the same request did before it.
    if (await sql.one('SELECT FROM lead_events WHERE id = $1', [eventIdOf(batch, id)]))
      return { ownerId, done: true };
    if (lead.status !== LeadStatus.QUALIFIED)
      throw new Conflict(`A lead in ${lead.status} is not converted: qualify it first.`);
    if (lead.version !== expectedVersion) throw new Conflict('This lead changed since you read it.');
    return { ownerId, done: false };
  }

  /** Says that it became work for this company and contact. */
  async convert(
    sql: Sql,
    by: StaffCause,
    { id, expectedVersion }: MoveItem,
    client: { companyId: string; contactId: string; batch: string },
  ): Promise<void> {
    const request = requestOf(by, id, { action: LeadAction.CONVERT, ...client });
    const [result] = await moveLead.apply(sql, [{ expectedVersion, ...request }]);
    const { code, message } = explainMove(id, result!, leadMachine, LeadAction.CONVERT, NOUN);
    if (code !== MoveCode.APPLIED) throw new Conflict(message ?? 'This lead changed since you read it.');
  }

  /** Takes a conversion back: the lead is qualified again. Answers which lead it was. */
  async undoConversion(sql: Sql, by: StaffCause, of: string, batch: string): Promise<string> {
    const event = await sql.one<{ id: string; subjectId: string }>(
      `SELECT id, subject_id AS "subjectId" FROM lead_events WHERE batch_id = $1 AND action = 'CONVERT' AND undoes IS NULL`,
      [of],
    );
    if (!event) throw new NotFound('conversion');
    const [result] = await moveLead.undo(sql, [undoOf(by, event.id, event.subjectId, batch)]);
    const { code, message } = explainUndo(event.subjectId, result!, NOUN);
    if (code !== MoveCode.APPLIED) throw new Conflict(message ?? 'This lead changed since.');
    return event.subjectId;
  }

  /** Brings back the leads whose snooze is over: into CONTACTED, where they are work again. Answers how many. */
  async wake(sql: Sql): Promise<number> {
    const due = await sql.many<{ id: string; version: number; batch: string }>(
      `SELECT id, version, desk_uuid() AS batch FROM leads
       WHERE status = 'NURTURE' AND deleted_at IS NULL AND snoozed_until <= now() ORDER BY snoozed_until LIMIT 100`,
    );
    const results = await moveLead.apply(
      sql,
      due.map(({ id, version, batch }) => ({
        expectedVersion: version,
        ...requestOf(BY_SYSTEM, id, { action: LeadAction.WAKE, batch }),
      })),
    );
    return results.filter(({ outcome }) => outcome === 'APPLIED').length;
  }

  private async batch(batch: string, moved: readonly Moved[], asked: Selection): Promise<LeadBatch> {
    const fields = asked.get('items')?.get('lead');
    const there = moved.filter(({ code }) => code !== MoveCode.NOT_FOUND).map(({ id }) => id);
    const leads = fields ? await this.queries.byIds(fields, there) : undefined;
    return { batch, items: moved.map((one) => ({ ...one, lead: leads?.get(one.id) ?? null })) };
  }
}

const requestOf = (
  by: Cause,
  id: string,
  { action, reason, note, snoozedUntil, batch, companyId, contactId }: LeadMove,
) => ({
  id,
  action,
  by,
  eventId: eventIdOf(batch, id),
  values: {
    reason: reason ?? null,
    note: note || null,
    snoozedUntil: snoozedUntil ?? null,
    batch,
    company: companyId ?? null,
    contact: contactId ?? null,
  },
});

const undoOf = (by: Cause, event: string, leadId: string, batch: string) => ({
  id: leadId,
  undoes: event,
  notBefore: new Date(Date.now() - UNDO_HOURS * 3_600_000),
  by,
  eventId: eventIdOf(batch, leadId),
  values: { batch },
});

/** Throws BadInput where a move lacks what it needs, or is not for people to make. */
function checkNeeds({ action, reason, note, snoozedUntil }: LeadMove): void {
  const rule = leadMachine.moves.find((m) => m.action === action)!;
  if (rule.system)
    throw BadInput.field(
      'action',
      'INVALID',
      action === LeadAction.CONVERT ? 'A lead is converted by convertLead.' : 'The desk does this by itself.',
    );
  if (rule.needs?.includes('reason') && !reason)
    throw BadInput.field('reason', 'REQUIRED', 'Please say why nothing comes of it.');
  if (reason === LeadCloseReason.OTHER && !note)
    throw BadInput.field('note', 'REQUIRED', 'With the reason OTHER, please say in a note what it is.');
  if (rule.needs?.includes('note') && !note)
    throw BadInput.field('note', 'REQUIRED', 'Going back needs a note: why?');
  if (rule.needs?.includes('snoozedUntil') && !snoozedUntil)
    throw BadInput.field('snoozedUntil', 'REQUIRED', 'Please say when it should come back.');
  if (snoozedUntil && new Date(snoozedUntil).getTime() <= Date.now())
    throw BadInput.field('snoozedUntil', 'RANGE', 'It comes back in the future.');
}
