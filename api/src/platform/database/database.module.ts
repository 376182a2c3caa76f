import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config.module.js';
import { Database } from './database.js';
import { migrate } from './migrate.js';
import { servingOptions } from './data-source.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: async (config: Config) => {
        const { role } = await migrate(config.DATABASE_URL);
        return { ...servingOptions(config, role), autoLoadEntities: true, retryAttempts: 0 };
      },
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
