import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Cause } from '../../../access/current-actor.js';
import { audit } from '../../../audit/audit.js';
import { BadInput, Conflict } from '../../../common/errors.js';
import { Database, type Sql } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Upkeep } from '../../../platform/upkeep.js';
import { ImportFiles } from './import-files.js';
import { type Import, ImportPhase } from './import.model.js';
import { CHECK_JOB, COMMIT_JOB, type ImportJobInput, REVERT_JOB } from './import-jobs.js';
import { ImportsQueries, INTERRUPTED } from './imports.queries.js';

const MAX_IMPORT_BYTES = 512 * 1024 * 1024;
const DAYS_KEPT = 7;
const LEFT = `SELECT EXISTS (SELECT FROM comments WHERE import_id = $1) OR EXISTS (SELECT FROM articles WHERE import_id = $1) AS left`;

/** The verbs: each moves an import from one phase to the next, a job does the long work. */
@Injectable()
export class ImportsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: ImportsQueries,
    private readonly files: ImportFiles,
    private readonly jobs: Jobs,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.register('exports that nobody needs', (sql) => this.sweep(sql));
  }

  /** @param bytes the size of the file that will be sent, at most 512 MB */
  async create(fileName: string, bytes: number, by: Cause): Promise<Import> {
    if (!Number.isInteger(bytes) || bytes < 1 || bytes > MAX_IMPORT_BYTES)
      throw BadInput.field('bytes', 'RANGE', 'An export has 1 byte to 512 MB.');
    const id = await this.db.tx(async (sql) => {
      const made = await sql.one<{ id: string }>(
        `INSERT INTO imports (file_name, bytes, stored_as, phase, created_by) VALUES ($1, $2, $3, 'UPLOADING', $4) RETURNING id`,
        [fileName, bytes, this.files.newName(), by.actor?.id ?? null],
      );
      await audit(sql, by, {
        action: 'import.created',
        subjectType: 'Import',
        subjectId: made!.id,
        subjectLabel: fileName,
      });
      return made!.id;
    });
    return this.queries.byId(id);
  }

  /** The dry run: reads the whole file and reports, changes nothing. */
  async check(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.run(
        `UPDATE imports SET phase = 'CHECKING', progress = 0, error = NULL, updated_at = now()
         WHERE id = $1 AND phase = 'UPLOADING' AND received = bytes`,
        [id],
      );
      if (!moved) await this.refuse(id, 'only a file that has arrived as a whole can be checked');
      await this.begin(sql, CHECK_JOB, { importId: id }, by);
    });
    return this.queries.byId(id);
  }

  /** Writes what the check reported. */
  async commit(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.one<{ label: string }>(
        `UPDATE imports SET phase = 'COMMITTING', progress = 0, updated_at = now()
         WHERE id = $1 AND phase = 'CHECKED' RETURNING file_name AS label`,
        [id],
      );
      if (!moved) return this.refuse(id, 'only a file that was checked can be committed');
      await this.begin(sql, COMMIT_JOB, { importId: id }, by);
      await audit(sql, by, {
        action: 'import.commit_started',
        subjectType: 'Import',
        subjectId: id,
        subjectLabel: moved.label,
      });
    });
    return this.queries.byId(id);
  }

  /** Takes effect between two batches, also for one from the command line; what came in by then stays until it is reverted. */
  async cancel(id: string, by: Cause): Promise<Import> {
    const left = await this.db.tx(async (sql) => {
      const found = await sql.one<{
        label: string;
        storedAs: string | null;
        jobId: string | null;
        phase: string;
      }>(
        `UPDATE imports SET updated_at = now(),
           phase = CASE WHEN phase IN ('UPLOADING', 'CHECKED') OR job_id IS NULL THEN 'CANCELLED' ELSE phase END
         WHERE id = $1 AND phase IN ('UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'REVERTING')
         RETURNING file_name AS label, stored_as AS "storedAs", job_id AS "jobId", phase`,
        [id],
      );
      if (!found) return this.refuse(id, 'it is over already');
      if (found.phase !== 'CANCELLED' && found.jobId) await this.jobs.cancel(sql, found.jobId);
      await audit(sql, by, {
        action: 'import.cancelled',
        subjectType: 'Import',
        subjectId: id,
        subjectLabel: found.label,
      });
      return found;
    });
    const now = await this.queries.byId(id);
    if (now.phase === ImportPhase.CANCELLED && left.storedAs) await this.files.remove(left.storedAs);
    return now;
  }

  /** Takes back what it brought and nobody has touched since; cancelled, it keeps what is still there. */
  async revert(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.one<{ from: string; label: string }>(
        `WITH was AS (SELECT id, CASE WHEN phase = 'COMMITTING' AND ${INTERRUPTED} THEN 'FAILED' ELSE phase END AS phase FROM imports i WHERE id = $1 FOR UPDATE)
         UPDATE imports i SET phase = 'REVERTING', progress = 0, error = NULL, updated_at = now() FROM was
         WHERE i.id = was.id AND was.phase IN ('COMMITTED', 'CANCELLED', 'FAILED') RETURNING was.phase AS from, i.file_name AS label`,
        [id],
      );
      if (!moved) return this.refuse(id, 'only an import that is over can be reverted');
      const { left } = (await sql.one<{ left: boolean }>(LEFT, [id]))!;
      if (!left)
        throw new Conflict(
          'Nothing that this import brought is here any longer.',
          await this.queries.byId(id),
        );
      await this.begin(sql, REVERT_JOB, { importId: id, from: moved.from }, by);
      await audit(sql, by, {
        action: 'import.revert_started',
        subjectType: 'Import',
        subjectId: id,
        subjectLabel: moved.label,
      });
    });
    return this.queries.byId(id);
  }

  private async begin(sql: Sql, kind: string, input: ImportJobInput, by: Cause): Promise<void> {
    const job = await this.jobs.enqueue(sql, kind, input, by);
    await sql.run('UPDATE imports SET job_id = $2 WHERE id = $1', [input.importId, job]);
  }

  /** Files hold people's data: one that nobody finished goes, and one whose import is over, should a crash have left it. */
  private async sweep(sql: Sql): Promise<number> {
    await sql.run(
      `UPDATE imports SET phase = 'CANCELLED', updated_at = now()
       WHERE phase IN ('UPLOADING', 'CHECKED') AND updated_at < now() - make_interval(days => ${DAYS_KEPT})`,
    );
    const gone = await sql.many<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name WHERE NOT EXISTS (
         SELECT FROM imports WHERE stored_as = name AND phase IN ('UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING'))`,
      [await this.files.names()],
    );
    for (const { name } of gone) await this.files.remove(name);
    return gone.length;
  }

  private async refuse(id: string, why: string): Promise<never> {
    const current = await this.queries.byId(id);
    throw new Conflict(`This import is ${current.phase.toLowerCase()}: ${why}.`, current);
  }
}
