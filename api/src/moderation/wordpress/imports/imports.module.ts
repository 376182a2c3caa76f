import { Module } from '@nestjs/common';
import { ImportFiles } from './import-files.js';
import { ImportJobs } from './import-jobs.js';
import { ImportUploadController } from './import-upload.controller.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';

@Module({
  controllers: [ImportUploadController],
  providers: [ImportFiles, ImportJobs, ImportsQueries, ImportsService, ImportsResolver],
})
export class ImportsModule {}
