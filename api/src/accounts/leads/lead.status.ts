import type { Machine } from '../../change/machine.js';

export enum LeadStatus {
  NEW = 'NEW',
  /** Looks like spam; the clock runs all the same. */
  QUARANTINED = 'QUARANTINED',
  CONTACTED = 'CONTACTED',
  QUALIFIED = 'QUALIFIED',
  /** Later: it comes back by itself. */
  NURTURE = 'NURTURE',
  CONVERTED = 'CONVERTED',
  DISQUALIFIED = 'DISQUALIFIED',
  SPAM = 'SPAM',
}

export enum LeadAction {
  CONTACT = 'CONTACT',
  QUALIFY = 'QUALIFY',
  NURTURE = 'NURTURE',
  DISQUALIFY = 'DISQUALIFY',
  MARK_SPAM = 'MARK_SPAM',
  RELEASE = 'RELEASE',
  REOPEN = 'REOPEN',
  RESUME = 'RESUME',
  CONVERT = 'CONVERT',
  WAKE = 'WAKE',
}

const { NEW, QUARANTINED, CONTACTED, QUALIFIED, NURTURE, CONVERTED, DISQUALIFIED, SPAM } = LeadStatus;

export const leadMachine: Machine<LeadStatus, LeadAction> = {
  name: 'lead',
  states: [NEW, QUARANTINED, CONTACTED, QUALIFIED, NURTURE, CONVERTED, DISQUALIFIED, SPAM],
  fallback: NEW,
  moves: [
    { action: LeadAction.CONTACT, from: [NEW, NURTURE], to: CONTACTED },
    { action: LeadAction.QUALIFY, from: [NEW, CONTACTED, NURTURE], to: QUALIFIED },
    { action: LeadAction.NURTURE, from: [CONTACTED, QUALIFIED], to: NURTURE, needs: ['snoozedUntil'] },
    {
      action: LeadAction.DISQUALIFY,
      from: [NEW, CONTACTED, NURTURE, QUALIFIED],
      to: DISQUALIFIED,
      needs: ['reason'],
    },
    { action: LeadAction.MARK_SPAM, from: [NEW, QUARANTINED], to: SPAM },
    { action: LeadAction.RELEASE, from: [QUARANTINED], to: NEW },
    { action: LeadAction.REOPEN, from: [DISQUALIFIED, SPAM], to: NEW, needs: ['note'] },
    { action: LeadAction.RESUME, from: [DISQUALIFIED, SPAM], to: CONTACTED, needs: ['note'] },
    { action: LeadAction.CONVERT, from: [QUALIFIED], to: CONVERTED, system: true },
    { action: LeadAction.WAKE, from: [NURTURE], to: CONTACTED, system: true },
  ],
};

/** Somebody is at work on these, or should be. */
export const OPEN: readonly LeadStatus[] = [NEW, QUARANTINED, CONTACTED, NURTURE, QUALIFIED];
