import { escapeLiteral } from 'pg';
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
  /** A condition under which a move passes its WARN gates, such as a note; without it they tell and hold up nothing. */
  waived?: Fragment;
  /** The column that says when the record last changed: a move and its undo both write now. */
  touched?: string;
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

type LookRequest = Pick<ChangeRequest, 'id' | 'action' | 'values'>;

/** to: null where the move is not legal. */
interface Look {
  from: string;
  to: string | null;
  blockers: Blocker[];
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
const OF_UNDO = { undoes: 'uuid', notBefore: 'timestamptz' };

/** What comes with a request stands beside its record, under names that no column has. */
const asked = (name: string): string => `"asked_${name}"`;

/** Makes each `:name` a column of the row that `row` names. */
function bind(text: string, types: Readonly<Record<string, string>>, row: string): string {
  return text.replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (_, name: string) => {
    if (!(name in types)) throw new Error(`The statement uses :${name}, which is no parameter.`);
    return `${row}.${asked(name)}`;
  });
}

const ctes = (parts: Readonly<Record<string, Fragment>> | undefined): string =>
  Object.entries(parts ?? {})
    .map(([name, sql]) => `, ${name} AS (${sql})`)
    .join('\n');

type UndoRequest = Omit<ChangeRequest, 'action' | 'expectedVersion'> & {
  undoes: string;
  notBefore: Date | null;
};

/**
 * The one way to change a state, composed once into one statement: lock, expected version, legal move, gates, write,
 * event, audit, effects. `undo` is its inverse by the event that `apply` wrote, for as long as nothing came after it.
 * Both take any number of different records, lock them in the order of their ids and answer in the order of the requests; one that is
 * refused does not hold up the others, and those that are applied are all written, or none is.
 */
