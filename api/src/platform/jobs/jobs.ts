import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/database.js';
import type { Cause } from '../../common/cause.js';
import type { JobEnd, JobHandler } from './job.js';
import { Tickets } from './tickets.js';

/** The list of kinds, and the way to ask for a job of one. */
@Injectable()
export class Jobs {
  readonly handlers = new Map<string, JobHandler>();
  readonly ends = new Map<string, JobEnd>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly tickets: Tickets) {}

  /** A room says what a job of this kind does, and what is to be done after one that was cancelled or given up. The kind has a queue in queues.ts. */
  register(kind: string, handler: JobHandler, ended?: JobEnd): void {
    if (this.handlers.has(kind)) throw new Error(`Two handlers for jobs of kind ${kind}.`);
    this.handlers.set(kind, handler);
    if (ended) this.ends.set(kind, ended);
  }

  /**
   * Asks for a job in the caller's transaction; it begins after the commit. Answers the job's id. Given an id of the
   * caller's own, a request that comes twice asks once.
   */
  async enqueue(
    sql: Sql,
    kind: string,
    input: unknown,
    by: Cause,
    id: string | null = null,
  ): Promise<string> {
    const job = await sql.one<{ id: string }>(
      `INSERT INTO jobs (id, kind, input, created_by, request_id) VALUES (coalesce($5::uuid, desk_uuid()), $1, $2, $3, $4)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [kind, JSON.stringify(input), by.actor?.id ?? null, by.requestId, id],
    );
    if (!job) return id!;
    await this.tickets.send(sql, kind, job.id);
    this.wake();
    return job.id;
  }

  /** Ends a job: one that waits at once, one that runs with its next batch. False where it is over already, or unknown. */
  async cancel(sql: Sql, id: string): Promise<boolean> {
    const touched = await sql.run(
      `UPDATE jobs SET cancel_requested = true,
         state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END,
         finished_at = CASE WHEN state = 'QUEUED' THEN now() ELSE finished_at END
       WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')`,
      [id],
    );
    return touched > 0;
  }

  /** Calls back when something was enqueued here, so that work begins without waiting for the next look. */
  onWake(listener: () => void): void {
    this.listeners.add(listener);
  }
  wake(): void {
    for (const listener of this.listeners) listener();
  }
}
