import { Module, type OnModuleInit } from '@nestjs/common';
import { ACCOUNTS } from '../../../access/roles.js';
import { ImportKinds } from '../../imports/import-kinds.js';
import { RecordsModule } from '../../records.module.js';
import { ErrorFileController } from './error-file.controller.js';
import { SheetKind } from './sheet-import.enums.js';
import { SheetImportJobs } from './sheet-import-jobs.js';
import { SheetImportsQueries } from './sheet-imports.queries.js';
import { SheetImportsResolver } from './sheet-imports.resolver.js';
import { SheetImportsService } from './sheet-imports.service.js';
import { SUBJECT } from './sheet-records.js';
import { SheetTargets } from './sheet-target.js';

const MOST_BYTES = 25 * 1024 * 1024;

/** Records that come in by sheets; the rooms above say how each of theirs does. */
@Module({
  imports: [RecordsModule],
  controllers: [ErrorFileController],
  providers: [SheetTargets, SheetImportsQueries, SheetImportsService, SheetImportJobs, SheetImportsResolver],
  exports: [SheetTargets],
})
export class SheetImportsModule implements OnModuleInit {
  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    for (const kind of Object.values(SheetKind))
      this.kinds.register({
        kind,
        subject: SUBJECT,
        roles: ACCOUNTS,
        mostBytes: MOST_BYTES,
        tooLarge: 'A sheet has 1 byte to 25 MB. Divide it and import one part after the other.',
      });
  }
}
