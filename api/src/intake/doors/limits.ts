import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { Database } from '../../platform/database/database.js';

/** Comments a minute, by what is said to one more: of one email, of one network, on one article, of all. */
export const LIMITS = { EMAIL_LIMIT: 5, NETWORK_LIMIT: 20, ARTICLE_LIMIT: 120, WHOLE_LIMIT: 600 };
export type Limit = keyof typeof LIMITS;

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
