import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DeskError } from '../../common/errors.js';
import { LongDatabase } from '../database/long-database.js';
import { Beat } from '../beat.js';
import { type EndedJob, LEASE, MAX_ATTEMPTS, RunEnded } from './job.js';
import { Jobs } from './jobs.js';
import { Lease } from './lease.js';
import { Tickets } from './tickets.js';

/** How long a run may take to reach its next batch when the process stops, in milliseconds. */
const GRACE = 8000;

/** Begins jobs as their tickets come, one of each kind at a time, and rescues those whose process died. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly beats: Beat[] = [];
  private readonly ends = new Beat('ends of jobs', 5000, () => this.tellEnd());
  private readonly running = new Set<Lease>();

  constructor(
    private readonly db: LongDatabase,
    private readonly jobs: Jobs,
    private readonly tickets: Tickets,
  ) {}

  start(): void {
    for (const kind of this.jobs.handlers.keys()) {
      const beat = new Beat(`jobs of kind ${kind}`, 1000, () => this.beginNext(kind));
      this.beats.push(beat);
      this.jobs.onWake(() => beat.soon(50));
    }
    this.beats.push(new Beat('rescue of jobs', 5000, () => this.rescue()), this.ends);
    for (const beat of this.beats) beat.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const lease of this.running) lease.draining = true;
    const stopped = Promise.all(this.beats.map((beat) => beat.stop()));
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
  }

  /** True where there was one: there may be more. */
  private async beginNext(kind: string): Promise<boolean> {
    const id = await this.tickets.take(kind);
    if (!id) return false;
    const lease = await Lease.take(this.db, id);
    if (!lease) return true;
    this.running.add(lease);
    try {
      await this.carryOut(kind, lease);
    } finally {
      lease.drop();
      this.running.delete(lease);
      this.ends.soon(50);
    }
    return true;
  }

  private async carryOut(kind: string, lease: Lease): Promise<void> {
    try {
      if (lease.attempts > MAX_ATTEMPTS) {
        await lease.end('FAILED', {
          error: `This was begun ${MAX_ATTEMPTS} times and never came to its end.`,
        });
        return;
      }
      const result = await this.jobs.handlers.get(kind)!(lease);
      await lease.end('DONE', { result: result ?? {} });
    } catch (error) {
      await this.endEarly(kind, lease, error);
    }
  }

  private async endEarly(kind: string, lease: Lease, error: unknown): Promise<void> {
    if (error instanceof RunEnded) {
      if (error.why === 'CANCELLED') await lease.end('CANCELLED');
      // Put back for the next process, which finds it at its first look for lost jobs.
      if (error.why === 'DRAINING') await this.again(kind, lease, 0, undefined);
      return;
    }
    const { message, stack } = error as Error;
    const passing =
      !(error instanceof DeskError) || error.code === 'UNAVAILABLE' || error.code === 'CONFLICT';
    this.log.error(
      `Job ${lease.id} (${kind}), attempt ${lease.attempts}: ${message}`,
      passing ? stack : undefined,
    );
    const told =
      error instanceof DeskError ? message : `Something went wrong here. It was noted under job ${lease.id}.`;
    if (!passing || lease.attempts >= MAX_ATTEMPTS) await lease.end('FAILED', { error: told });
    else await this.again(kind, lease, Math.min(2 ** lease.attempts, 300), told);
  }

  private async again(kind: string, lease: Lease, seconds: number, error: string | undefined): Promise<void> {
    const kept = await lease.end('QUEUED', { error, againIn: seconds, countsNot: error === undefined });
    if (kept) await this.tickets.send(this.db, kind, lease.id, seconds);
  }

  /** Tells the room of one job that was cancelled or given up, however that came. */
  private tellEnd(): Promise<boolean> {
    return this.db.tx(async (sql) => {
      const job = await sql.one<EndedJob & { kind: string }>(
        `SELECT id, kind, input, state, error FROM jobs WHERE state IN ('FAILED', 'CANCELLED') AND told_at IS NULL AND kind = ANY($1)
         ORDER BY finished_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [[...this.jobs.ends.keys()]],
      );
      if (!job) return false;
      await this.jobs.ends.get(job.kind)!(job, sql);
      await sql.run('UPDATE jobs SET told_at = now() WHERE id = $1', [job.id]);
      return true;
    });
  }

  /** Sends a new ticket for every unfinished job that nobody works on and no ticket waits for. */
  private async rescue(): Promise<boolean> {
    const lost = await this.db.many<{ id: string; kind: string }>(
      `SELECT id, kind FROM jobs WHERE state IN ('QUEUED', 'RUNNING') AND kind = ANY($1)
         AND (leased_until < now() OR (leased_until IS NULL AND created_at < now() - make_interval(secs => ${LEASE})))
         AND NOT EXISTS (SELECT FROM pgboss.job t WHERE t.name = jobs.kind AND t.state < 'active' AND t.data ->> 'id' = jobs.id::text)
       ORDER BY created_at LIMIT 100`,
      [[...this.jobs.handlers.keys()]],
    );
    for (const { id, kind } of lost) await this.tickets.send(this.db, kind, id);
    if (lost.length) this.jobs.wake();
    return false;
  }
}
