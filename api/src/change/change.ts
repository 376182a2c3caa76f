import type { Cause } from '../access/current-actor.js';
import type { Blocker } from '../common/errors.js';
import type { Sql } from '../platform/database/database.js';
import type { ChangeDefinition } from './change-definition.js';
import { applyStatement, lookStatement, undoStatement } from './change-statement.js';
import { given } from './compose.js';

export type { ChangeDefinition, Gate } from './change-definition.js';

interface AnyRequest {
  id: string;
  by: Cause;
  /** The event's id. Made from the request's own id, it lets a request that comes twice be answered twice and done once. */
  eventId: string;
  values?: Readonly<Record<string, unknown>>;
}

export interface ChangeRequest extends AnyRequest {
  expectedVersion: number;
  action: string;
}

interface UndoRequest extends AnyRequest {
  undoes: string;
  notBefore: Date | null;
}

type LookRequest = Pick<ChangeRequest, 'id' | 'action' | 'values'>;

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

/** to: null where the move is not legal. */
interface Look {
  from: string;
  to: string | null;
  blockers: Blocker[];
}

/**
 * The one way to change a state, composed once into one statement: lock, expected version, legal move, gates, write,
 * event, audit, effects. `undo` is its inverse by the event that `apply` wrote, for as long as nothing came after it.
 * Both take any number of different records, lock them in the order of their ids and answer in the order of the requests; one that is
 * refused does not hold up the others, and those that are applied are all written, or none is.
 */
export function change(d: ChangeDefinition): {
  apply(sql: Sql, requests: readonly ChangeRequest[]): Promise<ChangeResult[]>;
  undo(sql: Sql, requests: readonly UndoRequest[]): Promise<ChangeResult[]>;
  applyOne(sql: Sql, request: ChangeRequest): Promise<ChangeResult>;
  undoOne(sql: Sql, request: UndoRequest): Promise<ChangeResult>;
  /** What stands in the way of a move, without making it; undefined where there is no such record. */
  look(sql: Sql, request: LookRequest): Promise<Look | undefined>;
} {
  const [apply, undo, look] = [applyStatement(d), undoStatement(d), lookStatement(d)];
  const run = async <R extends AnyRequest>(
    sql: Sql,
    text: string,
    requests: readonly R[],
  ): Promise<ChangeResult[]> => {
    if (d.oneAtATime && requests.length > 1)
      throw new Error(`Of ${d.table}, one record at a time changes this way.`);
    if (new Set(requests.map(({ id }) => id)).size !== requests.length)
      throw new Error('One statement moves a record once.');
    const rows = requests
      .map((request, n) => ({ request, n }))
      .sort((a, b) => (a.request.id < b.request.id ? -1 : 1))
      .map(({ request, n }) => rowOf(request, n));
    const results: ChangeResult[] = [];
    for (const { n, ...result } of await sql.many<ChangeResult & { n: number }>(text, [JSON.stringify(rows)]))
      results[n] = result;
    return results;
  };
  return {
    apply: (sql, requests) => run(sql, apply, requests),
    undo: (sql, requests) => run(sql, undo, requests),
    applyOne: async (sql, request) => (await run(sql, apply, [request]))[0]!,
    undoOne: async (sql, request) => (await run(sql, undo, [request]))[0]!,
    look: (sql, request) => sql.one<Look>(look, [JSON.stringify([rowOf(request, 0)])]),
  };
}

/** A request as the statement reads it: each of its values under the name of its parameter. */
function rowOf(
  { by, eventId, values, ...rest }: Pick<AnyRequest, 'id'> & Partial<AnyRequest>,
  n: number,
): object {
  const all = { ...values, ...rest, actor: by?.actor?.id, request: by?.requestId, event: eventId };
  return { n, ...Object.fromEntries(Object.entries(all).map(([name, value]) => [given(name), value])) };
}
