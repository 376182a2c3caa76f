import type { Action, Outcome, Reason } from './verbs.graphql.js';
import type { JournalEntry } from './decisionJournal.js';
import { decisions } from './decisions.js';
import type { Queue } from './Queue.js';
import { type Ears, QueueAnswers } from './QueueAnswers.js';
import { type BulkResult, nextOpen, type Row, targetOf, type Undoable } from './queueState.js';
import type { Shift } from './tabCounts.js';
import { uuid } from '../../common/uuid.js';

/** The API takes so many at once; more are sent as several. */
const MOST_AT_ONCE = 100;
const TAKES_REASON = new Set<Action>(['SPAM', 'TRASH', 'UNAPPROVE']);

interface Why {
  reason?: Reason;
  note?: string | null;
}

/** The verbs: shown at once, journalled and sent. */
export class QueueDecisions {
  /** The last unanswered decision on a comment: what builds on it waits for its answer. */
  private readonly underWay = new Map<string, string>();
  readonly answers: QueueAnswers;

  constructor(
    private readonly queue: Queue,
    private readonly ears: Ears,
  ) {
    this.answers = new QueueAnswers(queue, ears, this.underWay);
  }

  /** False where the machine knows no such move. */
  decideOpen(action: Action): boolean {
    const { openId } = this.queue.get();
    const why = this.why(action);
    return openId !== null && why !== null && this.decide([openId], action, why);
  }

  decideSelected(action: Action): boolean {
    const { selected, order } = this.queue.get();
    const ids = order.filter((id) => selected.has(id));
    const why = this.why(action);
    return why !== null && this.decide(ids, action, why, true);
  }

  /** The reason that goes with it, chosen before the key: one request, one row in the history. null: OTHER lacks its note. */
  why(action: Action): Why | null {
    const { reason, note } = this.queue.get();
    if (!reason || !TAKES_REASON.has(action)) return {};
    if (reason !== 'OTHER' || note.trim()) return { reason, note: note.trim() || null };
    this.queue.set({ choosesReason: true });
    this.ears.say('noteNeeded');
    return null;
  }

  private decide(ids: string[], action: Action, why: Why, isBulk = false): boolean {
    const state = this.queue.get();
    const legal = ids.filter(
      (id) => state.rows[id] && targetOf(state.moves, state.rows[id]!.comment, action),
    );
    if (legal.length === 0) {
      this.ears.say(ids.length === 0 ? 'nothingSelected' : 'notPossible');
      return false;
    }
    const rows: Record<string, Row> = { ...state.rows };
    const batches: string[] = [];
    const entries: JournalEntry[] = [];
    for (let from = 0; from < legal.length; from += MOST_AT_ONCE) {
      const some = legal.slice(from, from + MOST_AT_ONCE);
      const id = uuid();
      const after = some.map((one) => this.underWay.get(one)).find(Boolean);
      entries.push({
        id,
        owner: this.queue.me.id,
        at: Date.now() + from / MOST_AT_ONCE,
        kind: 'DECIDE',
        items: some.map((one) => ({ id: one, expectedVersion: rows[one]!.comment.version })),
        action,
        ...why,
        ...(after ? { after } : {}),
      });
      const shift: Shift = [];
      for (const one of some) {
        const { comment } = rows[one]!;
        const to = targetOf(state.moves, comment, action)!;
        shift.push({ from: comment.status, to });
        rows[one] = {
          comment: {
            ...comment,
            status: to,
            previousStatus: to === 'SPAM' || to === 'TRASH' ? comment.status : null,
            version: comment.version + 1,
            decidedBy: this.queue.me,
            decidedAt: new Date().toISOString(),
          },
          decided: { action, batch: id, before: comment, isAnswered: false },
        };
        this.underWay.set(one, id);
      }
      this.ears.shift(id, shift);
      batches.push(id);
    }
    // The journal and the request first: whatever happens to this tab now, the decision is on its way.
    for (const entry of entries) decisions.send(entry);
    const next = nextOpen({ ...state, rows }, state.openId, this.queue.me.id);
    const bulk: BulkResult | null = isBulk
      ? { action, batches: [...batches], waiting: legal.length, outcomes: [] }
      : state.bulk;
    const movesOn = state.openId !== null && legal.includes(state.openId);
    this.queue.set({
      rows,
      bulk,
      selected: isBulk ? new Set() : without(state.selected, legal),
      undoables: [...state.undoables, { batches, ids: legal, action }],
      ...(movesOn || isBulk ? { reason: null, note: '', choosesReason: false } : {}),
      ...(movesOn ? { openId: next, panel: null } : {}),
    });
    if (movesOn) void this.queue.prefetch();
    this.ears.say(isBulk ? `bulk.${action}` : `done.${action}`, { smart_count: legal.length });
    return true;
  }

  /** z: the newest decision that still stands; or that of a row. */
  undo(which?: Undoable): void {
    const { undoables } = this.queue.get();
    const undoable = which ?? undoables.at(-1);
    if (!undoable) return this.ears.say('nothingToUndo');
    const rows = { ...this.queue.get().rows };
    for (const batch of undoable.batches) {
      const ids = undoable.ids.filter((id) => rows[id]?.decided?.batch === batch);
      const entry: JournalEntry = {
        id: uuid(),
        owner: this.queue.me.id,
        at: Date.now(),
        kind: 'UNDO',
        items: ids.map((id) => ({ id, expectedVersion: rows[id]!.comment.version })),
        action: 'UNDO',
        batch,
        after: batch,
      };
      this.ears.shift(
        entry.id,
        ids.map((id) => ({ from: rows[id]!.comment.status, to: rows[id]!.decided!.before.status })),
      );
      for (const id of ids) {
        const { comment, decided } = rows[id]!;
        rows[id] = { comment: { ...decided!.before, version: comment.version + 1 } };
        this.underWay.set(id, entry.id);
      }
      decisions.send(entry);
    }
    this.queue.set({ rows, undoables: undoables.filter((one) => one !== undoable), bulk: null });
    if (undoable.ids.length === 1) this.queue.open(undoable.ids[0]!);
    this.ears.say('undone', { smart_count: undoable.ids.length });
  }

  /** A reply approved its comment with it: shown like any other decision, and the hand goes on. */
  approvedByReply(id: string, batch: string, fresh: Outcome['comment']): void {
    const state = this.queue.get();
    const row = state.rows[id];
    if (!row) return;
    const comment = { ...row.comment, ...fresh };
    const rows: Record<string, Row> = {
      ...state.rows,
      [id]: { comment, decided: { action: 'APPROVE', batch, before: row.comment, isAnswered: true } },
    };
    this.ears.shift(batch, [{ from: row.comment.status, to: comment.status }]);
    this.ears.settled(batch, true);
    this.queue.set({
      rows,
      panel: null,
      undoables: [...state.undoables, { batches: [batch], ids: [id], action: 'APPROVE' }],
    });
    if (state.openId === id) this.queue.open(nextOpen(this.queue.get(), id, this.queue.me.id));
  }

  undoRow(id: string): void {
    const batch = this.queue.get().rows[id]?.decided?.batch;
    this.undo(this.queue.get().undoables.find(({ batches }) => batch && batches.includes(batch)));
  }
}

const without = (set: ReadonlySet<string>, ids: string[]): ReadonlySet<string> => {
  const left = new Set(set);
  for (const id of ids) left.delete(id);
  return left;
};
