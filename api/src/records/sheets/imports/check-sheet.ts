import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { Sql } from '../../../platform/database/database.js';
import { Batch } from '../../imports/import-source.js';
import type { Row } from '../reading/sheet.reader.js';
import { type Decided, decideRows, Seen } from './decide-rows.js';
import type { OpenSheet } from './open-sheet.js';
import { RowOutcome } from './sheet-import.enums.js';
import type { SheetPlan } from './sheet-plan.js';
import type { SheetTarget } from './sheet-target.js';

const ROWS_AT_ONCE = 500;

const WRITE = `
  INSERT INTO import_rows (import_id, number, line, cells, outcome, record_id, version, changes, errors)
  SELECT $1, number, line, cells, outcome, record_id, version, changes, errors
  FROM json_to_recordset($2) AS r (number int, line int, cells jsonb, outcome text, record_id uuid, version int, changes jsonb, errors jsonb)`;

export interface Check {
  importId: string;
  target: SheetTarget;
  plan: SheetPlan;
  sheet: OpenSheet;
  /** Last statement of each batch, told the rows that are done: what it throws ends the check. */
  advance(sql: Sql, rows: number): Promise<void>;
}

/** The dry run: decides on every row and keeps what it decided; of the records it changes nothing. Begun again, it begins anew. */
export async function checkSheet(db: LongDatabase, check: Check): Promise<void> {
  await db.run('DELETE FROM import_rows WHERE import_id = $1', [check.importId]);
  const seen = new Seen();
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    const batch = rows;
    rows = [];
    if (batch.length === 0) return;
    await db.tx(async (sql) => {
      await keep(sql, check, batch, await decideRows(sql, check.target, check.plan, batch, seen));
      await check.advance(sql, batch.at(-1)!.number);
    });
    await nextTurn();
  };
  for await (const row of check.sheet.rows()) {
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
}

async function keep(
  sql: Sql,
  { importId, sheet: { header } }: Check,
  rows: readonly Row[],
  decided: readonly Decided[],
): Promise<void> {
  const batch = new Batch();
  rows.forEach(({ number, line, cells }, i) => {
    const { outcome, record, changes, errors } = decided[i]!;
    const isHeader = header.every((heading, n) => heading === cells[n]);
    batch.add({
      number,
      line,
      cells,
      outcome: isHeader ? RowOutcome.ERROR : outcome,
      record_id: record?.id ?? null,
      version: record?.version ?? null,
      changes: isHeader ? {} : changes,
      errors: isHeader ? [HEADER_AGAIN] : errors,
    });
  });
  await sql.run(WRITE, [importId, batch.take()]);
}

const HEADER_AGAIN = { field: 'row', code: 'HEADER', message: 'This is the row of headings once more.' };
