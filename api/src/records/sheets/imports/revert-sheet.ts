import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Changes } from '../../../audit/audit.js';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { Sql } from '../../../platform/database/database.js';
import { ownersOf } from './decide-rows.js';
import { inUse } from './in-use.js';
import { RowOutcome } from './sheet-import.enums.js';
import type { Making, SheetTarget } from './sheet-target.js';

const ROWS_AT_ONCE = 500;

interface DoneRow {
  number: number;
  outcome: RowOutcome;
  recordId: string;
  version: number;
  changes: Changes;
}

// Backwards: what stands on a record of the same file came after it.
const NEXT = `SELECT number, outcome, record_id AS "recordId", version, changes FROM import_rows
  WHERE import_id = $1 AND state = 'DONE' AND outcome IN ('CREATE', 'UPDATE') ORDER BY number DESC LIMIT ${ROWS_AT_ONCE}`;

const SETTLED = `UPDATE import_rows SET state = CASE WHEN number = ANY ($3::int[]) THEN 'TAKEN_BACK' ELSE 'KEPT' END
  WHERE import_id = $1 AND number = ANY ($2::int[])`;

export interface Revert {
  target: SheetTarget;
  making: Making;
  /** Last statement of each batch, told the rows that it settled. */
  advance(sql: Sql, rows: number): Promise<void>;
}

/** Takes back what the import made or changed, batch after batch, but for what somebody has touched since. */
export async function revertSheet(db: LongDatabase, { target, making, advance }: Revert): Promise<void> {
  for (;;) {
    const settled = await db.tx(async (sql) => {
      const rows = await sql.many<DoneRow>(NEXT, [making.importId]);
      if (rows.length === 0) {
        await target.tidy?.(sql, making);
        return 0;
      }
      const taken = await takeBack(sql, target, making, rows);
      await sql.run(SETTLED, [making.importId, rows.map(({ number }) => number), taken]);
      await advance(sql, rows.length);
      return rows.length;
    });
    if (settled === 0) return;
    await nextTurn();
  }
}

/** Answers the numbers of the rows that are as before. */
async function takeBack(
  sql: Sql,
  target: SheetTarget,
  making: Making,
  rows: readonly DoneRow[],
): Promise<number[]> {
  const now = await target.read(sql, rows.map(({ recordId }) => recordId), true); // prettier-ignore
  const untouched = rows.filter(({ recordId, version }) => now.get(recordId)?.version === version);
  const made = untouched.filter(({ outcome }) => outcome === RowOutcome.CREATE);
  const used = await inUse(sql, target, made.map(({ recordId }) => recordId)); // prettier-ignore
  const gone = made.filter(({ recordId }) => !used.has(recordId));
  const changed = await restorable(sql, target, untouched.filter(({ outcome }) => outcome === RowOutcome.UPDATE)); // prettier-ignore
  if (gone.length) await target.remove(sql, gone.map(({ recordId }) => recordId), making.by); // prettier-ignore
  if (changed.length)
    await target.restore(
      sql,
      changed.map(({ recordId, changes }) => {
        const record = now.get(recordId)!;
        const before = Object.fromEntries(Object.entries(changes).map(([field, [was]]) => [field, was]));
        return { ...record, after: { ...record.fields, ...before } };
      }),
      making,
    );
  return [...gone, ...changed].map(({ number }) => number);
}

/** Without those whose former address or domain another record has by now. */
async function restorable(
  sql: Sql,
  { table, unique }: SheetTarget,
  rows: readonly DoneRow[],
): Promise<DoneRow[]> {
  if (!unique) return [...rows];
  const former = ({ changes }: DoneRow): string => String(changes[unique]?.[0] ?? '').toLowerCase();
  const owners = await ownersOf(sql, table, unique, rows.map(former)); // prettier-ignore
  return rows.filter((row) => (owners.get(former(row))?.id ?? row.recordId) === row.recordId);
}
