import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { Database } from '../../platform/database/database.js';

/** Comments a minute: of one email, of one network, on one article, of all. */
export const LIMITS = [5, 20, 120, 600] as const;

/** How often counters of past minutes go, in milliseconds. */
const SWEEP = 60_000;

/** Minutes that are over count nothing any more. */
@Injectable()
export class LimitsSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly beat = new Beat('limits', SWEEP, async () => {
    await this.db.run(`DELETE FROM rate_counters WHERE minute < now() - interval '2 minutes'`);
    return false;
  });

  constructor(private readonly db: Database) {}

  onApplicationBootstrap(): void {
    this.beat.start();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.beat.stop();
  }
}
