import { escapeLiteral as literal } from 'pg';
import type { ChangeDefinition, Fragment } from './change-definition.js';
import {
  blockers,
  blockersOf,
  columnsOf,
  EVENT_COLUMN,
  found,
  gated,
  outcome,
  recorded,
  toStatus,
  touch,
} from './change-parts.js';
import { compose, type Named } from './compose.js';

/** The parameters of every move, with their SQL types, and those that an undo adds. */
const OF_MOVE: Named = {
  id: 'uuid',
  expectedVersion: 'int',
  action: 'text',
  actor: 'uuid',
  request: 'text',
  event: 'uuid',
};
const OF_UNDO: Named = { undoes: 'uuid', notBefore: 'timestamptz' };

const MOVED = `SELECT * FROM judged WHERE outcome = 'APPLIED'`;

/** status and version are those after an applied move, else those found. */
const answer = (inTheWay: Fragment): Fragment =>
  `SELECT n, outcome,
    CASE WHEN outcome = 'APPLIED' THEN from_status END AS "from", CASE WHEN outcome = 'APPLIED' THEN to_status ELSE status END AS status,
    version + (outcome = 'APPLIED')::int AS version, ${inTheWay} AS blockers FROM judged`;

/** Finds and locks each record beside its request, judges it, and writes and records what nothing stands against. */
export function applyStatement(d: ChangeDefinition): string {
  const sets = Object.entries(d.set).map(([column, value]) => `, ${column} = ${value}`);
  return compose(
    { ...OF_MOVE, ...d.parameters },
    [
      { cur: found(d, 'action = :action', toStatus(d.machine)) },
      blockers(d),
      {
        judged: `SELECT cur.*, ${outcome(`WHEN cur.version IS DISTINCT FROM :expectedVersion THEN 'STALE'
          WHEN cur.to_status IS NULL THEN 'ILLEGAL' ${gated(d)}`)} FROM cur`,
        moved: MOVED,
        written: `UPDATE ${d.table} t SET status = moved.to_status, version = t.version + 1${touch(d)}${sets.join('')}
          FROM moved WHERE t.id = moved.id`,
      },
      recorded(
        d,
        ':action',
        'NULL::uuid',
        `${literal(`${d.machine.name}.`)} || replace(lower(:action), '_', '-')`,
      ),
      d.keeps,
      d.then,
    ],
    answer(blockersOf(d, 'judged')),
  );
}

/** Puts each record back to what its event says that it was, and stops what the move set off and nobody has done yet. */
export function undoStatement(d: ChangeDefinition): string {
  const back = columnsOf(d).map((column) => `, ${column} = was.${column}`);
  return compose(
    { ...OF_MOVE, ...d.parameters, ...OF_UNDO },
    [
      { cur: found(d, 'undoes IS NOT DISTINCT FROM :undoes') },
      {
        judged: `SELECT cur.*, was.status AS to_status, last.before AS undone, ${outcome(`WHEN last.id IS NULL THEN 'MISSING'
          WHEN cur.${EVENT_COLUMN} IS DISTINCT FROM last.id OR (${d.changedSince ?? 'false'}) IS NOT FALSE THEN 'DEPENDED_ON'
          WHEN last.at < :notBefore THEN 'TOO_LATE'`)}
          FROM cur LEFT JOIN LATERAL (SELECT * FROM ${d.events} WHERE id = :undoes AND subject_id = :id LIMIT 1) last ON true
          LEFT JOIN LATERAL jsonb_populate_record(NULL::${d.table}, last.before) was ON true`,
        moved: MOVED,
        written: `UPDATE ${d.table} t SET version = t.version + 1${touch(d)}${back.join('')}
          FROM moved, LATERAL jsonb_populate_record(NULL::${d.table}, moved.undone) was WHERE t.id = moved.id`,
        stopped: 'DELETE FROM outbox USING moved WHERE outbox.cause_id = :undoes AND outbox.done_at IS NULL',
      },
      recorded(d, `'UNDO'`, ':undoes', literal(`${d.machine.name}.undone`)),
      d.keeps,
    ],
    answer('NULL'),
  );
}

/** Says where a move would lead and what stands in its way; locks and writes nothing. */
export function lookStatement(d: ChangeDefinition): string {
  return compose(
    { ...OF_MOVE, ...d.parameters },
    [{ cur: found(d, 'false', toStatus(d.machine), '') }, blockers(d)],
    `SELECT from_status AS "from", to_status AS "to", coalesce(${blockersOf(d, 'cur')}, '[]') AS blockers
      FROM cur WHERE id IS NOT NULL`,
  );
}
