import { useQuery } from '@tanstack/react-query';
import type { ResultOf } from '../../providers/graphql.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import { LEAD_BOARD, LEAD_TABS, type LeadFilter } from './leads.graphql.js';

type Columns = ResultOf<typeof LEAD_BOARD>['leadBoard'];
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

/** A card goes where it was let go, before the desk has answered; what it refuses comes back with the next reading. */
export function moveOnBoard(id: string, to: string): void {
  queryClient.setQueriesData<Columns>({ queryKey: BOARD }, (columns) => {
    const card = columns?.flatMap(({ items }) => items).find((item) => item.id === id);
    if (!columns || !card || !columns.some(({ status }) => status === to)) return columns;
    return columns.map((column) => {
      if (column.status === to)
        return {
          ...column,
          count: column.count + 1,
          items: [{ ...card, status: column.status }, ...column.items],
        };
      const items = column.items.filter((item) => item.id !== id);
      return items.length === column.items.length ? column : { ...column, count: column.count - 1, items };
    });
  });
}

export const useLeadTabs = () =>
  useQuery({
    queryKey: ['leads', 'tabs'],
    queryFn: async ({ signal }) => (await send(LEAD_TABS, {}, { signal })).leadTabs,
    refetchInterval: AGAIN,
  });
