import type { Cause } from '../../common/cause.js';
import type { Sql } from '../database/database.js';

/** Seconds that a run may be silent before another takes the job over. */
export const LEASE = 15;

/** A job that begins so often without an end is given up. */
export const MAX_ATTEMPTS = 12;

/** Where a job stands. */
export interface Progress {
  done: number;
  total?: number | null;
  /** What the next run needs to go on from here. */
  cursor?: unknown;
}

/** One run of a job, as its handler sees it. */
export interface JobRun {
  readonly id: string;
  readonly input: unknown;
  /** What the last run left with its progress; null at the first. */
  readonly cursor: unknown;
  readonly done: number;
  /** Who asked for it. */
  readonly by: Cause;
  /**
   * Writes where the work stands and renews the lease; given a batch's own transaction, both are kept or neither.
   * Throws RunEnded where the run must stop (cancelled, taken over, or the process drains): let it pass through.
   */
  progress(now: Progress, sql?: Sql): Promise<void>;
}

/** Does the work; its answer is the job's result. What it throws is tried again, but a DeskError that will not pass (not UNAVAILABLE, not CONFLICT) fails the job for good. */
export type JobHandler = (run: JobRun) => Promise<unknown>;

/** A job that was cancelled or given up. */
export interface EndedJob {
  readonly id: string;
  readonly input: unknown;
  readonly state: 'FAILED' | 'CANCELLED';
  readonly error: string | null;
}

/** Tidies up after a job that came to no good end, in the transaction that notes it as done; after a crash it is called again. */
export type JobEnd = (job: EndedJob, sql: Sql) => Promise<void>;

/** Why a run stops before its end. Not a failure. */
export class RunEnded extends Error {
  constructor(readonly why: 'CANCELLED' | 'TAKEN_OVER' | 'DRAINING') {
    super(`the run ended: ${why}`);
  }
}
