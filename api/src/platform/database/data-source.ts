import { readdir } from 'node:fs/promises';
import type { PoolConfig } from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import type { Config } from '../../config.js';

// The same depth from src (tests) and from dist (the product).
const MIGRATIONS = new URL('../../../../migrations/dist/', import.meta.url);

/** The role that the API works as: it may not change or delete what is append-only. */
export const WORKING_ROLE = 'desk_app';

const LIMITS = {
  statement_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
  lock_timeout: '2s',
  TimeZone: 'UTC',
  application_name: 'agency-desk',
};
/**
 * A plan is kept for as long as its connection lives. One that was made while a table was empty would read the whole of it
 * for ever after (the counters of the limits are swept empty each few minutes), and every hot query has its index.
 */
const STEADY_PLANS = { enable_seqscan: 'off', jit: 'off' };
const settings = (extra: Record<string, string>): string =>
  Object.entries(extra)
    .map(([key, value]) => `-c ${key}=${value}`)
    .join(' ');

/** TypeORM's options for serving requests; `role` is left out where the database user may not become another. */
export const servingOptions = (config: Config, role: string | null): DataSourceOptions => ({
  type: 'postgres',
  url: config.DATABASE_URL,
  synchronize: false,
  logging: false,
  extra: {
    max: config.POOL_SIZE,
    // A connection knows its statements: a new one plans the large ones six times over before it keeps their plans.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 4000,
    keepAlive: true,
    options: settings({ ...(role && { role }), ...LIMITS, ...STEADY_PLANS }),
  },
});

/** Options of the pool for long work: the same role, none of the short time-outs. */
export const longWorkOptions = (config: Config, role: string | null): PoolConfig => ({
  connectionString: config.DATABASE_URL,
  max: 4,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  options: settings({
    ...(role && { role }),
    ...LIMITS,
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '5min',
    lock_timeout: '10s',
    application_name: 'agency-desk-work',
  }),
});

// One after the other and once a process: a module loader of tests (vm modules) loses its way when TypeORM's own glob
// imports them all at the same moment.
type MigrationClass = new () => MigrationInterface;
let migrations: Promise<MigrationClass[]> | undefined;
async function loadMigrations(): Promise<MigrationClass[]> {
  const found: MigrationClass[] = [];
  for (const file of (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.js')).sort()) {
    const module = (await import(new URL(file, MIGRATIONS).href)) as Record<string, MigrationClass>;
    found.push(...Object.values(module));
  }
  return found;
}

/** One connection as the owner of the schema, for migrations. */
export const migratingSource = async (databaseUrl: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url: databaseUrl,
    synchronize: false,
    logging: false,
    migrations: await (migrations ??= loadMigrations()),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: {
      max: 1,
      options: settings({ lock_timeout: '10s', TimeZone: 'UTC' }),
      connectionTimeoutMillis: 10_000,
    },
  });
