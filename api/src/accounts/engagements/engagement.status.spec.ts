import { target } from '../../change/machine.js';
import { EngagementAction as A, engagementMachine, EngagementStatus as S } from './engagement.status.js';

/** Every state, and all that it leads to. */
const table: Record<S, Partial<Record<A | 'FILL' | 'UNFILL', S>>> = {
  DRAFT: { PROPOSE: S.PROPOSED, OPEN: S.OPEN, CANCEL: S.CANCELLED },
  PROPOSED: { OPEN: S.OPEN, REVISE: S.DRAFT, LOSE: S.LOST, CANCEL: S.CANCELLED },
  OPEN: { COVER: S.COVERED, HOLD: S.ON_HOLD, FILL: S.FILLED, LOSE: S.LOST, CANCEL: S.CANCELLED },
  COVERED: { OPEN: S.OPEN, HOLD: S.ON_HOLD, FILL: S.FILLED, LOSE: S.LOST, CANCEL: S.CANCELLED },
  ON_HOLD: { OPEN: S.OPEN, LOSE: S.LOST, CANCEL: S.CANCELLED },
  FILLED: { COMPLETE: S.COMPLETED, UNFILL: S.OPEN },
  COMPLETED: {},
  LOST: { REOPEN: S.OPEN },
  CANCELLED: { REOPEN: S.OPEN },
};

describe('the states of an engagement', () => {
  it.each(Object.entries(table))('%s leads just there', (from, to) => {
    for (const action of [...Object.values(A), 'FILL', 'UNFILL'] as const)
      expect([action, target(engagementMachine, from as S, action)]).toEqual([action, to[action]]);
  });

  it('leaves the moves that follow from placements to the desk', () => {
    const ofTheDesk = engagementMachine.moves.filter((move) => move.system).map((move) => move.action);
    expect(ofTheDesk).toEqual(['FILL', 'UNFILL']);
  });

  it('wants a reason to wait, to lose and to cancel, a day to look again, and a note to open again', () => {
    const needs = Object.fromEntries(
      engagementMachine.moves.filter((m) => m.needs).map((m) => [m.action, m.needs]),
    );
    expect(needs).toEqual({
      HOLD: ['reason', 'reviewOn'],
      LOSE: ['reason'],
      CANCEL: ['reason'],
      REOPEN: ['note'],
    });
  });
});
