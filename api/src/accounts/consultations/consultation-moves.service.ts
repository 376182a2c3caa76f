import { Injectable } from '@nestjs/common';
import { BY_SYSTEM, type StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import type { ChangeResult } from '../../change/change.js';
import { eventIdOf } from '../../change/event-id.js';
import { checkItems, explainMove, explainUndo, type Moved, UNDO_HOURS } from '../../change/moves.js';
import { MoveCode, type MoveItem } from '../../change/moves.model.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import type { ConsultationKind } from '../availability/kinds.js';
import { LeadMovesService } from '../leads/lead-moves.service.js';
import { mayRead } from './consultation.columns.js';
import { ClosedBy, ConsultationOutcome } from './consultation.enums.js';
import type { ConsultationMoveInput } from './consultation.inputs.js';
import type { ConsultationBatch, ConsultationGate } from './consultation.model.js';
import { ConsultationAction, consultationMachine, ConsultationStatus } from './consultation.status.js';
import { endOf, LETTER_WAITS, requireHost } from './consultations.service.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { moveConsultation } from './move-consultation.js';
import { type Slot, SlotsService } from './slots.service.js';

const NOUN = 'consultation';
type Answered = Moved & { alternatives?: Slot[] };

/** What becomes of consultations by people. Each item of a batch is a transaction of its own: one that is refused holds up no other. */
@Injectable()
export class ConsultationMovesService {
  constructor(
    private readonly db: Database,
    private readonly queries: ConsultationsQueries,
    private readonly leads: LeadMovesService,
    private readonly slots: SlotsService,
  ) {}

  async move(
    by: StaffCause,
    items: readonly MoveItem[],
    action: ConsultationAction,
    batch: string,
    input: ConsultationMoveInput,
    asked: Selection,
  ): Promise<ConsultationBatch> {
    checkItems(items);
    checkNeeds(action, input, items.length);
    const moved: Answered[] = [];
    for (const item of items) {
      const one = this.db.tx((sql) => this.moveOne(sql, by, item, action, batch, input));
      moved.push(
        await explained(
          item.id,
          one,
          (result) => explainMove(item.id, result, consultationMachine, action, NOUN),
          () => this.instead(item.id, input),
        ),
      );
    }
    return this.batch(by, batch, moved, asked);
  }

  /** Takes back the moves of a batch within a day: one's own, an admin anyone's; not where the time was given to somebody else. */
  async undo(by: StaffCause, of: string, batch: string, asked: Selection): Promise<ConsultationBatch> {
    const events = await this.db.many<{ id: string; subjectId: string }>(
      `SELECT id, subject_id AS "subjectId" FROM consultation_events
       WHERE batch_id = $1 AND undoes IS NULL AND before IS NOT NULL AND (actor_id = $2 OR $3) ORDER BY id`,
      [of, by.actor.id, holds(by.actor, Role.ADMIN)],
    );
    if (events.length === 0) throw new NotFound('move');
    const moved: Answered[] = [];
    for (const { id: undoes, subjectId: id } of events) {
      const one = this.db.tx(async (sql) => {
        if (!(await readable(sql, by, id))) return undefined;
        const notBefore = new Date(Date.now() - UNDO_HOURS * 3_600_000);
        return moveConsultation.undoOne(sql, {
          id,
          undoes,
          notBefore,
          by,
          eventId: eventIdOf(batch, id),
          values: { batch },
        });
      });
      moved.push(await explained(id, one, (result) => explainUndo(id, result, NOUN)));
    }
    return this.batch(by, batch, moved, asked);
  }

  /** What stands in the way of a move, before it is made. */
  async gate(by: StaffCause, id: string, action: ConsultationAction): Promise<ConsultationGate> {
    const look = (await readable(this.db, by, id)) && (await moveConsultation.look(this.db, { id, action }));
    if (!look) throw new NotFound(NOUN);
    return look as ConsultationGate;
  }

  /** Requests whose time has come without anybody's word. Answers how many. */
  async expire(sql: Sql): Promise<number> {
    const over = await sql.many<{ id: string; version: number; event: string }>(
      `SELECT id, version, desk_uuid() AS event FROM consultations WHERE status = 'REQUESTED' AND starts_at < now() LIMIT 100`,
    );
    await moveConsultation.apply(
      sql,
      over.map(({ id, version, event }) => ({
        id,
        expectedVersion: version,
        action: ConsultationAction.EXPIRE,
        by: BY_SYSTEM,
        eventId: event,
      })),
    );
    return over.length;
  }

  private async moveOne(
    sql: Sql,
    by: StaffCause,
    { id, expectedVersion }: MoveItem,
    action: ConsultationAction,
    batch: string,
    { minutes, ...input }: ConsultationMoveInput,
  ): Promise<ChangeResult | undefined> {
    const row = await readable(sql, by, id);
    if (!row) return undefined;
    if (input.hostId) await requireHost(sql, input.hostId, 'hostId');
    const endsAt = input.startsAt && endOf(input.startsAt, minutes ?? row.minutes, 'minutes');
    const closedBy = ClosedBy.HOST;
    const values = { ...input, note: input.note || null, endsAt, closedBy, batch, wait: LETTER_WAITS };
    const eventId = eventIdOf(batch, id);
    const result = await moveConsultation.applyOne(sql, { id, expectedVersion, action, by, eventId, values });
    if (result.outcome === 'APPLIED' && action === ConsultationAction.CONFIRM && row.leadId)
      await this.leads.responded(sql, by, row.leadId, new Date().toISOString(), eventId);
    return result;
  }

  /** When the host could be met instead. */
  private async instead(id: string, { startsAt, hostId }: ConsultationMoveInput): Promise<Slot[]> {
    const row = await this.db.one<{ kind: ConsultationKind; host: string }>(
      'SELECT kind, host_id AS host FROM consultations WHERE id = $1',
      [id],
    );
    if (!row || !startsAt) return [];
    const question = { kind: row.kind, host: hostId ?? row.host, except: id };
    return this.slots.alternatives(new Date(startsAt), question);
  }

  private async batch(
    { actor }: StaffCause,
    batch: string,
    moved: readonly Answered[],
    asked: Selection,
  ): Promise<ConsultationBatch> {
    const fields = asked.get('items')?.get('consultation');
    const there = moved.filter(({ code }) => code !== MoveCode.NOT_FOUND).map(({ id }) => id);
    const records = fields && (await this.queries.byIds(fields, actor.id, there));
    return {
      batch,
      items: moved.map((one) => ({
        ...one,
        alternatives: one.alternatives ?? [],
        consultation: records?.get(one.id) ?? null,
      })),
    };
  }
}

/** The words for one item. Another meeting of the host in the way is an answer, too, and not the end of the batch. */
const explained = (
  id: string,
  one: Promise<ChangeResult | undefined>,
  words: (result: ChangeResult | undefined) => Moved,
  instead?: () => Promise<Slot[]>,
): Promise<Answered> =>
  one.then(words, async (error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
    const alternatives = await instead?.();
    return { id, code: MoveCode.CONFLICT, message: error.message, blockers: [], alternatives };
  });

const readable = (
  sql: Sql,
  { actor }: StaffCause,
  id: string,
): Promise<{ leadId: string | null; minutes: number } | undefined> =>
  sql.one(
    `SELECT lead_id AS "leadId", (extract(epoch FROM ends_at - starts_at) / 60)::int AS minutes
     FROM consultations r WHERE r.id = $1 AND r.status <> '${ConsultationStatus.HELD}' AND ${mayRead('r', '$2::uuid')}`,
    [id, actor.id],
  );

/** Throws BadInput where a move lacks what it needs, has what is not its own, or is not for people to make. */
function checkNeeds(action: ConsultationAction, input: ConsultationMoveInput, items: number): void {
  const rule = consultationMachine.moves.find((m) => m.action === action)!;
  const refuse = (field: string, code: string, message: string): never => {
    throw BadInput.field(field, code, message);
  };
  if (rule.system) refuse('action', 'INVALID', 'The desk does this by itself.');
  if (rule.needs?.includes('reason') && !input.reason)
    refuse('reason', 'REQUIRED', 'Please give the guest a reason.');
  if (rule.needs?.includes('outcome') && !input.outcome)
    refuse('outcome', 'REQUIRED', 'Please say what came of it.');
  if (input.outcome === ConsultationOutcome.FOLLOW_UP && !input.nextStepOn)
    refuse('nextStepOn', 'REQUIRED', 'Please say when the next step is.');
  if (action !== ConsultationAction.RESCHEDULE) {
    if (input.startsAt || input.hostId || input.minutes)
      refuse('startsAt', 'INVALID', 'Time and host change by RESCHEDULE.');
    return;
  }
  if (items > 1) refuse('items', 'RANGE', 'Move one meeting at a time to another time.');
  if (!input.startsAt) refuse('startsAt', 'REQUIRED', 'Please say when it is to be.');
  if (Date.parse(input.startsAt!) < Date.now()) refuse('startsAt', 'FUTURE', 'Choose a time to come.');
}
