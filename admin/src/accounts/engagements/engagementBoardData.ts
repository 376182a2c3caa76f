import { useQuery } from '@tanstack/react-query';
import { moveCard } from '../../common/board/moveCard.js';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { BOARD, BOARD_WITH_MONEY, type EngagementCard, TABS } from './board.graphql.js';
import { type EngagementFilter, type EngagementStatus, READS_MONEY } from './engagements.graphql.js';

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

export const moveOnBoard = (id: string, to: string): void => moveCard(KEY, id, to);

export const useEngagementTabs = () =>
  useQuery({
    queryKey: ['engagements', 'tabs'],
    queryFn: async ({ signal }) => (await send(TABS, {}, { signal })).engagementBoard,
    refetchInterval: AGAIN,
  });
