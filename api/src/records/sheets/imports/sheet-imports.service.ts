import { Injectable } from '@nestjs/common';
import type { Cause } from '../../../access/current-actor.js';
import { Conflict } from '../../../common/errors.js';
import { Database, type Sql } from '../../../platform/database/database.js';
import { ImportFiles } from '../../imports/import-files.js';
import { ImportKinds } from '../../imports/import-kinds.js';
import { ImportSteps } from '../../imports/import-steps.js';
import { SheetError } from '../reading/sheet.error.js';
import { lookThrough, openSheet } from './open-sheet.js';
import { SheetKind } from './sheet-import.enums.js';
import { CHECK_JOB, COMMIT_JOB, REVERT_JOB } from './sheet-import-jobs.js';
import type { SheetChoices, SheetImport } from './sheet-import.model.js';
import { SheetImportsQueries } from './sheet-imports.queries.js';
import { checkPlan, firstPlan, type SheetPlan } from './sheet-plan.js';
import { SheetTargets } from './sheet-target.js';

const KINDS = Object.values(SheetKind);

/** The verbs: each moves an import of a sheet from one phase to the next, a job does the long work. */
@Injectable()
export class SheetImportsService {
  constructor(
    private readonly db: Database,
    private readonly queries: SheetImportsQueries,
    private readonly steps: ImportSteps,
    private readonly kinds: ImportKinds,
    private readonly files: ImportFiles,
    private readonly targets: SheetTargets,
  ) {}

  choices(kind: SheetKind): SheetChoices {
    const { sheet, matches } = this.targets.get(kind);
    return {
      fields: sheet.columns.map(({ name, label }) => ({ name, label })),
      matches: [...matches],
      mostBytes: this.kinds.get(kind).mostBytes,
    };
  }

  /** @param bytes the size of the file that will be sent */
  async create(kind: SheetKind, fileName: string, bytes: number, by: Cause): Promise<SheetImport> {
    return this.queries.byId(await this.steps.create(by, kind, fileName, bytes));
  }

  /** Looks at the file once it is here: which column may be what. One that is no table ends the import with its reason. */
  async read(id: string): Promise<SheetImport> {
    const { kind, phase } = await this.queries.byId(id);
    if (phase !== 'UPLOADING') return this.queries.byId(id);
    const found = await this.db.one<{ name: string }>(
      `SELECT stored_as AS name FROM imports WHERE id = $1 AND phase = 'UPLOADING' AND received = bytes`,
      [id],
    );
    if (!found) return this.refuse(this.db, id, 'the file has not arrived as a whole');
    try {
      const source = await this.files.source(found.name);
      if (!source) throw new SheetError('EMPTY', 'The file is no longer here. Please upload it again.');
      const target = this.targets.get(kind);
      const { form, mapping } = await lookThrough(await openSheet(source), target.sheet);
      await this.db.run(
        `UPDATE imports SET phase = 'MAPPING', sheet = $2, plan = $3, updated_at = now() WHERE id = $1 AND phase = 'UPLOADING'`,
        [id, JSON.stringify(form), JSON.stringify(firstPlan(target, mapping))],
      );
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      await this.db.run(
        `UPDATE imports SET phase = 'FAILED', error = $2, updated_at = now() WHERE id = $1 AND phase = 'UPLOADING'`,
        [id, error.message],
      );
      await this.files.remove(found.name);
    }
    return this.queries.byId(id);
  }

  /** The dry run by what somebody chose; may be chosen otherwise until it is committed. Throws BadInput beside the choice. */
  async plan(id: string, plan: SheetPlan, by: Cause): Promise<SheetImport> {
    const { kind, columns } = await this.queries.byId(id);
    const header = columns.map(({ heading }) => heading);
    await this.db.tx(async (sql) => {
      const moved = await sql.run(
        `UPDATE imports SET phase = 'CHECKING', progress = 0, plan = $2, report = NULL, error = NULL, updated_at = now()
         WHERE id = $1 AND phase IN ('MAPPING', 'CHECKED')`,
        [id, JSON.stringify(plan)],
      );
      if (!moved) return this.refuse(sql, id, 'what its columns are can be said before it is committed');
      checkPlan(this.targets.get(kind), header, plan);
      await this.steps.begin(sql, by, CHECK_JOB, { importId: id });
    });
    return this.queries.byId(id);
  }

  /** Writes what the check decided. */
  async commit(id: string, by: Cause): Promise<SheetImport> {
    await this.db.tx(async (sql) => {
      const label = await this.move(sql, id, `phase = 'CHECKED'`, 'COMMITTING');
      if (!label) return this.refuse(sql, id, 'only a sheet that was checked can be committed');
      await this.steps.begin(sql, by, COMMIT_JOB, { importId: id });
      await this.steps.note(sql, by, label.kind, 'commit-started', id, label.name);
    });
    return this.queries.byId(id);
  }

  async cancel(id: string, by: Cause): Promise<SheetImport> {
    await this.steps.cancel(by, KINDS, id, (sql, why) => this.refuse(sql, id, why));
    return this.queries.byId(id);
  }

  /** Takes back what it made or changed, but for what somebody has touched since. */
  async revert(id: string, by: Cause): Promise<SheetImport> {
    const { phase } = await this.queries.byId(id);
    await this.db.tx(async (sql) => {
      const left = await sql.one<{ left: boolean }>(
        `SELECT EXISTS (SELECT FROM import_rows WHERE import_id = $1 AND state = 'DONE') AS left`,
        [id],
      );
      if (!left!.left)
        throw new Conflict(
          'There is nothing left to take back. After 30 days an import can no longer be reverted.',
          await this.queries.byId(id, sql),
        );
      const label = await this.move(sql, id, `phase IN ('COMMITTED', 'CANCELLED', 'FAILED')`, 'REVERTING');
      if (!label) return this.refuse(sql, id, 'only an import that is over can be reverted');
      await this.steps.begin(sql, by, REVERT_JOB, { importId: id, from: phase });
      await this.steps.note(sql, by, label.kind, 'revert-started', id, label.name);
    });
    return this.queries.byId(id);
  }

  private move(sql: Sql, id: string, from: string, to: string) {
    return sql.one<{ kind: string; name: string }>(
      `UPDATE imports SET phase = $2, progress = 0, error = NULL, updated_at = now()
       WHERE id = $1 AND kind <> 'WXR' AND ${from} RETURNING kind, file_name AS name`,
      [id, to],
    );
  }

  private async refuse(sql: Sql, id: string, why: string): Promise<never> {
    const current = await this.queries.byId(id, sql);
    throw new Conflict(`This import is ${current.phase.toLowerCase()}: ${why}.`, current);
  }
}