export function change(d: ChangeDefinition): {
  apply(sql: Sql, requests: readonly ChangeRequest[]): Promise<ChangeResult[]>;
  undo(sql: Sql, requests: readonly UndoRequest[]): Promise<ChangeResult[]>;
  /** What stands in the way of a move, without making it; undefined where there is no such record. */
  look(sql: Sql, request: LookRequest): Promise<Look | undefined>;
} {
  const columns = ['status', ...Object.keys(d.set)];
  const before = d.irreversible
    ? 'NULL::jsonb'
    : `jsonb_build_object(${columns.map((c) => `'${c}', moved.${c}`).join(', ')})`;
  const extra = Object.keys(d.eventColumns ?? {});
  const gates = d.gates ?? [];
  // Only what the fragments name: a statement pays for each column that it carries along, and comments have forty.
  const fragments = [
    d.label,
    ...[d.set, d.eventColumns, d.keeps, d.then].flatMap((part) => Object.values(part ?? {})),
    ...gates.map((g) => g.unless),
    d.waived ?? '',
  ].join(' ');
  const read = [
    ...new Set([
      ...['id', 'version', EVENT_COLUMN, ...columns],
      ...[...fragments.matchAll(/\bmoved\.(\w+)/g)].map(([, column]) => column!),
    ]),
  ]
    .filter((column) => column !== 'from_status' && column !== 'to_status')
    .join(', ');

  /** The records as they are, locked, each with its request; `same`: whether an event under this id is this very request. */
  const found = (
    types: Readonly<Record<string, string>>,
    extraColumns: string,
    same: Fragment,
    lock = 'FOR UPDATE',
  ): string =>
    bind(
      `cur AS MATERIALIZED (SELECT asked.*, t.*, seen.same
      FROM json_to_recordset($1) AS asked (n int, ${Object.entries(types)
        .map(([name, type]) => `${asked(name)} ${type}`)
        .join(', ')})
        LEFT JOIN LATERAL (SELECT ${read}, status AS from_status${extraColumns} FROM ${d.table} WHERE id = :id ${lock}) t ON true
        LEFT JOIN LATERAL (SELECT ${same} AND actor_id IS NOT DISTINCT FROM :actor AS same FROM ${d.events}
          WHERE id = :event AND subject_id = :id LIMIT 1) seen ON true)`,
      types,
      'asked',
    );
  // The same id for something else, or from somebody else, is no replay.
  const verdict = (types: Readonly<Record<string, string>>, cases: string): string =>
    bind(
      `CASE WHEN NOT cur.same THEN 'REUSED' WHEN cur.same OR cur.${EVENT_COLUMN} = :event THEN 'REPLAYED'
      WHEN cur.id IS NULL THEN 'MISSING' ${cases} ELSE 'APPLIED' END AS outcome`,
      types,
      'cur',
    );
  const written = (
    types: Readonly<Record<string, string>>,
    action: string,
    undoes: string,
    audit: string,
  ): string =>
    bind(
      `event AS (INSERT INTO ${d.events}
        (id, subject_id, action, actor_id, from_status, to_status, before, version_seen, undoes${extra.map((c) => `, ${c}`).join('')})
      SELECT :event, moved.id, ${action}, :actor, moved.from_status, moved.to_status, ${before}, moved.version, ${undoes}${extra.map((c) => `, ${d.eventColumns![c]}`).join('')} FROM moved),
    audited AS (INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
      SELECT :actor, :request, ${audit}, ${escapeLiteral(d.subject)}, moved.id, ${d.label}, jsonb_build_object('status', jsonb_build_array(moved.from_status, moved.to_status)) FROM moved)
    ${ctes(d.keeps)}`,
      types,
      'moved',
    );
  const answer = (blockers: string): string => `SELECT n, outcome,
      CASE WHEN outcome = 'APPLIED' THEN from_status END AS "from", CASE WHEN outcome = 'APPLIED' THEN to_status ELSE status END AS status,
      version + (outcome = 'APPLIED')::int AS version, ${blockers} AS blockers FROM judged`;

  const types = { ...COMMON, ...d.parameters };
  const targets = `, ${targetSql(d.machine, ':action')} AS to_status`;
  const touch = d.touched ? `, ${d.touched} = now()` : '';
  const blockers = gates
    .map(
      (
        g,
      ) => `SELECT moved.n, ${escapeLiteral(g.code)} AS code, ${escapeLiteral(g.strength)} AS strength, ${escapeLiteral(g.message)} AS message, ${g.field ? escapeLiteral(g.field) : 'NULL'} AS field, ${g.remedy ? escapeLiteral(g.remedy) : 'NULL'} AS remedy
        FROM cur moved WHERE moved.to_status IN (${g.to.map(escapeLiteral).join(', ')}) AND (${g.unless})`,
    )
    .join(' UNION ALL ');
  const blocked = gates.length ? `, blockers AS (${bind(blockers, types, 'moved')})` : '';
  const forward = `WITH ${found(types, targets, 'action = :action')}
    ${blocked}
    , judged AS MATERIALIZED (SELECT cur.*, ${verdict(
      types,
      `WHEN cur.version IS DISTINCT FROM :expectedVersion THEN 'STALE' WHEN cur.to_status IS NULL THEN 'ILLEGAL'
      ${gates.length ? `WHEN EXISTS (SELECT FROM blockers b WHERE b.n = cur.n AND (b.strength = 'BLOCK'${d.waived ? ` OR (${d.waived}) IS NOT TRUE` : ''})) THEN 'GATED'` : ''}`,
    )} FROM cur)
    , moved AS MATERIALIZED (SELECT * FROM judged WHERE outcome = 'APPLIED'),
    written AS (UPDATE ${d.table} t SET status = moved.to_status, version = t.version + 1${touch}${Object.entries(
      d.set,
    )
      .map(([c, sql]) => `, ${c} = ${bind(sql, types, 'moved')}`)
      .join('')} FROM moved WHERE t.id = moved.id),
    ${written(types, ':action', 'NULL::uuid', `${escapeLiteral(`${d.machine.name}.`)} || lower(:action)`)}${bind(ctes(d.then), types, 'moved')}
    ${answer(gates.length ? '(SELECT json_agg(b) FROM blockers b WHERE b.n = judged.n)' : 'NULL')}`;

  const sight = `WITH ${found(types, targets, 'false', '')}${blocked}
    SELECT from_status AS "from", to_status AS "to", ${gates.length ? `coalesce((SELECT json_agg(b) FROM blockers b), '[]')` : `'[]'::json`} AS blockers
    FROM cur WHERE id IS NOT NULL`;

  const ofUndo = { ...types, ...OF_UNDO };
  const changed = d.changedSince ?? 'false';
  const backward = `WITH ${found(ofUndo, '', 'undoes IS NOT DISTINCT FROM :undoes')}
    , judged AS MATERIALIZED (SELECT cur.*, was.status AS to_status, last.before AS undone, ${verdict(
      ofUndo,
      `WHEN last.id IS NULL THEN 'MISSING' WHEN cur.${EVENT_COLUMN} IS DISTINCT FROM last.id OR (${changed}) IS NOT FALSE THEN 'DEPENDED_ON'
      WHEN last.at < :notBefore THEN 'TOO_LATE'`,
    )} FROM cur LEFT JOIN LATERAL (SELECT * FROM ${d.events} WHERE id = ${bind(':undoes', ofUndo, 'cur')} AND subject_id = ${bind(':id', ofUndo, 'cur')} LIMIT 1) last ON true
      LEFT JOIN LATERAL jsonb_populate_record(NULL::${d.table}, last.before) was ON true)
    , moved AS MATERIALIZED (SELECT * FROM judged WHERE outcome = 'APPLIED'),
    written AS (UPDATE ${d.table} t SET version = t.version + 1${touch}${columns.map((c) => `, ${c} = was.${c}`).join('')}
      FROM moved, LATERAL jsonb_populate_record(NULL::${d.table}, moved.undone) was WHERE t.id = moved.id),
    stopped AS (DELETE FROM outbox USING moved WHERE outbox.cause_id = ${bind(':undoes', ofUndo, 'moved')} AND outbox.done_at IS NULL),
    ${written(ofUndo, `'UNDO'`, ':undoes', escapeLiteral(`${d.machine.name}.undone`))}
    ${answer('NULL')}`;

  const run = async (
    sql: Sql,
    text: string,
    requests: readonly (Omit<ChangeRequest, 'action' | 'expectedVersion'> & Record<string, unknown>)[],
  ): Promise<ChangeResult[]> => {
    const rows = requests.map(({ by, eventId, values, ...rest }, n) => {
      const given = { ...values, ...rest, actor: by.actor?.id, request: by.requestId, event: eventId };
      return {
        n,
        id: rest.id,
        ...Object.fromEntries(Object.entries(given).map(([k, v]) => [`asked_${k}`, v])),
      };
    });
    if (new Set(rows.map(({ id }) => id)).size !== rows.length)
      throw new Error('One statement moves a record once.');
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const results: ChangeResult[] = [];
    for (const { n, ...result } of await sql.many<ChangeResult & { n: number }>(text, [JSON.stringify(rows)]))
      results[n] = result;
    return results;
  };
  return {
    apply: (sql, requests) =>
      run(
        sql,
        forward,
        requests.map((r) => ({ ...r })),
      ),
    look: async (sql, { values, ...rest }) => {
      const asking = Object.entries({ ...values, ...rest }).map(([k, v]) => [`asked_${k}`, v]);
      return sql.one<Look>(sight, [JSON.stringify([{ n: 0, ...Object.fromEntries(asking) }])]);
    },
    undo: (sql, requests) =>
      run(
        sql,
        backward,
        requests.map((r) => ({ ...r })),
      ),
  };
}
