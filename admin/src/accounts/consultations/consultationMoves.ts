import { createContext, useContext } from 'react';
import type {
  Consultation,
  ConsultationAction,
  ConsultationStatus,
  MoveWords,
} from './consultations.graphql.js';

/** Asks for a move of these: at once where it needs no words, else by a dialog. */
export type AskForMove = (of: readonly Consultation[], action: ConsultationAction) => void;
/** Moves them with what is said already; answers whether all were moved. */
type RunMove = (
  of: readonly Consultation[],
  action: ConsultationAction,
  words?: MoveWords,
) => Promise<boolean>;

export const ConsultationMovesContext = createContext<{ ask: AskForMove; run: RunMove }>({
  ask: () => undefined,
  run: () => Promise.resolve(false),
});
export const useAskForMove = (): AskForMove => useContext(ConsultationMovesContext).ask;

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
