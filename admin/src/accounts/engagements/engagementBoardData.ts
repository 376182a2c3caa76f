import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import {
  BOARD,
  BOARD_WITH_MONEY,
  type EngagementCard,
  type EngagementFilter,
  type EngagementStatus,
  READS_MONEY,
  TABS,
} from './engagements.graphql.js';

export interface EngagementColumn {
  status: EngagementStatus;
  count: number;
  countIsExact: boolean;
  /** Each currency by itself; none for who may not read them. */
  sums?: { currency: string; value: number }[];
  items: EngagementCard[];
}

const KEY = ['engagements', 'board'];
const AGAIN = 30_000;

/** The columns with their first cards; asked again while the tab is looked at. */
export function useEngagementBoard(filter: EngagementFilter) {
  const withMoney = useMay(READS_MONEY);
  return useQuery({
    queryKey: [...KEY, withMoney, filter],
    queryFn: async ({ signal }): Promise<EngagementColumn[]> =>
      (await send(withMoney ? BOARD_WITH_MONEY : BOARD, { filter }, { signal })).engagementBoard,
    refetchInterval: AGAIN,
    placeholderData: (before) => before,
  });
}

/** A card goes where it was let go, before the desk has answered; what it refuses comes back with the next reading. */
export function moveOnBoard(id: string, to: string): void {
  queryClient.setQueriesData<EngagementColumn[]>({ queryKey: KEY }, (columns) => {
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

export const useEngagementTabs = () =>
  useQuery({
    queryKey: ['engagements', 'tabs'],
    queryFn: async ({ signal }) => (await send(TABS, {}, { signal })).engagementBoard,
    refetchInterval: AGAIN,
  });
