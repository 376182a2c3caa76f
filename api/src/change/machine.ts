import { escapeLiteral } from 'pg';

/** Where a record goes back to what it was before: to its previous state, or to the fallback. */
export const PREVIOUS = 'PREVIOUS';

export interface Move<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State | typeof PREVIOUS;
  /** Inputs that this move cannot do without, by name. */
  readonly needs?: readonly string[];
}

/** A state machine as a pure table: the API decides by it, the screens draw the legal moves from it. */
export interface Machine<State extends string = string, Action extends string = string> {
  readonly name: string;
  readonly states: readonly State[];
  /** Where PREVIOUS leads when there is no previous state. */
  readonly fallback: State;
  readonly moves: readonly Move<State, Action>[];
}

/** Where an action leads from a state, or undefined where it is not allowed. */
export function target<S extends string, A extends string>(
  machine: Machine<S, A>,
  from: S,
  action: A,
  previous: S | null = null,
): S | undefined {
  const move = machine.moves.find((m) => m.action === action && m.from.includes(from));
  if (!move) return undefined;
  return move.to === PREVIOUS ? (previous ?? machine.fallback) : move.to;
}

/**
 * The same table as an expression of SQL: the state to which the action leads from the row's own, NULL where it is not allowed.
 * `action` is an expression; a machine with PREVIOUS needs the column previous_status.
 */
export const targetSql = (machine: Machine, action: string): string =>
  `CASE ${machine.moves
    .map(
      ({ action: name, from, to }) =>
        `WHEN ${action} = ${escapeLiteral(name)} AND status IN (${from.map(escapeLiteral).join(', ')}) THEN ${
          to === PREVIOUS
            ? `coalesce(previous_status, ${escapeLiteral(machine.fallback)})`
            : escapeLiteral(to)
        }`,
    )
    .join(' ')} END`;
