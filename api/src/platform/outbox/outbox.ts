import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Beat } from '../beat.js';
import type { Sql } from '../database/database.js';
import { LongDatabase } from '../database/long-database.js';
import { Upkeep } from '../upkeep.js';

/** A posting on its way out. */
export interface Leaving {
  id: string;
  topic: string;
  key: string | null;
  payload: unknown;
  attempts: number;
}

/** Makes the effect. It may run again after a crash, so the effect is keyed by `id`. A payload in its answer replaces the stored one. */
export type Deliver = (leaving: Leaving) => Promise<{ payload: unknown } | void>;

const BATCH = 10;
/** After so many refusals a posting is dead until a person sends it again; with the pauses below, after about two and a half hours. */
const MAX_ATTEMPTS = 12;
const LONGEST_PAUSE = 3600;
/** What has left, and what was given up, is shown for so many days. */
export const DAYS_KEPT = 30;
const DEAD_DAYS_KEPT = 90;

/** Sends what is due, after its transaction was committed; several processes share the work. */
@Injectable()
export class Outbox implements OnModuleInit, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Deliver>();
  private readonly precious = new Set<string>();
  private readonly beat = new Beat('outbox', 1000, () => this.drain());

  constructor(
    private readonly db: LongDatabase,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.register('effects that have left', (sql) =>
      sql.run(`DELETE FROM outbox WHERE done_at < now() - make_interval(days => ${DAYS_KEPT})`),
    );
    this.upkeep.register('effects that were given up', (sql) =>
      sql.run(
        `DELETE FROM outbox WHERE dead_at < now() - make_interval(days => ${DEAD_DAYS_KEPT}) AND topic <> ALL ($1)`,
        [[...this.precious]],
      ),
    );
  }

  /** precious: what is given up stays until a person sends it again, because it holds the only copy of something. */
  register(topic: string, deliver: Deliver, { precious = false } = {}): void {
    if (this.handlers.has(topic)) throw new Error(`Two handlers for the topic ${topic}.`);
    this.handlers.set(topic, deliver);
    if (precious) this.precious.add(topic);
  }

  start(): void {
    this.beat.start();
  }

  /** Call after a commit that posted something: what follows within 100 ms leaves together. */
  wake(): void {
    this.beat.soon(100);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }

  /** One batch. The rows stay locked while they leave, so that an undo either comes before or sees that they are gone. */
  private drain(): Promise<boolean> {
    return this.db.tx(async (sql) => {
      const due = await sql.many<Leaving>(
        `SELECT id, topic, key, payload, attempts FROM outbox
         WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= now() AND topic = ANY($1)
         ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [[...this.handlers.keys()]],
      );
      const outcomes = await Promise.all(due.map((leaving) => this.send(leaving)));
      for (const outcome of outcomes) await keep(sql, outcome);
      return due.length === BATCH;
    });
  }

  private async send(leaving: Leaving): Promise<Outcome> {
    try {
      const answer = await this.handlers.get(leaving.topic)!(leaving);
      return { leaving, payload: answer?.payload };
    } catch (error) {
      new Logger('Outbox').warn(
        `${leaving.topic} ${leaving.id}, attempt ${leaving.attempts + 1}: ${(error as Error).message}`,
      );
      return { leaving, error: (error as Error).message };
    }
  }
}

interface Outcome {
  leaving: Leaving;
  payload?: unknown;
  error?: string;
}

async function keep(sql: Sql, { leaving, payload, error }: Outcome): Promise<void> {
  if (error === undefined) {
    await sql.run(
      'UPDATE outbox SET done_at = now(), attempts = attempts + 1, last_error = NULL, payload = coalesce($2, payload) WHERE id = $1',
      [leaving.id, payload === undefined ? null : JSON.stringify(payload)],
    );
    return;
  }
  // Twice as long after each refusal, a little shifted so that many do not come back at one moment.
  const pause = Math.min(5 * 2 ** leaving.attempts, LONGEST_PAUSE) * (0.9 + Math.random() / 5);
  await sql.run(
    `UPDATE outbox SET attempts = attempts + 1, last_error = $2, due_at = now() + make_interval(secs => $3),
       dead_at = CASE WHEN attempts + 1 >= ${MAX_ATTEMPTS} THEN now() END WHERE id = $1`,
    [leaving.id, error.slice(0, 1000), pause],
  );
}
