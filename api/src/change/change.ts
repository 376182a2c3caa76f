import type { Cause } from '../access/current-actor.js';
import type { Blocker } from '../common/errors.js';
import type { Sql } from '../platform/database/database.js';
import { type Machine, targetSql } from './machine.js';

/** SQL in which `moved` is the record as it was, with from_status and to_status; `:name` is a parameter. */
type Fragment = string;

/** A condition of a move. `unless` is an SQL condition over `moved` that, where true, blocks the move. */
export interface Gate extends Omit<Blocker, 'remedy'> {
  unless: Fragment;
  remedy?: string;
  /** The target states that it guards. */
  to: readonly string[];
}

export interface ChangeDefinition {
  machine: Machine;
  table: string;
  /** The GraphQL type, for the audit. */
  subject: string;
  /** An expression over `moved`: what people call the record. */
  label: Fragment;
  /** Columns that the move writes beside status and version. */
  set: Readonly<Record<string, Fragment>>;
  /** The table of this machine's append-only events, and its columns beside the common ones. */
  events: string;
  eventColumns?: Readonly<Record<string, Fragment>>;
  gates?: readonly Gate[];
  /** Data-modifying statements that keep what is derived from the state; an undo runs them too, with from and to exchanged. */
  keeps?: Readonly<Record<string, Fragment>>;
  /** Data-modifying statements of a move alone: effects for the outbox, records made on the way. */
  then?: Readonly<Record<string, Fragment>>;
  /** A condition over `cur` and `last`, the event to undo: something other than a move changed the record since. */
  changedSince?: Fragment;
  /** What the move wipes is kept nowhere, so nothing can undo it. */
  irreversible?: boolean;
  /** Names of the parameters that the fragments use, with their SQL types. */
  parameters?: Readonly<Record<string, string>>;
}

export interface ChangeRequest {
  id: string;
  expectedVersion: number;
  action: string;
  by: Cause;
  /** The event's id. Made from the request's own id, it lets a request that comes twice be answered twice and done once. */
  eventId: string;
  values?: Readonly<Record<string, unknown>>;
}

export type ChangeOutcome =
  'APPLIED' | 'REPLAYED' | 'REUSED' | 'MISSING' | 'STALE' | 'ILLEGAL' | 'GATED' | 'DEPENDED_ON' | 'TOO_LATE';

/** status and version are those after an applied move, else those found. */
export interface ChangeResult {
  outcome: ChangeOutcome;
  from: string | null;
  status: string | null;
  version: number | null;
  blockers: Blocker[] | null;
}

/** The column of every such table that names the event which put the record where it is. */
const EVENT_COLUMN = 'event_id';

const COMMON = {
  id: 'uuid',
  expectedVersion: 'int',
  action: 'text',
  actor: 'uuid',
  request: 'text',
  event: 'uuid',
};

/** Gives each `:name` its number and its type once. */
function bind(text: string, types: Readonly<Record<string, string>>): { text: string; names: string[] } {
  const names = Object.keys(types).filter((name) => new RegExp(`(?<![:\\w]):${name}\\b`).test(text));
  const bound = text.replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (_, name: string) => {
    if (!names.includes(name)) throw new Error(`The statement uses :${name}, which is no parameter.`);
    return `$${names.indexOf(name) + 1}::${types[name]}`;
  });
  return { text: bound, names };
}

const ctes = (parts: Readonly<Record<string, Fragment>> | undefined): string =>
  Object.entries(parts ?? {})
    .map(([name, sql]) => `, ${name} AS (${sql})`)
    .join('\n');

const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/**
 * The one way to change a state, composed once into one statement: lock, expected version, legal move, gates, write,
 * event, audit, effects. `undo` is its inverse by the event that `apply` wrote, for as long as nothing came after it.
 */
