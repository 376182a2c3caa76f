import type { JournalEntry } from './decisionJournal.js';
import type { Verdict } from './decisionSender.js';
import type { Queue } from './Queue.js';
import type { BulkResult, Problem, Row } from './queueState.js';
import type { Shift } from './tabCounts.js';
import type { Action, Outcome } from './verbs.graphql.js';

export interface Ears {
  /** Says what happened: a message key under desk.comments.said, and its values. */
  say(key: string, values?: Record<string, unknown>): void;
  /** The same, shown until it is closed: for what no row of the list can show. */
  warn(key: string, values?: Record<string, unknown>): void;
  /** A decision changes the counts from now on. */
  shift(batch: string, shift: Shift): void;
  /** It is answered: counts read from now on know it. */
  settled(batch: string, happened: boolean): void;
}

/** What the desk answers: what it did is settled, what it refused is taken back on the screen. */
export class QueueAnswers {
  /** underWay: the last unanswered decision on each comment. */
  constructor(
    private readonly queue: Queue,
    private readonly ears: Ears,
    private readonly underWay: Map<string, string>,
  ) {}

  /** The desk has spoken. What it refused comes back with its reason. */
  hear(entry: JournalEntry, verdict: Verdict<Outcome>): void {
    const outcomes: Pick<Outcome, 'id' | 'code' | 'by' | 'at' | 'message' | 'comment'>[] =
      verdict.outcomes ??
      entry.items.map(({ id }) => ({
        id,
        code: 'FORBIDDEN',
        message: verdict.refusal.message,
        by: null,
        at: null,
        comment: null,
      }));
    const rows = { ...this.queue.get().rows };
    const back: { id: string; problem: Problem }[] = [];
    // The reply that came with an approval, or a comment of a list that was left: there is no row to show it on.
    const elsewhere: typeof outcomes = [];
    for (const outcome of outcomes) {
      const row = rows[outcome.id];
      if (this.underWay.get(outcome.id) === entry.id) this.underWay.delete(outcome.id);
      const happened = outcome.code === 'APPLIED' || outcome.code === 'NOOP';
      if (!row) {
        if (!happened) elsewhere.push(outcome);
        continue;
      }
      const isLast = !this.underWay.has(outcome.id);
      if (happened) {
        const fresh = outcome.comment;
        const decided = row.decided?.batch === entry.id ? { ...row.decided, isAnswered: true } : row.decided;
        rows[outcome.id] = {
          ...row,
          decided,
          comment: isLast && fresh ? { ...row.comment, ...fresh } : row.comment,
        };
        continue;
      }
      const problem: Problem = {
        code: verdict.refusal ? 'REFUSED' : outcome.code,
        message: outcome.message ?? '',
        action: entry.kind === 'UNDO' ? 'UNDO' : (entry.action as Action),
        by: outcome.by,
        at: outcome.at,
        seen: row.decided?.before ?? row.comment,
      };
      const before = entry.kind === 'DECIDE' ? (row.decided?.before ?? row.comment) : row.comment;
      rows[outcome.id] = { comment: { ...before, ...outcome.comment }, problem };
      back.push({ id: outcome.id, problem });
    }
    const { undoables, bulk } = this.queue.get();
    const refused = new Set(back.map(({ id }) => id));
    this.queue.set({
      rows,
      undoables: undoables
        .map((one) =>
          one.batches.includes(entry.id) ? { ...one, ids: one.ids.filter((id) => !refused.has(id)) } : one,
        )
        .filter(({ ids }) => ids.length > 0),
      bulk: bulk?.batches.includes(entry.id) ? this.told(bulk, outcomes, rows) : bulk,
    });
    const isBulk = bulk?.batches.includes(entry.id) ?? false;
    this.ears.settled(entry.id, back.length + elsewhere.length < outcomes.length || outcomes.length === 0);
    this.queue.forgetEvidence(outcomes.map(({ id }) => id));
    if (elsewhere.length > 0 && !isBulk)
      this.ears.warn(entry.kind === 'UNDO' ? 'notTakenBack' : 'refused', {
        smart_count: elsewhere.length,
        reason: elsewhere[0]!.message ?? '',
      });
    if (back.length > 0) void this.comeBack(back, isBulk);
  }

  private told(
    bulk: BulkResult,
    outcomes: Pick<Outcome, 'id' | 'code' | 'by' | 'message'>[],
    rows: Record<string, Row>,
  ): BulkResult {
    const said = outcomes.map(({ id, code, by, message }) => ({
      id,
      name: rows[id]?.comment.author.name ?? '',
      code,
      by: by?.name ?? null,
      message,
    }));
    return { ...bulk, waiting: bulk.waiting - outcomes.length, outcomes: [...bulk.outcomes, ...said] };
  }

  private async comeBack(back: { id: string; problem: Problem }[], isBulk: boolean): Promise<void> {
    await this.queue.refetch(back.map(({ id }) => id)).catch(() => undefined);
    if (isBulk) return;
    const [{ id, problem }] = back as [(typeof back)[number]];
    this.ears.say('cameBack', {
      name: this.queue.get().rows[id]?.comment.author.name ?? '',
      reason: problem.message,
    });
    // Never under the hand: only where nothing else is being looked at does it take the middle by itself.
    if (!this.queue.get().openId) this.queue.open(id);
  }
}
