import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config.module.js';
import { Database } from './database.js';
import { LongDatabase } from './long-database.js';
import { migrate, MIGRATED, type Migrated } from './migrate.js';
import { servingOptions } from './data-source.js';

/** Migrates before anything else may ask the database. */
@Module({
  providers: [
    { provide: MIGRATED, inject: [CONFIG], useFactory: (config: Config) => migrate(config.DATABASE_URL) },
  ],
  exports: [MIGRATED],
})
class MigrationModule {}

@Global()
@Module({
  imports: [
    MigrationModule,
    TypeOrmModule.forRootAsync({
      imports: [MigrationModule],
      inject: [CONFIG, MIGRATED],
      useFactory: (config: Config, { role }: Migrated) => ({
        ...servingOptions(config, role),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [Database, LongDatabase],
  exports: [Database, LongDatabase],
})
export class DatabaseModule {}
