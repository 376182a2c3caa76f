import { escapeLiteral as literal } from 'pg';
import type { ChangeDefinition, Fragment } from './change-definition.js';
import type { Named } from './compose.js';
import { type Machine, PREVIOUS } from './machine.js';

/** The column of every such table that names the event which put the record where it is. */
export const EVENT_COLUMN = 'event_id';

/** The columns that a move writes, and its undo puts back. */
export const columnsOf = (d: ChangeDefinition): string[] => ['status', ...Object.keys(d.set)];

export const touch = (d: ChangeDefinition): Fragment => (d.touched ? `, ${d.touched} = now()` : '');

/** Each request with its record as it is, locked; `same`: whether an event under this id is this very request. */
export function found(d: ChangeDefinition, same: Fragment, more = '', lock = 'FOR UPDATE'): Fragment {
  return `SELECT request.*, t.*, seen.same FROM request
    LEFT JOIN LATERAL (SELECT ${readBy(d).join(', ')}, status AS from_status${more} FROM ${d.table} WHERE id = :id ${lock}) t ON true
    LEFT JOIN LATERAL (SELECT ${same} AND actor_id IS NOT DISTINCT FROM :actor AS same FROM ${d.events}
      WHERE id = :event AND subject_id = :id LIMIT 1) seen ON true`;
}

/** Only the columns that the fragments name: a statement pays for each that it carries along, and comments have forty. */
function readBy(d: ChangeDefinition): string[] {
  const named = [d.set, d.eventColumns, d.keeps, d.then].flatMap((part) => Object.values(part ?? {}));
  const fragments = [d.label, ...named, ...(d.gates ?? []).map((gate) => gate.unless)].join(' ');
  const read = new Set(['id', 'version', EVENT_COLUMN, ...columnsOf(d)]);
  for (const [, column] of fragments.matchAll(/\bmoved\.(\w+)/g)) read.add(column!);
  return [...read].filter((column) => column !== 'from_status' && column !== 'to_status');
}

/** The machine's table as a column: the state to which the action leads from the row's own, NULL where it is not allowed. */
export function toStatus(machine: Machine): Fragment {
  const moves = machine.moves.map(({ action, from, to }) => {
    const state = to === PREVIOUS ? `coalesce(previous_status, ${literal(machine.fallback)})` : literal(to);
    return `WHEN :action = ${literal(action)} AND status IN (${from.map(literal).join(', ')}) THEN ${state}`;
  });
  return `, CASE ${moves.join(' ')} END AS to_status`;
}

/** The same id for something else, or from somebody else, is no replay. */
export const outcome = (cases: Fragment): Fragment =>
  `CASE WHEN NOT cur.same THEN 'REUSED' WHEN cur.same OR cur.${EVENT_COLUMN} = :event THEN 'REPLAYED'
    WHEN cur.id IS NULL THEN 'MISSING' ${cases} ELSE 'APPLIED' END AS outcome`;

/** What stands in the way of each move: a part of the statement where there are gates at all. */
export function blockers({ gates }: ChangeDefinition): Named | undefined {
  if (!gates?.length) return undefined;
  const each = gates.map(({ code, strength, message, field, remedy, to, unless }) => {
    const told = Object.entries({ code, strength, message, field, remedy }).map(
      ([name, text]) => `${text ? literal(text) : 'NULL'} AS ${name}`,
    );
    return `SELECT moved.n, ${told.join(', ')}
      FROM cur moved WHERE moved.to_status IN (${to.map(literal).join(', ')}) AND (${unless})`;
  });
  return { blockers: each.join(' UNION ALL ') };
}

export const gated = (d: ChangeDefinition): Fragment =>
  d.gates?.length
    ? `WHEN EXISTS (SELECT FROM blockers b WHERE b.n = cur.n AND (b.strength = 'BLOCK'${d.waived ? ` OR (${d.waived}) IS NOT TRUE` : ''})) THEN 'GATED'`
    : '';

/** All that is in the way of the record in `row`, as JSON. */
export const blockersOf = (d: ChangeDefinition, row: string): Fragment =>
  d.gates?.length ? `(SELECT json_agg(b) FROM blockers b WHERE b.n = ${row}.n)` : 'NULL::json';

/** The event with what the move overwrites, and the audit's entry. */
export function recorded(d: ChangeDefinition, action: Fragment, undoes: Fragment, audit: Fragment): Named {
  const before = columnsOf(d).map((column) => `'${column}', moved.${column}`);
  const extra = Object.entries(d.eventColumns ?? {});
  return {
    event: `INSERT INTO ${d.events}
        (id, subject_id, action, actor_id, from_status, to_status, before, version_seen, undoes${extra.map(([column]) => `, ${column}`).join('')})
      SELECT :event, moved.id, ${action}, :actor, moved.from_status, moved.to_status,
        ${d.irreversible ? 'NULL::jsonb' : `jsonb_build_object(${before.join(', ')})`}, moved.version, ${undoes}${extra.map(([, value]) => `, ${value}`).join('')} FROM moved`,
    audited: `INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
      SELECT :actor, :request, ${audit}, ${literal(d.subject)}, moved.id, ${d.label},
        jsonb_build_object('status', jsonb_build_array(moved.from_status, moved.to_status)) FROM moved`,
  };
}
