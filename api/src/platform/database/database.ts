import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { mapDatabaseError, RETRYABLE } from './database-errors.js';

/** Anything that runs one statement: the pool itself or a transaction's connection. */
export interface Sql {
  /** All rows. The text is prepared under a name of its own, so it must not contain values. */
  many<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The first row, or undefined. */
  one<T>(text: string, values?: readonly unknown[]): Promise<T | undefined>;
  /** Rows touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  /** Like many, but planned for these very values (searches, where a generic plan can be a thousand times slower). */
  planned<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

// Prepared statements are known by name to a connection; a text keeps its name for the life of the process.
const names = new Map<string, string>();
const MAX_NAMES = 2000;
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name) {
    if (names.size >= MAX_NAMES) return undefined;
    names.set(text, (name = `s${names.size}`));
  }
  return name;
}

type Queryable = Pick<pg.Pool, 'query'>;

class Statements implements Sql {
  constructor(private readonly target: Queryable) {}

  async many<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.query(text, values, nameOf(text))).rows as T[];
  }
  async one<T>(text: string, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query(text, values, nameOf(text))).rows[0] as T | undefined;
  }
  async run(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.query(text, values, nameOf(text))).rowCount ?? 0;
  }
  async planned<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.query(text, values, undefined)).rows as T[];
  }

  private async query(
    text: string,
    values: readonly unknown[],
    name: string | undefined,
  ): Promise<pg.QueryResult> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.target.query({ name, text, values: values as unknown[] });
      } catch (error) {
        // A statement of its own may be tried again as it stands; inside a transaction the whole must be.
        const again =
          this.target instanceof pg.Pool &&
          RETRYABLE.has((error as pg.DatabaseError).code ?? '') &&
          attempt < 4;
        if (!again) throw mapDatabaseError(error);
      }
    }
  }
}

const ignore = (): void => undefined;
const refuse = (error: unknown): never => {
  throw mapDatabaseError(error);
};

/** A pool of connections, with transactions. */
export class PooledStatements extends Statements {
  constructor(protected readonly pool: pg.Pool) {
    super(pool);
    // A connection that dies while idle (Postgres restarted) must not take the process with it.
    // Nor one that dies in use: its next statement fails, and says so to whoever waits for it. TypeORM has connected
    // before there is anybody to listen, so the listener comes with the use.
    pool.on('error', (error) => new Logger('Database').warn(`An idle connection was lost: ${error.message}`));
    pool.on('acquire', (client) => client.off('error', ignore).on('error', ignore));
  }

  /** Runs `work` in one transaction; tries again, at most 3 times, where Postgres asks for it (40001, 40P01). */
  async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.pool.connect().catch(refuse);
      let broken: Error | undefined;
      try {
        await client.query('BEGIN').catch(refuse);
        const result = await work(new Statements(client));
        await client.query('COMMIT').catch(refuse);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((e: Error) => (broken = e));
        // Of the database's errors alone: the work may fail of its own.
        const code = (error as { pgCode?: string }).pgCode ?? '';
        if (!RETRYABLE.has(code) || attempt === 3) throw error;
      } finally {
        client.release(broken);
      }
    }
  }
}

/** The one pool, shared with TypeORM. Errors come out as the tree of common/errors. */
@Injectable()
export class Database extends PooledStatements implements OnApplicationShutdown {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super((dataSource.driver as unknown as { master: pg.Pool }).master);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
