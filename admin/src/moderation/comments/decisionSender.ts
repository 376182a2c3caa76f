import type { DecisionJournal, JournalEntry } from './decisionJournal.js';

/** What the desk said: one outcome an item, or that the whole request is refused. */
export type Verdict<Outcome> =
  | { outcomes: Outcome[]; refusal?: undefined }
  | { outcomes?: undefined; refusal: { code: string; message: string } };

/** Rejects with `{ code, message, retryAfter? }`. */
export type Transport<Outcome> = (entry: JournalEntry, options: { keepalive: boolean }) => Promise<Outcome[]>;

interface Failure {
  code?: string;
  message?: string;
  /** Seconds. */
  retryAfter?: number;
}

interface OnItsWay {
  entry: JournalEntry;
  attempts: number;
  isUnderWay: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

// As the API writes it; this file imports nothing of the screens, so that it can be tested alone.
const UNFORESEEN = 'INTERNAL_SERVER_ERROR';
/** The desk is away or overloaded: the same request is worth sending again. Anything else is an answer. */
const AGAIN = new Set(['UNAVAILABLE', 'TOO_MANY_REQUESTS', UNFORESEEN]);
/** It may be a fault of this very request: after so many it is told to the person. */
const MOST_UNFORESEEN = 4;
const LONGEST_WAIT_MS = 30_000;

/** Sends decisions at once and for as long as it takes. The journal is written before the request leaves. */
export class DecisionSender<Outcome> {
  private readonly onItsWay = new Map<string, OnItsWay>();

  constructor(
    private readonly journal: DecisionJournal,
    private readonly transport: Transport<Outcome>,
    /** Whether the session is this person's. What another one decided is kept, and waits for that one. */
    private readonly isSignedIn: (owner: string) => boolean,
    private readonly onVerdict: (entry: JournalEntry, verdict: Verdict<Outcome>) => void,
    /** Told when the number of unanswered decisions, or of those that must be sent again, changes. */
    private readonly onChange: () => void = () => undefined,
  ) {}

  send(entry: JournalEntry): void {
    this.journal.write(entry);
    this.take(entry);
  }

  /** Sends what an earlier page of this person left unanswered. */
  resume(owner: string): JournalEntry[] {
    const left = this.journal.of(owner).filter(({ id }) => !this.onItsWay.has(id));
    for (const entry of left) this.onItsWay.set(entry.id, { entry, attempts: 0, isUnderWay: false });
    for (const entry of left) void this.attempt(entry.id);
    this.onChange();
    return left;
  }

  /** The network is back, or the person signed in again: no more waiting. */
  hurry(): void {
    for (const [id, way] of this.onItsWay) {
      clearTimeout(way.timer);
      void this.attempt(id);
    }
  }

  get unanswered(): JournalEntry[] {
    return [...this.onItsWay.values()].map(({ entry }) => entry);
  }

  /** Failed at least once: the person may want to know. */
  get delayed(): number {
    return [...this.onItsWay.values()].filter(({ attempts }) => attempts > 0).length;
  }

  private take(entry: JournalEntry): void {
    this.onItsWay.set(entry.id, { entry, attempts: 0, isUnderWay: false });
    void this.attempt(entry.id);
    this.onChange();
  }

  private async attempt(id: string): Promise<void> {
    const way = this.onItsWay.get(id);
    if (!way || way.isUnderWay || !this.isSignedIn(way.entry.owner)) return;
    if (way.entry.after && this.onItsWay.has(way.entry.after)) return;
    way.isUnderWay = true;
    try {
      // The browser allows 64 kB of keepalive at a time; a repeated request does without.
      const outcomes = await this.transport(way.entry, { keepalive: way.attempts === 0 });
      this.settle(way.entry, { outcomes });
    } catch (error) {
      this.failed(way, error as Failure);
    }
  }

  private failed(way: OnItsWay, { code = UNFORESEEN, message = '', retryAfter }: Failure): void {
    way.isUnderWay = false;
    way.attempts += 1;
    if (code === 'UNAUTHENTICATED') {
      // Kept in the journal: it goes out when this person is signed in again.
      this.onChange();
      return;
    }
    if (AGAIN.has(code) && !(code === UNFORESEEN && way.attempts >= MOST_UNFORESEEN)) {
      const wait = retryAfter ? retryAfter * 1000 : Math.min(LONGEST_WAIT_MS, 500 * 2 ** (way.attempts - 1));
      way.timer = setTimeout(() => void this.attempt(way.entry.id), wait);
      this.onChange();
      return;
    }
    this.settle(way.entry, { refusal: { code, message } });
  }

  private settle(entry: JournalEntry, verdict: Verdict<Outcome>): void {
    this.journal.remove(entry.id);
    this.onItsWay.delete(entry.id);
    this.onVerdict(entry, verdict);
    this.onChange();
    for (const [id, way] of this.onItsWay) if (way.entry.after === entry.id) void this.attempt(id);
  }
}
