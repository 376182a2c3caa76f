import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BY_SYSTEM } from '../../../access/current-actor.js';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import { WxrError } from '../wxr/wxr.error.js';
import { checkExport } from './import-check.js';
import { commitExport, START } from './import-commit.js';
import { recordBatch, recordChecked, recordCommitted, recordFailed } from './import-record.js';
import type { ImportReport } from './import-report.js';
import { fileSource } from '../../../records/imports/import-source.js';
import { findOrAddSite, siteUrl } from './site-key.js';

export interface FileImport {
  /** null for a dry run, which leaves nothing behind. */
  importId: string | null;
  report: ImportReport;
}

/**
 * Imports an export from where it lies, in this process: the whole file is checked first, then committed in batches.
 * Broken off, it can be run again: what is there already stays as it is.
 * @param progress told the part that is done, 0 to 1
 * @throws WxrError where the file is refused, the system's error where it cannot be read, Conflict where it was stopped
 */
export async function importFile(
  db: LongDatabase,
  path: string,
  { dryRun }: { dryRun: boolean },
  progress: (step: 'check' | 'commit', part: number) => void = () => undefined,
): Promise<FileImport> {
  const found = await stat(path);
  if (!found.isFile()) throw new WxrError('NOT_A_FILE', 'This is not a file.');
  const source = fileSource(resolve(path), found.size);
  const report = await checkExport(db, source, async (bytes) => progress('check', bytes / source.bytes));
  if (dryRun) return { importId: null, report };

  const fileName = basename(path);
  const siteId = await findOrAddSite(db, siteUrl(report.site));
  const importId = await db.tx(async (sql) => {
    const made = await sql.one<{ id: string }>(
      `INSERT INTO imports (file_name, bytes, received, phase) VALUES ($1, $2, $2, 'CHECKING') RETURNING id`,
      [fileName, source.bytes],
    );
    await recordChecked(sql, made!.id, report);
    await sql.run(`UPDATE imports SET phase = 'COMMITTING', progress = 0 WHERE id = $1`, [made!.id]);
    return made!.id;
  });
  try {
    const { counts } = await commitExport(db, {
      importId,
      siteId,
      actorId: null,
      source,
      cursor: START,
      advance: async (sql, cursor) => {
        await recordBatch(sql, importId, siteId, cursor);
        progress('commit', cursor.progress);
      },
    });
    await db.tx((sql) => recordCommitted(sql, BY_SYSTEM, importId, fileName, counts));
    return { importId, report: { ...report, committed: counts } };
  } catch (error) {
    await recordFailed(db, importId, (error as Error).message);
    throw error;
  }
}
