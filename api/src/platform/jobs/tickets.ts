import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { Sql } from '../database/database.js';
import { LongDatabase } from '../database/long-database.js';

const over = (sql: Sql): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await sql.planned(text, values ?? []) }),
});

/** pg-boss, speaking through our own pools: who begins which job, and when. */
@Injectable()
export class Tickets implements OnApplicationShutdown {
  private boss: Promise<PgBoss> | undefined;

  constructor(private readonly db: LongDatabase) {}

  /** Asks for a run of the job, in the given transaction. delay: seconds. */
  async send(sql: Sql, kind: string, jobId: string, delay = 0): Promise<void> {
    await (await this.started()).send(kind, { id: jobId }, { db: over(sql), startAfter: delay });
  }

  /** The next job of this kind to begin, or undefined. */
  async take(kind: string): Promise<string | undefined> {
    const boss = await this.started();
    const [ticket] = await boss.fetch<{ id: string }>(kind);
    if (ticket) await boss.complete(kind, ticket.id);
    return ticket?.data.id;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.boss)?.stop({ graceful: false, wait: false });
  }

  // Started when first needed, so that a database that is away at that moment is asked again later.
  private started(): Promise<PgBoss> {
    this.boss ??= this.start().catch((error: unknown) => {
      this.boss = undefined;
      throw error;
    });
    return this.boss;
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({
      db: over(this.db),
      migrate: false,
      schedule: false,
      archiveCompletedAfterSeconds: 60,
      deleteAfterHours: 24,
    });
    boss.on('error', (error) => new Logger('Jobs').warn(`The queue's upkeep waits: ${error.message}`));
    return boss.start();
  }
}
