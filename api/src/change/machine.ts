/** Where a record goes back to what it was before: to its previous state, or to the fallback. */
export const PREVIOUS = 'PREVIOUS';

export interface Move<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State | typeof PREVIOUS;
  /** Inputs that this move cannot do without, by name. */
  readonly needs?: readonly string[];
  /** The desk's own: it follows from something else, and nobody may ask for it. */
  readonly system?: true;
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
