import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LongDatabase } from '../../../platform/database/long-database.js';
import type { JobEnd, JobRun } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ImportFiles } from '../../../records/imports/import-files.js';
import type { ImportSource } from '../../../records/imports/import-source.js';
import { type ImportJobInput, ImportSteps } from '../../../records/imports/import-steps.js';
import { WxrError } from '../wxr/wxr.error.js';
import { checkExport } from './import-check.js';
import { commitExport, type CommitCursor, START } from './import-commit.js';
import { recordBatch, recordChecked, recordCommitted, recordFailed } from './import-record.js';
import type { ImportReport } from './import-report.js';
import { revertImport } from './import-revert.js';
import { findOrAddSite, siteUrl } from './site-key.js';

export const CHECK_JOB = 'import.check';
export const COMMIT_JOB = 'import.commit';
export const REVERT_JOB = 'import.revert';

interface Work {
  id: string;
  fileName: string;
  storedAs: string;
  report: ImportReport | null;
  source: ImportSource;
}

/** Jobs count in hundredths. */
const TOTAL = 100;

/** The long work of imports. A killed process's run is taken up by the next, a commit from the batch where it stood. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly db: LongDatabase,
    private readonly jobs: Jobs,
    private readonly files: ImportFiles,
    private readonly steps: ImportSteps,
  ) {}

  onModuleInit(): void {
    const ended: JobEnd = (job, sql) => this.steps.ended(job, sql);
    this.jobs.register(CHECK_JOB, (run) => this.guarded(run, (work) => this.check(run, work)), ended);
    this.jobs.register(COMMIT_JOB, (run) => this.guarded(run, (work) => this.commit(run, work)), ended);
    this.jobs.register(REVERT_JOB, (run) => revertImport(this.db, run), ended);
  }

  private async check(run: JobRun, { id, source }: Work): Promise<void> {
    const report = await checkExport(this.db, source, async (bytes) => {
      const part = Math.min(1, bytes / source.bytes);
      await run.progress({ done: Math.floor(part * TOTAL), total: TOTAL });
      await this.db.run('UPDATE imports SET progress = $2 WHERE id = $1', [id, part]);
    });
    await this.db.tx(async (sql) => {
      await recordChecked(sql, id, report);
      await run.progress({ done: TOTAL }, sql);
    });
  }

  private async commit(run: JobRun, { id, fileName, storedAs, report, source }: Work): Promise<void> {
    const siteId = await findOrAddSite(this.db, siteUrl(report!.site));
    const { counts } = await commitExport(this.db, {
      importId: id,
      siteId,
      actorId: run.by.actor?.id ?? null,
      source,
      cursor: (run.cursor as CommitCursor | null) ?? START,
      advance: async (sql, cursor) => {
        await recordBatch(sql, id, siteId, cursor);
        await run.progress({ done: Math.floor(cursor.progress * TOTAL), total: TOTAL, cursor }, sql);
      },
    });
    await this.db.tx(async (sql) => {
      await recordCommitted(sql, run.by, id, fileName, counts);
      await run.progress({ done: TOTAL }, sql);
    });
    await this.files.remove(storedAs);
  }

  /** A file that is refused ends the import; anything else is the job's to try again. */
  private async guarded(run: JobRun, work: (work: Work) => Promise<void>): Promise<void> {
    const { importId } = run.input as ImportJobInput;
    const found = await this.db.one<Omit<Work, 'source'>>(
      `SELECT id, file_name AS "fileName", stored_as AS "storedAs", report FROM imports
       WHERE id = $1 AND phase IN ('CHECKING', 'COMMITTING')`,
      [importId],
    );
    if (!found) return;
    try {
      const source = await this.files.source(found.storedAs);
      if (!source)
        throw new WxrError('EMPTY', 'The file is no longer here. Send it again: nothing comes in twice.');
      await work({ ...found, source });
    } catch (error) {
      if (!(error instanceof WxrError)) throw error;
      await recordFailed(this.db, found.id, error.message);
      await this.files.remove(found.storedAs);
    }
  }
}
