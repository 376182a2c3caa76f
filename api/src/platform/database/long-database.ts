import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config.module.js';
import { longWorkOptions } from './data-source.js';
import { PooledStatements } from './database.js';
import { MIGRATED, type Migrated } from './migrate.js';

/** A small pool of its own for jobs, imports and the outbox, so that long work never waits for requests nor they for it. */
@Injectable()
export class LongDatabase extends PooledStatements implements OnApplicationShutdown {
  constructor(@Inject(CONFIG) config: Config, @Inject(MIGRATED) { role }: Migrated) {
    super(new pg.Pool(longWorkOptions(config, role)));
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}
