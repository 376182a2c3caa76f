import { target } from '../../change/machine.js';
import { changesNothing, CommentAction as A, commentMachine, CommentStatus as S } from './comment.status.js';

const table: [S, A, S | undefined][] = [
  [S.PENDING, A.APPROVE, S.APPROVED],
  [S.SPAM, A.APPROVE, S.APPROVED],
  [S.TRASH, A.APPROVE, S.APPROVED],
  [S.APPROVED, A.APPROVE, undefined],
  [S.APPROVED, A.UNAPPROVE, S.PENDING],
  [S.SPAM, A.UNAPPROVE, undefined],
  [S.PENDING, A.SPAM, S.SPAM],
  [S.APPROVED, A.SPAM, S.SPAM],
  [S.TRASH, A.SPAM, undefined],
  [S.PENDING, A.TRASH, S.TRASH],
  [S.APPROVED, A.TRASH, S.TRASH],
  [S.SPAM, A.TRASH, S.TRASH],
  [S.SPAM, A.DELETE, S.DELETED],
  [S.TRASH, A.DELETE, S.DELETED],
  [S.PENDING, A.DELETE, undefined],
  [S.DELETED, A.APPROVE, undefined],
];

describe('the states of a comment', () => {
  it.each(table)('%s, %s leads to %s', (from, action, to) => {
    expect(target(commentMachine, from, action)).toBe(to);
  });

  it('goes back to where it came from, or to PENDING', () => {
    expect(target(commentMachine, S.SPAM, A.NOT_SPAM, S.APPROVED)).toBe(S.APPROVED);
    expect(target(commentMachine, S.SPAM, A.NOT_SPAM)).toBe(S.PENDING);
    expect(target(commentMachine, S.TRASH, A.RESTORE, S.SPAM)).toBe(S.SPAM);
    expect(target(commentMachine, S.TRASH, A.RESTORE)).toBe(S.PENDING);
  });

  it('knows no way out of DELETED', () => {
    expect(commentMachine.moves.filter((m) => m.from.includes(S.DELETED))).toEqual([]);
  });

  it('takes asking for what is already so as no fault', () => {
    expect(changesNothing(A.APPROVE, S.APPROVED)).toBe(true);
    expect(changesNothing(A.APPROVE, S.SPAM)).toBe(false);
  });
});
