import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import { type CommentFilter, PULSE, type Tabs } from './comments.graphql.js';
import { decisions } from './decisions.js';
import type { Queue } from './Queue.js';
import { type Shift, shifted } from './tabCounts.js';
import { Store } from './store.js';

const EVERY_MS = 8_000;
/** After an answer to a decision: the true counts, but not once for each key of a fast hand. */
const SOON_MS = 700;

interface PulseState {
  /** Last read, with my own decisions on top; null until the first are here. */
  tabs: Tabs | null;
  arrived: number;
}

/**
 * The live side of the queue: exact counts, new arrivals, what colleagues do. Counts read while a decision is on its way
 * may or may not know it: those are thrown away and asked for again, so that no number ever jumps back.
 */
export class Pulse extends Store<PulseState> {
  private read: Tabs | null = null;
  private readonly shifts = new Map<string, { shift: Shift; isSettled: boolean }>();
  private since: { filter: CommentFilter; newest: string | null } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private traffic = 0;
  private isAsking = false;
  /** The counts of the navigation and of Home are older than my last decision. */
  private owesHome = false;

  constructor(private readonly queue: Queue) {
    super({ tabs: null, arrived: 0 });
  }

  /** Counts arrivals of this view from this moment (the newest instant that it can hold). */
  watch(filter: CommentFilter, from: string): void {
    this.since = { filter, newest: from };
    this.set({ arrived: 0 });
  }

  start(): () => void {
    const wake = () => document.visibilityState === 'visible' && this.soon(0);
    document.addEventListener('visibilitychange', wake);
    this.soon(0);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      clearTimeout(this.timer);
    };
  }

  shift(batch: string, shift: Shift): void {
    this.traffic += 1;
    this.shifts.set(batch, { shift, isSettled: false });
    this.show();
  }

  settled(batch: string, happened: boolean): void {
    this.traffic += 1;
    const known = this.shifts.get(batch);
    if (known && happened) known.isSettled = true;
    else this.shifts.delete(batch);
    this.owesHome = true;
    this.show();
    this.soon(SOON_MS);
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(), ms);
  }

  private async beat(): Promise<void> {
    if (document.visibilityState === 'hidden' || this.isAsking) return this.soon(EVERY_MS);
    this.isAsking = true;
    const traffic = this.traffic;
    const isQuiet = decisions.unanswered.length === 0;
    try {
      const { rows, order, openId } = this.queue.get();
      const at = Math.max(0, openId ? order.indexOf(openId) : 0);
      const near = order.slice(at, at + 50).filter((id) => !rows[id]?.decided && !rows[id]?.isTaken);
      const {
        commentTabs,
        fresh,
        near: seen,
      } = await send(
        PULSE,
        {
          since: this.since ? { ...this.since.filter, arrivedAfter: this.since.newest } : { ids: [] },
          near: { ids: near },
        },
        // Who judges shall not read on for minutes before a decision says it.
        { asksToSignIn: true },
      );
      if (isQuiet && traffic === this.traffic) {
        this.read = commentTabs;
        this.shifts.clear();
        if (this.get().tabs?.pending !== commentTabs.pending || this.owesHome)
          void queryClient.invalidateQueries({ queryKey: ['home'] });
        this.owesHome = false;
        this.show();
      }
      if (this.get().arrived !== fresh.totalCount) this.set({ arrived: fresh.totalCount });
      this.notice(seen.items);
    } catch {
      // The counts stay as they are until the desk is back.
    } finally {
      this.isAsking = false;
      this.soon(traffic === this.traffic ? EVERY_MS : SOON_MS);
    }
  }

  private notice(
    seen: { id: string; version: number; status: string; claimedBy: { id: string; name: string } | null }[],
  ): void {
    const rows = { ...this.queue.get().rows };
    const changed: string[] = [];
    for (const { id, version, status, claimedBy } of seen) {
      const row = rows[id];
      if (!row || row.decided) continue;
      if (version > row.comment.version && !row.problem) {
        changed.push(id);
        if (status !== row.comment.status) rows[id] = { ...row, isTaken: true };
      } else if (claimedBy?.id !== row.comment.claimedBy?.id) {
        rows[id] = { ...row, isOnlyNext: undefined, comment: { ...row.comment, claimedBy } };
      }
    }
    this.queue.set({ rows });
    // What a colleague wrote or decided is shown as it is now; the open card is left alone until it is decided.
    const { openId } = this.queue.get();
    const toRead = changed.filter((id) => id !== openId || rows[id]?.isTaken);
    if (toRead.length > 0) void this.queue.refetch(toRead).catch(() => undefined);
  }

  private show(): void {
    if (this.read)
      this.set({
        tabs: shifted(
          this.read,
          [...this.shifts.values()].map(({ shift }) => shift),
        ),
      });
  }
}
