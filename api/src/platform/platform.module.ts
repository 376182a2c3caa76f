import { Module } from '@nestjs/common';
import { ConfigModule } from './config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DeskGraphQLModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.js';

@Module({ imports: [ConfigModule, DatabaseModule, DeskGraphQLModule, HealthModule], exports: [HealthModule] })
export class PlatformModule {}
