import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';

/** Comments a minute, by what is said to one more: of one email, of one network, on one article, of all. */
export const LIMITS = { EMAIL_LIMIT: 5, NETWORK_LIMIT: 20, ARTICLE_LIMIT: 120, WHOLE_LIMIT: 600 };
export type Limit = keyof typeof LIMITS;

/** How often counters of past minutes go, in milliseconds. */
const SWEEP = 60_000;

const MINUTE = `date_trunc('minute', now())`;

/** One thing that is counted, and how often it may come in a minute. */
export interface Counted {
  key: string;
  most: number;
}

/** What came this minute, of doors that take their visitors one after the other. Comments count in their own statement. */
@Injectable()
export class Limits {
  private readonly factor: number;

  constructor(@Inject(CONFIG) config: Config) {
    this.factor = config.LIMITS_FACTOR;
  }

  /** The counts of this minute, and whoever wants to be counted with them. */
  async open(sql: Sql, keys: readonly string[]): Promise<Minute> {
    const used = await sql.many<{ key: string | null; n: number; wait: number }>(
      `SELECT key, n, ceil(60 - extract(second FROM now()))::int AS wait FROM (SELECT) one LEFT JOIN (
         SELECT key, sum(n)::int AS n FROM rate_counters WHERE minute = ${MINUTE} AND key = ANY ($1) GROUP BY key) used ON true`,
      [[...new Set(keys)]],
    );
    return new Minute(this.factor, used[0]!.wait, new Map(used.map(({ key, n }) => [key ?? '', n])));
  }
}

class Minute {
  private readonly spent = new Map<string, number>();

  constructor(
    private readonly factor: number,
    /** Seconds until it is over. */
    readonly wait: number,
    private readonly used: ReadonlyMap<string, number>,
  ) {}

  /** Counts it under each key, or under none and answers false where one of them is used up. */
  admits(counted: readonly Counted[]): boolean {
    const now = (key: string): number => (this.used.get(key) ?? 0) + (this.spent.get(key) ?? 0);
    if (counted.some(({ key, most }) => now(key) >= Math.max(1, Math.round(most * this.factor))))
      return false;
    for (const { key } of counted) this.spent.set(key, (this.spent.get(key) ?? 0) + 1);
    return true;
  }

  /** Writes down what was counted. */
  async close(sql: Sql): Promise<void> {
    if (this.spent.size === 0) return;
    await sql.run(
      `INSERT INTO rate_counters AS r (key, minute, slot, n)
       SELECT key, ${MINUTE}, pg_backend_pid() % 64, n FROM unnest($1::text[], $2::int[]) AS s (key, n) ORDER BY key
       ON CONFLICT (key, minute, slot) DO UPDATE SET n = r.n + excluded.n`,
      [[...this.spent.keys()], [...this.spent.values()]],
    );
  }
}

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
