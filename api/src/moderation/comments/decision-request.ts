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

/** Decisions of one batch under way at once, so that others find a connection: of ten that serve requests, and of four for jobs. */
const AT_ONCE = 4;
export const AT_ONCE_IN_JOBS = 2;

/** Runs `work` over the items, a few at once, in their order. */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce)
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map(work))));
  return results;
}
