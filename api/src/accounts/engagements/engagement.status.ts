import type { Machine } from '../../change/machine.js';

export enum EngagementStatus {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  OPEN = 'OPEN',
  COVERED = 'COVERED',
  ON_HOLD = 'ON_HOLD',
  FILLED = 'FILLED',
  COMPLETED = 'COMPLETED',
  LOST = 'LOST',
  CANCELLED = 'CANCELLED',
}

/** What people do. */
export enum EngagementAction {
  PROPOSE = 'PROPOSE',
  REVISE = 'REVISE',
  OPEN = 'OPEN',
  COVER = 'COVER',
  HOLD = 'HOLD',
  LOSE = 'LOSE',
  CANCEL = 'CANCEL',
  COMPLETE = 'COMPLETE',
  REOPEN = 'REOPEN',
}
/** What follows from placements: the last opening was filled, or a placement fell through. */
export type SystemAction = 'FILL' | 'UNFILL';

const { DRAFT, PROPOSED, OPEN, COVERED, ON_HOLD, FILLED, COMPLETED, LOST, CANCELLED } = EngagementStatus;
const A = EngagementAction;

export const engagementMachine: Machine<EngagementStatus, EngagementAction | SystemAction> = {
  name: 'engagement',
  states: [DRAFT, PROPOSED, OPEN, COVERED, ON_HOLD, FILLED, COMPLETED, LOST, CANCELLED],
  fallback: DRAFT,
  moves: [
    { action: A.PROPOSE, from: [DRAFT], to: PROPOSED },
    { action: A.REVISE, from: [PROPOSED], to: DRAFT },
    { action: A.OPEN, from: [DRAFT, PROPOSED, COVERED, ON_HOLD], to: OPEN },
    { action: A.COVER, from: [OPEN], to: COVERED },
    { action: A.HOLD, from: [OPEN, COVERED], to: ON_HOLD, needs: ['reason', 'reviewOn'] },
    { action: 'FILL', from: [OPEN, COVERED], to: FILLED, system: true },
    { action: 'UNFILL', from: [FILLED], to: OPEN, system: true },
    { action: A.COMPLETE, from: [FILLED], to: COMPLETED },
    { action: A.LOSE, from: [PROPOSED, OPEN, COVERED, ON_HOLD], to: LOST, needs: ['reason'] },
    {
      action: A.CANCEL,
      from: [DRAFT, PROPOSED, OPEN, COVERED, ON_HOLD],
      to: CANCELLED,
      needs: ['reason'],
    },
    { action: A.REOPEN, from: [LOST, CANCELLED], to: OPEN, needs: ['note'] },
  ],
};

/** States in which work may go on, so that all that is owed for it must be settled. */
export const WORKED: readonly EngagementStatus[] = [OPEN, COVERED, ON_HOLD, FILLED, COMPLETED];
/** States that may still bring something in: those that the forecast weighs. */
export const FORECAST: readonly EngagementStatus[] = [DRAFT, PROPOSED, OPEN, COVERED, ON_HOLD, FILLED];
/** States in which nothing is worked on any more. */
export const CLOSED: readonly EngagementStatus[] = [COMPLETED, LOST, CANCELLED];
