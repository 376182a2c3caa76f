import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { BadInput } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { EndedJob } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Upkeep } from '../../platform/upkeep.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';

const DAYS_KEPT = 7;

/** What a job of an import is told. `from`: the phase that it goes back to when its revert does not come to its end. */
export interface ImportJobInput {
  importId: string;
  from?: string;
}

/** Says why a step cannot be taken, with the import as it stands; read by the connection that the step holds already. */
type Refuse = (sql: Sql, why: string) => Promise<never>;

/** The steps that are the same whatever is imported. */
@Injectable()
export class ImportSteps implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly files: ImportFiles,
    private readonly kinds: ImportKinds,
    private readonly jobs: Jobs,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.register('exports that nobody needs', (sql) => this.sweep(sql));
  }

  /** Announces a file of so many bytes; answers the import's id. Throws BadInput where it is too large or empty. */
  create(by: Cause, kind: string, fileName: string, bytes: number): Promise<string> {
    const { mostBytes, tooLarge } = this.kinds.get(kind);
    if (!Number.isInteger(bytes) || bytes < 1 || bytes > mostBytes)
      throw BadInput.field('bytes', 'RANGE', tooLarge);
    return this.db.tx(async (sql) => {
      const made = await sql.one<{ id: string }>(
        `INSERT INTO imports (kind, file_name, bytes, stored_as, phase, created_by) VALUES ($1, $2, $3, $4, 'UPLOADING', $5) RETURNING id`,
        [kind, fileName, bytes, this.files.newName(), by.actor?.id ?? null],
      );
      await this.note(sql, by, kind, 'created', made!.id, fileName);
      return made!.id;
    });
  }

  /** Hands the long work to a job. */
  async begin(sql: Sql, by: Cause, kind: string, input: ImportJobInput): Promise<void> {
    const job = await this.jobs.enqueue(sql, kind, input, by);
    await sql.run('UPDATE imports SET job_id = $2 WHERE id = $1', [input.importId, job]);
  }

  /** Takes effect between two batches, also for one from the command line; what came in by then stays until it is reverted. */
  async cancel(by: Cause, kinds: readonly string[], id: string, refuse: Refuse): Promise<void> {
    const left = await this.db.tx(async (sql) => {
      const found = await sql.one<{
        kind: string;
        label: string;
        storedAs: string | null;
        jobId: string | null;
        phase: string;
      }>(
        `UPDATE imports SET updated_at = now(),
           phase = CASE WHEN phase IN ('UPLOADING', 'MAPPING', 'CHECKED') OR job_id IS NULL THEN 'CANCELLED' ELSE phase END
         WHERE id = $1 AND kind = ANY ($2) AND phase IN ('UPLOADING', 'MAPPING', 'CHECKING', 'CHECKED', 'COMMITTING', 'REVERTING')
         RETURNING kind, file_name AS label, stored_as AS "storedAs", job_id AS "jobId", phase`,
        [id, kinds],
      );
      if (!found) return refuse(sql, 'it is over already');
      if (found.phase !== 'CANCELLED' && found.jobId) await this.jobs.cancel(sql, found.jobId);
      await this.note(sql, by, found.kind, 'cancelled', id, found.label);
      return found;
    });
    if (left.phase === 'CANCELLED' && left.storedAs) await this.files.remove(left.storedAs);
  }

  /** Its job was cancelled or given up: the import says so, and its file goes. What came in by then stays until it is reverted. */
  async ended({ id, input, state, error }: EndedJob, sql: Sql): Promise<void> {
    const { importId, from } = input as ImportJobInput;
    const left = await sql.one<{ storedAs: string | null }>(
      `UPDATE imports SET phase = CASE phase WHEN 'REVERTING' THEN $4 ELSE $3 END, error = coalesce(error, $5), updated_at = now()
       WHERE id = $1 AND job_id = $2 AND phase IN ('CHECKING', 'COMMITTING', 'REVERTING') RETURNING stored_as AS "storedAs"`,
      [importId, id, state, from ?? null, error],
    );
    if (left?.storedAs) await this.files.remove(left.storedAs);
  }

  note(sql: Sql, by: Cause, kind: string, verb: string, id: string, label: string): Promise<void> {
    return audit(sql, by, {
      action: `import.${verb}`,
      subjectType: this.kinds.get(kind).subject,
      subjectId: id,
      subjectLabel: label,
    });
  }

  /** Files hold people's data: one that nobody finished goes, and one whose import is over, should a crash have left it. */
  private async sweep(sql: Sql): Promise<number> {
    await sql.run(
      `UPDATE imports SET phase = 'CANCELLED', updated_at = now()
       WHERE phase IN ('UPLOADING', 'MAPPING', 'CHECKED') AND updated_at < now() - make_interval(days => ${DAYS_KEPT})`,
    );
    // A command that was killed, which no job takes up: each of its batches is a matter of moments.
    await sql.run(
      `UPDATE imports SET phase = 'FAILED', updated_at = now(), error = 'The command was broken off. Run it again: nothing comes in twice.'
       WHERE phase = 'COMMITTING' AND job_id IS NULL AND updated_at < now() - interval '1 hour'`,
    );
    const gone = await sql.many<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name WHERE NOT EXISTS (
         SELECT FROM imports WHERE stored_as = name AND phase IN ('UPLOADING', 'MAPPING', 'CHECKING', 'CHECKED', 'COMMITTING'))`,
      [await this.files.names()],
    );
    for (const { name } of gone) await this.files.remove(name);
    return gone.length;
  }
}
