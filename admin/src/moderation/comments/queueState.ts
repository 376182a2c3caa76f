import type { Move } from '../../common/machines.js';
import type { Evidence, QueueComment, Status } from './comments.graphql.js';
import type { Action, Outcome, Reason } from './verbs.graphql.js';

/** What I decided just now: the row stays where it is, dimmed, with the way back. */
export interface Decided {
  action: Action;
  batch: string;
  /** As it was before, to bring it back. */
  before: QueueComment;
  isAnswered: boolean;
}

/** Why a decision of mine did not happen. */
export interface Problem {
  code: Outcome['code'] | 'REFUSED';
  message: string;
  action: Action | 'UNDO';
  by: { id: string; name: string } | null;
  at: string | null;
  /** What I had seen when I decided; beside it stands the comment as it is now. */
  seen: QueueComment;
}

export interface Row {
  comment: QueueComment;
  decided?: Decided | undefined;
  problem?: Problem | undefined;
  /** A colleague decided it while it stood in my list. */
  isTaken?: boolean | undefined;
  /** The colleague who has it has it only as one of their next, not on screen. */
  isOnlyNext?: boolean | undefined;
}

/** A decision that can be taken back: the newest is the one that `z` means. */
export interface Undoable {
  batches: string[];
  ids: string[];
  action: Action;
}

export type Panel = 'reply' | 'approveReply' | 'edit' | 'author' | null;

export interface BulkResult {
  action: Action;
  batches: string[];
  waiting: number;
  outcomes: { id: string; name: string; code: Problem['code']; by: string | null; message: string | null }[];
}

export interface QueueState {
  phase: 'first' | 'ready' | 'failed';
  error: unknown;
  order: readonly string[];
  rows: Readonly<Record<string, Row>>;
  evidence: Readonly<Record<string, Evidence>>;
  openId: string | null;
  /** Why the open comment, which the list does not show, could not be read. */
  openError: unknown;
  selected: ReadonlySet<string>;
  endCursor: string | null;
  isLoadingMore: boolean;
  total: number;
  totalIsExact: boolean;
  moves: readonly Move[];
  panel: Panel;
  /** Reason chosen for the open card, or for the selection; goes with the next spam, trash or unapprove. */
  reason: Reason | null;
  note: string;
  /** The reasons are shown to choose from. */
  choosesReason: boolean;
  undoables: readonly Undoable[];
  bulk: BulkResult | null;
  /** Decisions that had to be sent again. */
  delayed: number;
}

export const emptyQueue: QueueState = {
  phase: 'first',
  error: null,
  order: [],
  rows: {},
  evidence: {},
  openId: null,
  openError: null,
  selected: new Set(),
  endCursor: null,
  isLoadingMore: false,
  total: 0,
  totalIsExact: true,
  moves: [],
  panel: null,
  reason: null,
  note: '',
  choosesReason: false,
  undoables: [],
  bulk: null,
  delayed: 0,
};

/** Where this action leads from here, or undefined where the machine has no such move. */
export function targetOf(moves: readonly Move[], comment: QueueComment, action: Action): Status | undefined {
  const move = moves.find((m) => m.action === action && m.from === comment.status);
  if (!move) return undefined;
  return move.to === 'PREVIOUS' ? (comment.previousStatus ?? 'PENDING') : (move.to as Status);
}

/** `n`: whichever way back this state knows. */
export const wayBack = (comment: QueueComment): Action =>
  comment.status === 'TRASH' ? 'RESTORE' : 'NOT_SPAM';

const isOpen = (row: Row | undefined): boolean => Boolean(row && !row.decided && !row.isTaken);

/** What is still to judge: after this one, then from the top. */
export function toJudge({ order, rows }: QueueState, after: string | null): string[] {
  const at = after ? order.indexOf(after) : -1;
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].filter((id) => isOpen(rows[id]));
}

/**
 * The next comment to judge. One that a colleague has only when nothing else is left: then the one that they would come
 * to last, and one that they have on screen at the very end.
 */
export function nextOpen(state: QueueState, after: string | null, me: string): string | null {
  const open = toJudge(state, after);
  const claimedElsewhere = (id: string) => {
    const by = state.rows[id]!.comment.claimedBy;
    return by !== null && by.id !== me;
  };
  return (
    open.find((id) => !claimedElsewhere(id)) ??
    open.findLast((id) => state.rows[id]!.isOnlyNext) ??
    open[0] ??
    null
  );
}

/** The cards behind the open one that are still to judge: what is worth having at hand. */
export function ahead(state: QueueState, count: number): string[] {
  const at = state.openId ? state.order.indexOf(state.openId) : -1;
  return state.order
    .slice(at + 1)
    .filter((id) => isOpen(state.rows[id]))
    .slice(0, count);
}
