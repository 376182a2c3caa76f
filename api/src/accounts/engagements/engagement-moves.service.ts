import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import type { ChangeResult } from '../../change/change.js';
import { eventIdOf } from '../../change/event-id.js';
import {
  checkItems,
  explainMove,
  explainUndo,
  MOST_ITEMS,
  type Moved,
  UNDO_HOURS,
} from '../../change/moves.js';
import { MoveCode, type MoveItem } from '../../change/moves.model.js';
import { BadInput, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { EngagementReason } from './engagement.enums.js';
import { EngagementEvents } from './engagement.events.js';
import { mayRead } from './engagement.columns.js';
import type { EngagementMoveInput } from './engagement.inputs.js';
import { moveEngagement } from './engagement.moves.js';
import { CLOSED, EngagementAction, engagementMachine, EngagementStatus } from './engagement.status.js';
import type { EngagementGate, EngagementMoveBatch, EngagementMoveOutcome } from './engagement-moves.model.js';
import { EngagementsQueries } from './engagements.queries.js';
import { todayIn } from './today.js';

const NOUN = 'engagement';

interface MadeMove {
  id: string;
  subjectId: string;
}

/** What becomes of an engagement by people. Each item of a batch is a transaction of its own: one that is refused holds up no other. */
@Injectable()
export class EngagementMovesService {
  constructor(
    private readonly db: Database,
    private readonly queries: EngagementsQueries,
    private readonly events: EngagementEvents,
  ) {}

  async move(
    by: StaffCause,
    items: readonly MoveItem[],
    action: EngagementAction,
    batch: string,
    input: EngagementMoveInput,
    selection: Selection,
  ): Promise<EngagementMoveBatch> {
    checkItems(items);
    checkNeeds(action, input, todayIn(by.actor.timeZone));
    const moved: Moved[] = [];
    for (const item of items) {
      const result = await this.db.tx((sql) => this.moveIn(sql, by, item, action, batch, input));
      moved.push(explainMove(item.id, result, engagementMachine, action, NOUN));
    }
    return { batch, items: await this.withRecords(by, moved, selection) };
  }

  /** One move in the caller's transaction; undefined for what this person may not read. */
  async moveIn(
    sql: Sql,
    by: StaffCause,
    { id, expectedVersion }: MoveItem,
    action: EngagementAction,
    batch: string,
    input: EngagementMoveInput,
  ): Promise<ChangeResult | undefined> {
    if (!(await this.readable(sql, by, id))) return undefined;
    const values = {
      reason: input.reason ?? null,
      note: input.note || null,
      reviewOn: input.reviewOn ?? null,
      batch,
    };
    const eventId = eventIdOf(batch, id);
    const result = await moveEngagement.applyOne(sql, { id, expectedVersion, action, by, eventId, values });
    if (result.outcome === 'APPLIED') await this.tell(sql, by, id, result);
    return result;
  }

  /** Takes back the moves of a batch within a day: one's own, an admin anyone's; not what something later depends on. */
  async undo(by: StaffCause, of: string, batch: string, selection: Selection): Promise<EngagementMoveBatch> {
    const moves = await this.db.many<MadeMove>(
      `SELECT id, subject_id AS "subjectId" FROM engagement_events
       WHERE batch_id = $1 AND undoes IS NULL AND (actor_id = $2 OR $3) ORDER BY id LIMIT ${MOST_ITEMS}`,
      [of, by.actor.id, holds(by.actor, Role.ADMIN)],
    );
    if (moves.length === 0) throw new NotFound('move');
    const moved: Moved[] = [];
    for (const move of moves) {
      const result = await this.db.tx((sql) => this.undoIn(sql, by, move, batch));
      moved.push(explainUndo(move.subjectId, result, NOUN));
    }
    return { batch, items: await this.withRecords(by, moved, selection) };
  }

  /** What stands in the way of a move, before it is made. */
  async gate(by: StaffCause, id: string, action: EngagementAction): Promise<EngagementGate> {
    const look =
      (await this.readable(this.db, by, id)) && (await moveEngagement.look(this.db, { id, action }));
    if (!look) throw new NotFound(NOUN);
    return look as EngagementGate;
  }

  private async undoIn(
    sql: Sql,
    by: StaffCause,
    { id: undoes, subjectId: id }: MadeMove,
    batch: string,
  ): Promise<ChangeResult | undefined> {
    if (!(await this.readable(sql, by, id))) return undefined;
    const notBefore = new Date(Date.now() - UNDO_HOURS * 3_600_000);
    const result = await moveEngagement.undoOne(sql, {
      id,
      undoes,
      notBefore,
      by,
      eventId: eventIdOf(batch, id),
      values: { reason: null, note: null, reviewOn: null, batch },
    });
    if (result.outcome !== 'APPLIED') return result;
    if (result.status === EngagementStatus.DRAFT) await unsend(sql, id);
    await this.tell(sql, by, id, result);
    return result;
  }

  private async tell(sql: Sql, by: Cause, id: string, { from, status }: ChangeResult): Promise<void> {
    const moved = { id, from: from as EngagementStatus, to: status as EngagementStatus };
    const closed = CLOSED.includes(moved.to);
    if (closed === CLOSED.includes(moved.from)) return;
    await this.events[closed ? 'closed' : 'reopened'].publish(sql, by, moved);
  }

  private readable(sql: Sql, { actor }: StaffCause, id: string): Promise<unknown> {
    return sql.one(
      `SELECT FROM engagements r WHERE r.id = $1 AND r.deleted_at IS NULL AND ${mayRead('r', '$2::uuid')}`,
      [id, actor.id],
    );
  }

  /** Adds the fresh records where they are asked for. */
  private async withRecords(
    { actor }: StaffCause,
    moved: readonly Moved[],
    selection: Selection,
  ): Promise<EngagementMoveOutcome[]> {
    const fields = selection.get('items')?.get('engagement');
    const ids = moved.filter(({ code }) => code !== MoveCode.NOT_FOUND).map(({ id }) => id);
    const records = fields && (await this.queries.byIds(fields, actor.id, ids));
    return moved.map((one) => ({ ...one, engagement: records?.get(one.id) ?? null }));
  }
}

/** The newest version of the proposal is unsent again, unless its letter has left or the client has answered. */
const unsend = (sql: Sql, engagementId: string): Promise<number> =>
  sql.run(
    `UPDATE proposals p SET sent_at = NULL, sent_by = NULL, sent_to = NULL, terms = NULL, version = version + 1, updated_at = now()
     WHERE engagement_id = $1 AND sent_at IS NOT NULL AND answer IS NULL
       AND number = (SELECT max(number) FROM proposals WHERE engagement_id = $1)
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.key = 'proposal:' || p.id)`,
    [engagementId],
  );

/** Throws BadInput for what the move cannot do without. */
function checkNeeds(action: EngagementAction, input: EngagementMoveInput, today: string): void {
  const needs = engagementMachine.moves.find((move) => move.action === action)?.needs ?? [];
  if (needs.includes('reason') && !input.reason)
    throw BadInput.field('reason', 'REQUIRED', 'Please give a reason.');
  if (needs.includes('note') && !input.note)
    throw BadInput.field('note', 'REQUIRED', 'Please say in a note why it is opened again.');
  if (input.reason === EngagementReason.OTHER && !input.note)
    throw BadInput.field('note', 'REQUIRED', 'With the reason OTHER, please say in a note what it is.');
  if (!needs.includes('reviewOn')) return;
  if (!input.reviewOn)
    throw BadInput.field('reviewOn', 'REQUIRED', 'Please choose when to look at it again.');
  if (input.reviewOn <= today) throw BadInput.field('reviewOn', 'FUTURE', 'Choose a day to come.');
}
