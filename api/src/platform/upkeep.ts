import { type BeforeApplicationShutdown, Global, Injectable, Logger, Module } from '@nestjs/common';
import { Beat } from './beat.js';
import { LongDatabase } from './database/long-database.js';

const HOUR = 3_600_000;

/** Takes away what has had its time; safe to run twice, or in two processes at once. Answers how many rows went. */
export type Sweep = (db: LongDatabase) => Promise<number>;

/** Hourly housekeeping. Each room says what of its own may go. */
@Injectable()
export class Upkeep implements BeforeApplicationShutdown {
  private readonly sweeps = new Map<string, Sweep>();
  private readonly beat = new Beat('upkeep', HOUR, () => this.sweepAll());

  constructor(private readonly db: LongDatabase) {
    this.register('finished jobs', (sql) =>
      sql.run(`DELETE FROM jobs WHERE finished_at < now() - interval '90 days'`),
    );
  }

  register(name: string, sweep: Sweep): void {
    this.sweeps.set(name, sweep);
  }

  start(): void {
    this.beat.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }

  /** All of them; one that fails does not keep the others. */
  async sweepAll(): Promise<boolean> {
    for (const [name, sweep] of this.sweeps) {
      try {
        const gone = await sweep(this.db);
        if (gone) new Logger('Upkeep').log(`${name}: ${gone} gone`);
      } catch (error) {
        new Logger('Upkeep').warn(`${name}: ${(error as Error).message}`);
      }
    }
    return false;
  }
}

@Global()
@Module({ providers: [Upkeep], exports: [Upkeep] })
export class UpkeepModule {}
