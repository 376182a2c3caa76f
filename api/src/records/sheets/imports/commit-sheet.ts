import { setImmediate as nextTurn } from 'node:timers/promises';
import { BadInput } from '../../../common/errors.js';
import type { LongDatabase } from '../../../platform/database/long-database.js';
import type { Sql } from '../../../platform/database/database.js';
import { type Decided, decideRows, Seen } from './decide-rows.js';
import { RowOutcome } from './sheet-import.enums.js';
import type { SheetPlan } from './sheet-plan.js';
import type { Making, SheetTarget } from './sheet-target.js';

const ROWS_AT_ONCE = 500;
/** How often a batch is decided anew where somebody wrote the same record at the same moment. */
const MOST_TRIES = 3;

interface Planned {
  number: number;
  cells: string[];
  outcome: RowOutcome;
  version: number | null;
}

const NEXT = `SELECT number, cells, outcome, version FROM import_rows
  WHERE import_id = $1 AND state = 'PLANNED' AND outcome IN ('CREATE', 'UPDATE') ORDER BY number LIMIT ${ROWS_AT_ONCE}`;

const DONE = `UPDATE import_rows r SET state = 'DONE', outcome = d.outcome, record_id = d.record_id, version = d.version, changes = d.changes, errors = d.errors
  FROM json_to_recordset($2) AS d (number int, outcome text, record_id uuid, version int, changes jsonb, errors jsonb)
  WHERE r.import_id = $1 AND r.number = d.number`;

export interface Commit {
  target: SheetTarget;
  plan: SheetPlan;
  making: Making;
  /** Last statement of each batch, told the rows that it settled: throws, and so undoes the batch, where the commit is cancelled or no longer ours. */
  advance(sql: Sql, rows: number): Promise<void>;
}

/** Writes what the check decided, batch after batch; one that is broken off goes on behind the last batch that was kept. */
export async function commitSheet(db: LongDatabase, commit: Commit): Promise<void> {
  for (;;) {
    const settled = await oneBatch(db, commit);
    if (settled === 0) return;
    await nextTurn();
  }
}

async function oneBatch(db: LongDatabase, commit: Commit): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.tx((sql) => settle(sql, commit));
    } catch (error) {
      // Somebody made the same record at this very moment: seen again, it is known.
      if (!(error instanceof BadInput) || tries === MOST_TRIES) throw error;
    }
  }
}

async function settle(sql: Sql, { target, plan, making, advance }: Commit): Promise<number> {
  const planned = await sql.many<Planned>(NEXT, [making.importId]);
  if (planned.length === 0) return 0;
  const decided = (await decideRows(sql, target, plan, planned, new Seen(), making)).map((now, i) =>
    asPlanned(planned[i]!, now),
  );
  const fresh = decided.filter(({ outcome }) => outcome === RowOutcome.CREATE);
  const known = decided.filter(({ outcome }) => outcome === RowOutcome.UPDATE);
  const ids = fresh.length ? await target.make(sql, fresh.map(({ after }) => after!), making) : []; // prettier-ignore
  const changed = known.map(({ record, after }) => ({ ...record!, after: after! }));
  if (changed.length) await target.change(sql, changed, making);
  const made = new Map(fresh.map(({ number }, i) => [number, ids[i]!]));
  const rows = decided.map(({ number, outcome, record, changes, errors }) => ({
    number,
    outcome,
    changes,
    errors,
    record_id: made.get(number) ?? record?.id ?? null,
    version: made.has(number) ? 1 : record && record.version + (outcome === RowOutcome.UPDATE ? 1 : 0),
  }));
  await sql.run(DONE, [making.importId, JSON.stringify(rows)]);
  await advance(sql, planned.length);
  return planned.length;
}

/** What a person agreed to, or nothing: where the record is another by now, the row goes to the errors. */
function asPlanned(planned: Planned, now: Decided): Decided {
  const asSeen =
    now.outcome === RowOutcome.ERROR ||
    (now.outcome === planned.outcome && (now.record?.version ?? null) === planned.version);
  if (asSeen) return now;
  const errors = [
    {
      field: 'row',
      code: 'CHANGED',
      message: 'Somebody changed this record after the check. Import this row again to see how it stands.',
    },
  ];
  return { ...now, outcome: RowOutcome.ERROR, after: null, changes: {}, errors };
}
