import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LongDatabase } from '../../../platform/database/long-database.js';
import type { JobEnd, JobRun } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Upkeep } from '../../../platform/upkeep.js';
import { ImportFiles } from '../../imports/import-files.js';
import { type ImportJobInput, ImportSteps } from '../../imports/import-steps.js';
import { SheetError } from '../reading/sheet.error.js';
import { checkSheet } from './check-sheet.js';
import { commitSheet } from './commit-sheet.js';
import { openSheet, type SheetForm } from './open-sheet.js';
import { revertSheet } from './revert-sheet.js';
import type { SheetKind } from './sheet-import.enums.js';
import type { SheetPlan } from './sheet-plan.js';
import {
  recordChecked,
  recordCommitted,
  recordCounts,
  recordProgress,
  recordReverted,
} from './sheet-records.js';
import { type Making, type SheetTarget, SheetTargets } from './sheet-target.js';

export const CHECK_JOB = 'sheet.check';
export const COMMIT_JOB = 'sheet.commit';
export const REVERT_JOB = 'sheet.revert';

/** So long an import can be reverted, and its rows looked at: they hold people's data, so they do not stay for good. */
const DAYS_KEPT = 30;

interface Work {
  id: string;
  storedAs: string;
  plan: SheetPlan;
  rows: number;
  target: SheetTarget;
  making: Making;
}

/** The long work of sheets. A killed process's run is taken up by the next: a check anew, a commit and a revert where they stood. */
@Injectable()
export class SheetImportJobs implements OnModuleInit {
  constructor(
    private readonly db: LongDatabase,
    private readonly jobs: Jobs,
    private readonly files: ImportFiles,
    private readonly steps: ImportSteps,
    private readonly targets: SheetTargets,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    const ended: JobEnd = async (job, sql) => {
      await this.steps.ended(job, sql);
      await recordCounts(sql, (job.input as ImportJobInput).importId);
    };
    this.jobs.register(CHECK_JOB, (run) => this.inPhase('CHECKING', run, (work) => this.check(run, work)), ended); // prettier-ignore
    this.jobs.register(COMMIT_JOB, (run) => this.inPhase('COMMITTING', run, (work) => this.commit(run, work)), ended); // prettier-ignore
    this.jobs.register(REVERT_JOB, (run) => this.inPhase('REVERTING', run, (work) => this.revert(run, work)), ended); // prettier-ignore
    this.upkeep.register('rows of imports that are over', (sql) =>
      sql.run(
        `DELETE FROM import_rows WHERE import_id IN (SELECT id FROM imports WHERE kind <> 'WXR'
           AND phase IN ('COMMITTED', 'FAILED', 'CANCELLED') AND updated_at < now() - make_interval(days => ${DAYS_KEPT}))`,
      ),
    );
  }

  private async check(run: JobRun, { id, storedAs, plan, rows, target }: Work): Promise<void> {
    try {
      const source = await this.files.source(storedAs);
      if (!source) throw new SheetError('EMPTY', 'The file is no longer here. Please upload it again.');
      await checkSheet(this.db, {
        importId: id,
        target,
        plan,
        sheet: await openSheet(source),
        advance: async (sql, done) => {
          await recordProgress(sql, id, 'CHECKING', done / rows);
          await run.progress({ done, total: rows }, sql);
        },
      });
      await this.db.tx(async (sql) => {
        await recordChecked(sql, id);
        await run.progress({ done: rows, total: rows }, sql);
      });
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      await this.db.run(`UPDATE imports SET phase = 'FAILED', error = $2, updated_at = now() WHERE id = $1`, [
        id,
        error.message,
      ]);
      await this.files.remove(storedAs);
    }
  }

  private async commit(run: JobRun, { id, storedAs, plan, target, making }: Work): Promise<void> {
    const total = run.done + (await this.left(id, 'PLANNED'));
    let done = run.done;
    await commitSheet(this.db, {
      target,
      plan,
      making,
      advance: async (sql, rows) => {
        await recordProgress(sql, id, 'COMMITTING', (done + rows) / total);
        await run.progress({ done: done + rows, total }, sql);
        done += rows;
      },
    });
    await this.db.tx(async (sql) => {
      await recordCommitted(sql, run.by, id);
      await run.progress({ done: total, total }, sql);
    });
    await this.files.remove(storedAs);
  }

  private async revert(run: JobRun, { id, target, making }: Work): Promise<void> {
    const total = run.done + (await this.left(id, 'DONE'));
    let done = run.done;
    await revertSheet(this.db, {
      target,
      making,
      advance: async (sql, rows) => {
        await recordProgress(sql, id, 'REVERTING', (done + rows) / total);
        await run.progress({ done: done + rows, total }, sql);
        done += rows;
      },
    });
    await this.db.tx(async (sql) => {
      await recordReverted(sql, run.by, id);
      await run.progress({ done: total, total }, sql);
    });
  }

  private async left(id: string, state: string): Promise<number> {
    const found = await this.db.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1 AND state = $2 AND outcome IN ('CREATE', 'UPDATE')`,
      [id, state],
    );
    return found!.n;
  }

  /** Nothing where the import is no longer there, or another job's. */
  private async inPhase(phase: string, run: JobRun, work: (work: Work) => Promise<void>): Promise<void> {
    const { importId } = run.input as ImportJobInput;
    const found = await this.db.one<{ kind: SheetKind; storedAs: string; plan: SheetPlan; sheet: SheetForm }>(
      `SELECT kind, stored_as AS "storedAs", plan, sheet FROM imports WHERE id = $1 AND phase = $2 AND job_id = $3`,
      [importId, phase, run.id],
    );
    if (!found) return;
    const { kind, storedAs, plan, sheet } = found;
    const making = { by: { actor: run.by.actor, requestId: run.by.requestId }, importId, basis: plan.basis };
    await work({ id: importId, storedAs, plan, rows: sheet.rows, target: this.targets.get(kind), making });
  }
}
