import { createContext, useContext } from 'react';
import type { Consultation, ConsultationAction, ConsultationStatus } from './consultations.graphql.js';

/** Asks for a move of these: at once where it needs no words, else by a dialog. */
export type AskForMove = (of: readonly Consultation[], action: ConsultationAction) => void;

export const ConsultationMovesContext = createContext<AskForMove>(() => undefined);
export const useAskForMove = (): AskForMove => useContext(ConsultationMovesContext);

export const KINDS = ['INTRO_CALL', 'CONFIDENTIAL_CONSULTATION', 'SCOPING', 'SPRINT_READOUT'] as const;
export const CHANNELS = ['VIDEO', 'PHONE', 'IN_PERSON'] as const;
export const OUTCOMES = ['ENGAGEMENT_OPENED', 'PROPOSAL_REQUESTED', 'FOLLOW_UP', 'NOT_A_FIT'] as const;
export const STATUSES: readonly ConsultationStatus[] = [
  'REQUESTED',
  'CONFIRMED',
  'COMPLETED',
  'NO_SHOW_GUEST',
  'NO_SHOW_HOST',
  'CANCELLED',
  'DECLINED',
  'EXPIRED',
];
