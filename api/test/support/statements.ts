import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { Beat } from '../../src/platform/beat.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestApp } from './app.js';

export interface Statement {
  text: string;
  values: unknown[];
}

// The rounds of the plumbing come when they come, and are nobody's request.
const inRound = new AsyncLocalStorage<true>();
const beats = Beat.prototype as unknown as { once: () => Promise<void> };
const { once } = beats;
beats.once = function (this: Beat) {
  return inRound.run(true, () => once.call(this));
};

/** What `work` asks of the pool that serves requests, in order, in transactions too; the look for the session, which is done once in five seconds, left out. */
export async function statementsOf(desk: TestApp, work: () => Promise<unknown>): Promise<Statement[]> {
  const { pool } = desk.app.get(Database) as unknown as { pool: pg.Pool };
  const asked: Statement[] = [];
  const listen = (to: Pick<pg.Pool, 'query'>): void => {
    const query = to.query.bind(to) as (...args: unknown[]) => unknown;
    to.query = ((statement: Statement | string, ...rest: unknown[]) => {
      const one = typeof statement === 'string' ? { text: statement, values: [] } : statement;
      if (!inRound.getStore() && !/FROM sessions s JOIN/.test(one.text)) asked.push(one);
      return query(statement, ...rest);
    }) as typeof to.query;
  };
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown;
  listen(pool);
  // The pool itself takes a connection with a callback, a transaction without.
  pool.connect = (async (...args: unknown[]) => {
    if (args.length) return connect(...args);
    const client = (await connect()) as pg.PoolClient;
    const release = client.release.bind(client);
    listen(client);
    client.release = (broken) => {
      Reflect.deleteProperty(client, 'query');
      release(broken);
    };
    return client;
  }) as typeof pool.connect;
  try {
    await work();
  } finally {
    Reflect.deleteProperty(pool, 'query');
    Reflect.deleteProperty(pool, 'connect');
  }
  return asked;
}
