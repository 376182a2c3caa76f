import { createContext, useContext } from 'react';
import type { EngagementAction, Moved } from './verbs.graphql.js';

/** Asks for a move of these engagements: at once where it needs no words, else by a dialog. */
export type AskForMove = (engagements: readonly Moved[], action: EngagementAction) => void;

export const EngagementMovesContext = createContext<AskForMove>(() => undefined);
export const useAskForMove = (): AskForMove => useContext(EngagementMovesContext);
