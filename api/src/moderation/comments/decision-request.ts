import { hash } from 'node:crypto';
import { BadInput } from '../../common/errors.js';
import { DecisionReason } from './comment.enums.js';
import { CommentAction } from './comment.status.js';

export interface DecisionRequest {
  action: CommentAction;
  reason?: DecisionReason | null;
  note?: string | null;
  /** Made by the client for each request: the same one again is answered the same and done once. */
  batch: string;
}

/** A decision's id follows from its batch and its comment (RFC 9562 version 8), so that a replay meets itself. */
export function decisionId(batch: string, commentId: string): string {
  const hex = hash('sha256', `${batch}:${commentId}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Throws BadInput where a reason lacks its note, or goes with what needs none. */
export function checkReason({ reason, note, action }: DecisionRequest): void {
  if (reason === DecisionReason.OTHER && !note)
    throw BadInput.field('note', 'REQUIRED', 'With the reason OTHER, please say in a note what it is.');
  if (
    reason &&
    (action === CommentAction.APPROVE ||
      action === CommentAction.NOT_SPAM ||
      action === CommentAction.RESTORE)
  ) {
    throw BadInput.field('reason', 'INVALID', 'A reason goes with unapprove, spam, trash and delete.');
  }
}

/** Decisions of one batch under way at once; the rest of the pool stays free for others. */
const AT_ONCE = 4;

/** Runs `work` over the items, a few at once, in their order. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
  return results;
}
