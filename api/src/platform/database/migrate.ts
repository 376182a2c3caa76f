import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import { ConfigError } from '../../config.js';
import { migratingSource, WORKING_ROLE } from './data-source.js';
import { QUEUES } from './queues.js';

// Any constant will do, so long as every process that migrates takes the same one.
const LOCK = 7_310_584_021;

/** Injection token of what migrate() answered at boot. */
export const MIGRATED = Symbol('MIGRATED');

export interface Migrated {
  applied: string[];
  /** The role to work as, null where this database user may not become it. */
  role: string | null;
}

/** Brings the schema up to date under an advisory lock, so that two processes started at once do it once. */
export async function migrate(databaseUrl: string): Promise<Migrated> {
  const source = await connected(databaseUrl);
  try {
    await source.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = (await source.runMigrations()).map((m) => m.name);
    await prepareQueues(databaseUrl);
    const [row] = (await source.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(current_user, oid, 'MEMBER')) AS may`,
      [WORKING_ROLE],
    )) as [{ may: boolean }];
    if (row.may) await grantQueues((text) => source.query(text));
    return { applied, role: row.may ? WORKING_ROLE : null };
  } finally {
    await source.destroy();
  }
}

/** Whoever named a database that is not there reads the key and the reason, and no stack. */
async function connected(databaseUrl: string): Promise<DataSource> {
  const source = await migratingSource(databaseUrl);
  try {
    return await source.initialize();
  } catch (error) {
    // One name with two addresses fails with a list that has no message of its own.
    const reasons = error instanceof AggregateError ? (error.errors as Error[]) : [error as Error];
    throw new ConfigError(`DATABASE_URL: no database: ${reasons.map((r) => r.message).join('; ')}`);
  }
}

/** Takes back the newest migration. For tests and for a person at the command line. */
export async function revertLast(databaseUrl: string): Promise<void> {
  const source = await (await migratingSource(databaseUrl)).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

/** pg-boss makes a table for each queue, which only the owner may: so it is done here. */
async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 1, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name, ...options } of QUEUES) await boss.createQueue(name, { name, ...options });
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
}

async function grantQueues(run: (text: string) => Promise<unknown>): Promise<void> {
  await run(`GRANT SELECT ON migrations TO ${WORKING_ROLE}`);
  await run(`GRANT USAGE ON SCHEMA pgboss TO ${WORKING_ROLE}`);
  await run(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${WORKING_ROLE}`);
}
