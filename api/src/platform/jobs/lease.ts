import { randomUUID } from 'node:crypto';
import type { Cause } from '../../common/cause.js';
import type { Sql } from '../database/database.js';
import type { LongDatabase } from '../database/long-database.js';
import { type JobRun, LEASE, type Progress, RunEnded } from './job.js';

interface JobRow {
  id: string;
  input: unknown;
  cursor: unknown;
  done: number;
  attempts: number;
  createdBy: string | null;
  requestId: string | null;
}

/** The right to work on one job, held by one run at a time and renewed while it lasts. */
export class Lease implements JobRun {
  readonly id: string;
  readonly input: unknown;
  readonly cursor: unknown;
  readonly done: number;
  readonly attempts: number;
  readonly by: Cause;
  draining = false;
  private readonly heart: NodeJS.Timeout;

  private constructor(
    private readonly db: LongDatabase,
    private readonly run: string,
    row: JobRow,
  ) {
    this.id = row.id;
    this.input = row.input;
    this.cursor = row.cursor;
    this.done = row.done;
    this.attempts = row.attempts;
    this.by = { actor: row.createdBy ? { id: row.createdBy } : null, requestId: row.requestId };
    this.heart = setInterval(() => void this.renew(), (LEASE * 1000) / 3);
    this.heart.unref();
  }

  /** Takes the job, or undefined where another run has it or it is over. */
  static async take(db: LongDatabase, jobId: string): Promise<Lease | undefined> {
    const run = randomUUID();
    const row = await db.one<JobRow>(
      `UPDATE jobs SET state = 'RUNNING', attempts = attempts + 1, leased_by = $2,
         leased_until = now() + make_interval(secs => ${LEASE})
       WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') AND (leased_until IS NULL OR leased_until < now())
       RETURNING id, input, cursor, done, attempts, created_by AS "createdBy", request_id AS "requestId"`,
      [jobId, run],
    );
    return row && new Lease(db, run, row);
  }

  async progress(now: Progress, sql: Sql = this.db): Promise<void> {
    if (this.draining) throw new RunEnded('DRAINING');
    const row = await sql.one<{ cancel: boolean }>(
      `UPDATE jobs SET done = $3, total = coalesce($4, total), cursor = coalesce($5, cursor),
         leased_until = now() + make_interval(secs => ${LEASE})
       WHERE id = $1 AND leased_by = $2 AND state = 'RUNNING' RETURNING cancel_requested AS cancel`,
      [
        this.id,
        this.run,
        now.done,
        now.total ?? null,
        now.cursor === undefined ? null : JSON.stringify(now.cursor),
      ],
    );
    if (!row) throw new RunEnded('TAKEN_OVER');
    if (row.cancel) throw new RunEnded('CANCELLED');
  }

  /** The last word on this run; nothing where another has taken the job over. */
  async end(
    state: 'DONE' | 'FAILED' | 'CANCELLED' | 'QUEUED',
    outcome: { result?: unknown; error?: string; againIn?: number; countsNot?: boolean } = {},
  ): Promise<boolean> {
    const touched = await this.db.run(
      `UPDATE jobs SET state = $3, result = $4, error = $5, leased_by = NULL,
         attempts = attempts - $7,
         leased_until = CASE WHEN $6::float IS NULL THEN NULL ELSE now() + make_interval(secs => $6::float) END,
         finished_at = CASE WHEN $3 = 'QUEUED' THEN NULL ELSE now() END
       WHERE id = $1 AND leased_by = $2`,
      [
        this.id,
        this.run,
        state,
        outcome.result === undefined ? null : JSON.stringify(outcome.result),
        outcome.error ?? null,
        outcome.againIn ?? null,
        outcome.countsNot ? 1 : 0,
      ],
    );
    return touched > 0;
  }

  drop(): void {
    clearInterval(this.heart);
  }

  private async renew(): Promise<void> {
    await this.db
      .run(
        `UPDATE jobs SET leased_until = now() + make_interval(secs => ${LEASE}) WHERE id = $1 AND leased_by = $2 AND state = 'RUNNING'`,
        [this.id, this.run],
      )
      .catch(() => undefined); // the next beat or batch tries again; a lost lease shows itself there
  }
}
