import type pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import type { TestApp } from './app.js';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What `work` asks of the pool that serves requests, in order; the beats of the plumbing left out. */
export async function statementsOf(desk: TestApp, work: () => Promise<unknown>): Promise<Statement[]> {
  const { pool } = desk.app.get(Database) as unknown as { pool: pg.Pool };
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  const asked: Statement[] = [];
  pool.query = ((statement: Statement, ...rest: unknown[]) => {
    if (!/^SELECT (\(SELECT )?value FROM settings|DELETE FROM rate_counters/.test(statement.text))
      asked.push(statement);
    return query(statement, ...rest);
  }) as typeof pool.query;
  try {
    await work();
  } finally {
    pool.query = query as typeof pool.query;
  }
  return asked;
}