export function change(d: ChangeDefinition): {
  apply(sql: Sql, request: ChangeRequest): Promise<ChangeResult>;
  undo(
    sql: Sql,
    request: Omit<ChangeRequest, 'action' | 'expectedVersion'> & { undoes: string; notBefore: Date | null },
  ): Promise<ChangeResult>;
} {
  const columns = ['status', ...Object.keys(d.set)];
  const before = d.irreversible
    ? 'NULL::jsonb'
    : `jsonb_build_object(${columns.map((c) => `'${c}', moved.${c}`).join(', ')})`;
  const extra = Object.keys(d.eventColumns ?? {});
  const audited = (
    action: string,
  ): string => `audited AS (INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
    SELECT :actor, :request, ${action}, ${literal(d.subject)}, moved.id, ${d.label}, jsonb_build_object('status', jsonb_build_array(moved.from_status, moved.to_status)) FROM moved)`;
  const event = (action: string, undoes: string): string => `event AS (INSERT INTO ${d.events}
      (id, subject_id, action, actor_id, from_status, to_status, before, version_seen, undoes${extra.map((c) => `, ${c}`).join('')})
    SELECT :event, moved.id, ${action}, :actor, moved.from_status, moved.to_status, ${before}, moved.version, ${undoes}${extra.map((c) => `, ${d.eventColumns![c]}`).join('')} FROM moved)`;
  // The same id for something else, or from somebody else, is no replay.
  const seen = (what: Fragment): string =>
    `SELECT ${what} AND actor_id IS NOT DISTINCT FROM :actor AS same FROM ${d.events} WHERE id = :event AND subject_id = :id`;
  const answer = (
    cases: string,
    blockers = 'NULL',
  ): string => `SELECT CASE WHEN moved.id IS NOT NULL THEN 'APPLIED' WHEN NOT seen.same THEN 'REUSED' WHEN seen.same OR cur.${EVENT_COLUMN} = :event THEN 'REPLAYED'
      WHEN cur.id IS NULL THEN 'MISSING' ${cases} END AS outcome,
    moved.from_status AS "from", coalesce(moved.to_status, cur.status) AS status,
    cur.version + (moved.id IS NOT NULL)::int AS version, ${blockers} AS blockers
    FROM (VALUES (1)) one LEFT JOIN cur ON true LEFT JOIN moved ON true LEFT JOIN seen ON true`;
  const gates = d.gates ?? [];
  const stopped = gates.length
    ? `, blockers AS (${gates
        .map(
          (
            g,
          ) => `SELECT ${literal(g.code)} AS code, ${literal(g.strength)} AS strength, ${literal(g.message)} AS message, ${g.field ? literal(g.field) : 'NULL'} AS field, ${g.remedy ? literal(g.remedy) : 'NULL'} AS remedy
            FROM cur moved WHERE moved.to_status IN (${g.to.map(literal).join(', ')}) AND (${g.unless})`,
        )
        .join(' UNION ALL ')})`
    : '';

  // Only what the fragments name: a statement pays for each column that it carries along, and comments have forty.
  const fragments = [
    d.label,
    ...[d.set, d.eventColumns, d.keeps, d.then].flatMap((part) => Object.values(part ?? {})),
    ...gates.map((g) => g.unless),
  ].join(' ');
  const read = [
    ...new Set([
      ...['id', 'version', EVENT_COLUMN, ...columns],
      ...[...fragments.matchAll(/\bmoved\.(\w+)/g)].map(([, column]) => column!),
    ]),
  ]
    .filter((column) => column !== 'from_status' && column !== 'to_status')
    .join(', ');
  const types = { ...COMMON, ...d.parameters };
  const forward = bind(
    `WITH cur AS MATERIALIZED (SELECT ${read}, status AS from_status, ${targetSql(d.machine, ':action')} AS to_status FROM ${d.table} WHERE id = :id FOR UPDATE),
    seen AS (${seen('action = :action')})${stopped},
    moved AS MATERIALIZED (SELECT * FROM cur WHERE version = :expectedVersion AND to_status IS NOT NULL AND NOT EXISTS (SELECT FROM seen)${gates.length ? ` AND NOT EXISTS (SELECT FROM blockers WHERE strength = 'BLOCK')` : ''}),
    written AS (UPDATE ${d.table} t SET status = moved.to_status, version = t.version + 1${Object.entries(
      d.set,
    )
      .map(([c, sql]) => `, ${c} = ${sql}`)
      .join('')} FROM moved WHERE t.id = moved.id),
    ${event(':action', 'NULL::uuid')},
    ${audited(`${literal(`${d.machine.name}.`)} || lower(:action)`)}
    ${ctes(d.keeps)}${ctes(d.then)}
    ${answer(
      `WHEN cur.version <> :expectedVersion THEN 'STALE' WHEN cur.to_status IS NULL THEN 'ILLEGAL' ELSE 'GATED'`,
      gates.length ? '(SELECT json_agg(blockers) FROM blockers)' : 'NULL',
    )}`,
    types,
  );
  const changed = d.changedSince ?? 'false';
  const backward = bind(
    `WITH cur AS MATERIALIZED (SELECT ${read} FROM ${d.table} WHERE id = :id FOR UPDATE),
    seen AS (${seen('undoes IS NOT DISTINCT FROM :undoes')}),
    last AS (SELECT * FROM ${d.events} WHERE id = :undoes AND subject_id = :id),
    was AS (SELECT w.* FROM last, jsonb_populate_record(NULL::${d.table}, last.before) w),
    moved AS MATERIALIZED (SELECT cur.*, cur.status AS from_status, was.status AS to_status FROM cur, was, last
      WHERE cur.${EVENT_COLUMN} = last.id AND (:notBefore IS NULL OR last.at >= :notBefore) AND NOT (${changed}) AND NOT EXISTS (SELECT FROM seen)),
    written AS (UPDATE ${d.table} t SET version = t.version + 1${columns.map((c) => `, ${c} = was.${c}`).join('')} FROM moved, was WHERE t.id = moved.id),
    stopped AS (DELETE FROM outbox USING moved WHERE outbox.cause_id = :undoes AND outbox.done_at IS NULL),
    ${event(`'UNDO'`, ':undoes')},
    ${audited(literal(`${d.machine.name}.undone`))}
    ${ctes(d.keeps)}
    ${answer(`WHEN NOT EXISTS (SELECT FROM last) THEN 'MISSING' WHEN cur.${EVENT_COLUMN} IS DISTINCT FROM :undoes OR (SELECT ${changed} FROM last) THEN 'DEPENDED_ON' ELSE 'TOO_LATE'`)}`,
    { ...types, undoes: 'uuid', notBefore: 'timestamptz' },
  );

  const run = async (
    sql: Sql,
    { text, names }: { text: string; names: string[] },
    request: Record<string, unknown>,
  ): Promise<ChangeResult> =>
    (await sql.one<ChangeResult>(
      text,
      names.map((name) => request[name] ?? null),
    ))!;
  const common = (r: {
    id: string;
    by: Cause;
    eventId: string;
    values?: Readonly<Record<string, unknown>>;
  }): Record<string, unknown> => ({
    ...r.values,
    id: r.id,
    actor: r.by.actor?.id,
    request: r.by.requestId,
    event: r.eventId,
  });
  return {
    apply: (sql, r) =>
      run(sql, forward, { ...common(r), expectedVersion: r.expectedVersion, action: r.action }),
    undo: (sql, r) => run(sql, backward, { ...common(r), undoes: r.undoes, notBefore: r.notBefore }),
  };
}
