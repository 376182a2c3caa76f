import { type Config, parseConfig } from '../config.js';
import { LongDatabase } from '../platform/database/long-database.js';
import { migrate } from '../platform/database/migrate.js';

/** Ends the command with exit code 1 and this sentence on stderr. */
export class Refused extends Error {}

export const configured = (): Config => parseConfig(process.env);

/** Does work on the migrated database, without the time-outs of requests. */
export async function withDatabase<T>(work: (db: LongDatabase) => Promise<T>): Promise<T> {
  const config = configured();
  const db = new LongDatabase(config, await migrate(config.DATABASE_URL));
  try {
    return await work(db);
  } finally {
    await db.onApplicationShutdown();
  }
}
