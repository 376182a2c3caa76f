import type { Blocker } from '../common/errors.js';
import type { Machine } from './machine.js';

/** SQL in which `moved` is the record as it was, with from_status and to_status; `:name` is a parameter. */
export type Fragment = string;

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
  /** A condition on the parameters under which a move passes its WARN gates, such as a note; without it they tell and hold up nothing. */
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
  /** Two records may need the same row written twice, which no statement does: more than one request is refused. */
  oneAtATime?: boolean;
  /** Names of the parameters that the fragments use, with their SQL types. */
  parameters?: Readonly<Record<string, string>>;
}
