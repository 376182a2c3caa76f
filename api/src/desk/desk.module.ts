import { Module } from '@nestjs/common';
import { ExecutorModule } from '../platform/graphql/graphql.module.js';
import { RecordsModule } from '../records/records.module.js';
import { AuditQueries } from './audit/audit.queries.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { ExportsController } from './exports/exports.controller.js';
import { HomeQueries } from './home/home.queries.js';
import { HomeResolver } from './home/home.resolver.js';
import { JobsResolver } from './jobs/jobs.resolver.js';
import { JobsService } from './jobs/jobs.service.js';
import { LettersResolver } from './letters/letters.resolver.js';
import { LettersService } from './letters/letters.service.js';
import { MachinesResolver } from './machines/machines.resolver.js';
import { SearchQueries } from './search/search.queries.js';
import { SearchResolver } from './search/search.resolver.js';
import { TodayQueries } from './today/today.queries.js';
import { TodayResolver } from './today/today.resolver.js';

@Module({
  imports: [ExecutorModule, RecordsModule],
  controllers: [ExportsController],
  providers: [
    HomeQueries,
    HomeResolver,
    MachinesResolver,
    AuditQueries,
    AuditResolver,
    JobsService,
    JobsResolver,
    LettersService,
    LettersResolver,
    SearchQueries,
    SearchResolver,
    TodayQueries,
    TodayResolver,
  ],
})
export class DeskModule {}
