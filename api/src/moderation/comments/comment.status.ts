import { type Machine, PREVIOUS } from '../../change/machine.js';

/** WordPress' four states, and what is left of a comment that was deleted for ever. */
export enum CommentStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  SPAM = 'SPAM',
  TRASH = 'TRASH',
  DELETED = 'DELETED',
}

export enum CommentAction {
  APPROVE = 'APPROVE',
  UNAPPROVE = 'UNAPPROVE',
  SPAM = 'SPAM',
  NOT_SPAM = 'NOT_SPAM',
  TRASH = 'TRASH',
  RESTORE = 'RESTORE',
  DELETE = 'DELETE',
}

const { PENDING, APPROVED, SPAM, TRASH, DELETED } = CommentStatus;

export const commentMachine: Machine<CommentStatus, CommentAction> = {
  name: 'comment',
  states: [PENDING, APPROVED, SPAM, TRASH, DELETED],
  fallback: PENDING,
  moves: [
    { action: CommentAction.APPROVE, from: [PENDING, SPAM, TRASH], to: APPROVED },
    { action: CommentAction.UNAPPROVE, from: [APPROVED], to: PENDING },
    { action: CommentAction.SPAM, from: [PENDING, APPROVED], to: SPAM },
    { action: CommentAction.NOT_SPAM, from: [SPAM], to: PREVIOUS },
    { action: CommentAction.TRASH, from: [PENDING, APPROVED, SPAM], to: TRASH },
    { action: CommentAction.RESTORE, from: [TRASH], to: PREVIOUS },
    { action: CommentAction.DELETE, from: [SPAM, TRASH], to: DELETED },
  ],
};

/** Where an action that changes nothing leaves a comment: asking for it there is no fault. */
const RESTS_IN: Partial<Record<CommentAction, CommentStatus>> = {
  [CommentAction.APPROVE]: APPROVED,
  [CommentAction.UNAPPROVE]: PENDING,
  [CommentAction.SPAM]: SPAM,
  [CommentAction.TRASH]: TRASH,
};
export const changesNothing = (action: CommentAction, status: CommentStatus): boolean =>
  RESTS_IN[action] === status;
