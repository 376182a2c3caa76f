import { Module } from '@nestjs/common';
import { RecordsModule } from '../../../records/records.module.js';
import { ImportJobs } from './import-jobs.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [RecordsModule],
  providers: [ImportJobs, ImportsQueries, ImportsService, ImportsResolver],
})
export class ImportsModule {}
