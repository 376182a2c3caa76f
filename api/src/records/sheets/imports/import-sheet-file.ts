import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BY_SYSTEM } from '../../../common/cause.js';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import { checkSheet } from './check-sheet.js';
import { commitSheet } from './commit-sheet.js';
import { lookThrough, openSheet } from './open-sheet.js';
import type { RowCounts } from './sheet-import.model.js';
import { checkPlan, firstPlan, type SheetPlan } from './sheet-plan.js';
import { recordChecked, recordCommitted, recordProgress } from './sheet-records.js';
import type { SheetTarget } from './sheet-target.js';

export interface SheetFileImport {
  /** null for a dry run, which leaves nothing behind. */
  importId: string | null;
  counts: RowCounts;
}

/**
 * Imports a sheet from where it lies, in this process, by the guessed mapping: checked as a whole, then committed in batches.
 * @param progress told the part that is done, 0 to 1
 * @throws SheetError where the file is refused, BadInput where its columns do not suffice, Conflict where it was stopped
 */
export async function importSheetFile(
  db: LongDatabase,
  target: SheetTarget,
  path: string,
  { dryRun, ...chosen }: Partial<Omit<SheetPlan, 'mapping'>> & { dryRun: boolean },
  progress: (step: 'check' | 'commit', part: number) => void,
): Promise<SheetFileImport> {
  const { size } = await stat(path);
  const sheet = await openSheet({ open: () => createReadStream(resolve(path)) });
  const { form, mapping } = await lookThrough(sheet, target.sheet);
  const plan = { ...firstPlan(target, mapping), ...chosen };
  checkPlan(target, form.header, plan);
  const made = await db.one<{ id: string }>(
    `INSERT INTO imports (kind, file_name, bytes, received, phase, sheet, plan) VALUES ($1, $2, $3, $3, 'CHECKING', $4, $5) RETURNING id`,
    [target.kind, basename(path), size, JSON.stringify(form), JSON.stringify(plan)],
  );
  const importId = made!.id;
  await checkSheet(db, {
    importId,
    target,
    plan,
    sheet,
    advance: async (sql, rows) => {
      await recordProgress(sql, importId, 'CHECKING', rows / form.rows);
      progress('check', rows / form.rows);
    },
  });
  const counts = await db.tx((sql) => recordChecked(sql, importId));
  if (dryRun) {
    await db.run('DELETE FROM imports WHERE id = $1', [importId]);
    return { importId: null, counts };
  }
  await db.run(`UPDATE imports SET phase = 'COMMITTING', progress = 0 WHERE id = $1`, [importId]);
  const total = counts.create + counts.update;
  let done = 0;
  await commitSheet(db, {
    target,
    plan,
    making: { by: BY_SYSTEM, importId, basis: plan.basis },
    advance: async (sql, rows) => {
      done += rows;
      await recordProgress(sql, importId, 'COMMITTING', done / total);
      progress('commit', done / total);
    },
  });
  return { importId, counts: await db.tx((sql) => recordCommitted(sql, BY_SYSTEM, importId)) };
}
