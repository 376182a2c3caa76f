import { useQuery } from '@tanstack/react-query';
import { moveCard } from '../../common/board/moveCard.js';
import { send } from '../../providers/request.js';
import { LEAD_BOARD, LEAD_TABS, type LeadFilter } from './leads.graphql.js';

const BOARD = ['leads', 'board'];
const AGAIN = 30_000;

/** The columns with their first cards; asked again while the tab is looked at. */
export const useLeadBoard = (filter: LeadFilter) =>
  useQuery({
    queryKey: [...BOARD, filter],
    queryFn: async ({ signal }) => (await send(LEAD_BOARD, { filter }, { signal })).leadBoard,
    refetchInterval: AGAIN,
    placeholderData: (before) => before,
  });

export const moveOnBoard = (id: string, to: string): void => moveCard(BOARD, id, to);

export const useLeadTabs = () =>
  useQuery({
    queryKey: ['leads', 'tabs'],
    queryFn: async ({ signal }) => (await send(LEAD_TABS, {}, { signal })).leadTabs,
    refetchInterval: AGAIN,
  });
