import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Cause } from '../../../access/current-actor.js';
import { MODERATORS } from '../../../access/roles.js';
import { Conflict } from '../../../common/errors.js';
import { Database, type Sql } from '../../../platform/database/database.js';
import { ImportKinds } from '../../../records/imports/import-kinds.js';
import { INTERRUPTED } from '../../../records/imports/import-standing.js';
import { ImportSteps } from '../../../records/imports/import-steps.js';
import type { Import } from './import.model.js';
import { CHECK_JOB, COMMIT_JOB, REVERT_JOB } from './import-jobs.js';
import { ImportsQueries } from './imports.queries.js';

const KIND = 'WXR';
const LEFT = `SELECT EXISTS (SELECT FROM comments WHERE import_id = $1) OR EXISTS (SELECT FROM articles WHERE import_id = $1) AS left`;

/** The verbs: each moves an import from one phase to the next, a job does the long work. */
@Injectable()
export class ImportsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: ImportsQueries,
    private readonly steps: ImportSteps,
    private readonly kinds: ImportKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: KIND,
      subject: 'Import',
      roles: MODERATORS,
      mostBytes: 512 * 1024 * 1024,
      tooLarge: 'An export has 1 byte to 512 MB.',
    });
  }

  /** @param bytes the size of the file that will be sent, at most 512 MB */
  async create(fileName: string, bytes: number, by: Cause): Promise<Import> {
    return this.queries.byId(await this.steps.create(by, KIND, fileName, bytes));
  }

  /** The dry run: reads the whole file and reports, changes nothing. */
  async check(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.run(
        `UPDATE imports SET phase = 'CHECKING', progress = 0, error = NULL, updated_at = now()
         WHERE id = $1 AND kind = '${KIND}' AND phase = 'UPLOADING' AND received = bytes`,
        [id],
      );
      if (!moved) await this.refuse(sql, id, 'only a file that has arrived as a whole can be checked');
      await this.steps.begin(sql, by, CHECK_JOB, { importId: id });
    });
    return this.queries.byId(id);
  }

  /** Writes what the check reported. */
  async commit(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.one<{ label: string }>(
        `UPDATE imports SET phase = 'COMMITTING', progress = 0, updated_at = now()
         WHERE id = $1 AND kind = '${KIND}' AND phase = 'CHECKED' RETURNING file_name AS label`,
        [id],
      );
      if (!moved) return this.refuse(sql, id, 'only a file that was checked can be committed');
      await this.steps.begin(sql, by, COMMIT_JOB, { importId: id });
      await this.steps.note(sql, by, KIND, 'commit-started', id, moved.label);
    });
    return this.queries.byId(id);
  }

  /** Takes effect between two batches, also for one from the command line; what came in by then stays until it is reverted. */
  async cancel(id: string, by: Cause): Promise<Import> {
    await this.steps.cancel(by, [KIND], id, (sql, why) => this.refuse(sql, id, why));
    return this.queries.byId(id);
  }

  /** Takes back what it brought and nobody has touched since; cancelled, it keeps what is still there. */
  async revert(id: string, by: Cause): Promise<Import> {
    await this.db.tx(async (sql) => {
      const moved = await sql.one<{ from: string; label: string }>(
        `WITH was AS (SELECT id, CASE WHEN phase = 'COMMITTING' AND ${INTERRUPTED} THEN 'FAILED' ELSE phase END AS phase FROM imports i WHERE id = $1 AND kind = '${KIND}' FOR UPDATE)
         UPDATE imports i SET phase = 'REVERTING', progress = 0, error = NULL, updated_at = now() FROM was
         WHERE i.id = was.id AND was.phase IN ('COMMITTED', 'CANCELLED', 'FAILED') RETURNING was.phase AS from, i.file_name AS label`,
        [id],
      );
      if (!moved) return this.refuse(sql, id, 'only an import that is over can be reverted');
      const { left } = (await sql.one<{ left: boolean }>(LEFT, [id]))!;
      if (!left)
        throw new Conflict(
          'Nothing that this import brought is here any longer.',
          await this.queries.byId(id, sql),
        );
      await this.steps.begin(sql, by, REVERT_JOB, { importId: id, from: moved.from });
      await this.steps.note(sql, by, KIND, 'revert-started', id, moved.label);
    });
    return this.queries.byId(id);
  }

  private async refuse(sql: Sql, id: string, why: string): Promise<never> {
    const current = await this.queries.byId(id, sql);
    throw new Conflict(`This import is ${current.phase.toLowerCase()}: ${why}.`, current);
  }
}
