import { createContext, useContext } from 'react';
import type { Lead } from './leads.graphql.js';
import type { LeadAction } from './verbs.graphql.js';

/** Asks for a move of these leads: at once where it needs no words, else by a dialog. */
export type AskForMove = (leads: readonly Lead[], action: LeadAction) => void;

export const LeadMovesContext = createContext<AskForMove>(() => undefined);
export const useAskForMove = (): AskForMove => useContext(LeadMovesContext);

/** A lead becomes work by a dialog of its own, one at a time. */
export const CONVERT = 'CONVERT';

export const CLOSE_REASONS = [
  'NO_ANSWER',
  'NO_FIT',
  'NO_BUDGET',
  'JOB_SEEKER',
  'VENDOR',
  'COMPETITOR',
  'DUPLICATE',
  'TEST',
  'OTHER',
] as const;
export const SERVICES = [
  'DIRECT_HIRE',
  'FRACTIONAL_ARCHITECT',
  'PROJECT_SOURCING',
  'ARCHITECTURE_SPRINT',
  'CONFIDENTIAL_CONSULTATION',
] as const;
export const SIZES = ['LT_10', 'S10_50', 'S50_250', 'GT_250'] as const;
export const STATUSES = [
  'NEW',
  'CONTACTED',
  'NURTURE',
  'QUALIFIED',
  'CONVERTED',
  'DISQUALIFIED',
  'QUARANTINED',
  'SPAM',
] as const;
