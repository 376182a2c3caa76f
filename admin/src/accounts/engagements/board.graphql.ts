import { graphql, type ResultOf } from '../../providers/graphql.js';

/** What stands on a card of the board. */
const CARD = graphql(`
  fragment EngagementCard on Engagement {
    id
    version
    code
    type
    status
    statusSince
    title
    priority
    confidential
    masked
    openings
    filledCount
    liveSubmittalCount
    submittalDue
    reviewOn
    beginsOn
    currency
    company {
      id
      name
    }
    accountManager {
      id
      name
    }
    leadRecruiter {
      id
      name
    }
  }
`);
export type EngagementCard = ResultOf<typeof CARD> & { value?: number | null };

export const BOARD = graphql(
  `
    query EngagementBoard($filter: EngagementFilter) {
      engagementBoard(filter: $filter) {
        status
        count
        countIsExact
        items {
          ...EngagementCard
        }
      }
    }
  `,
  [CARD],
);
export const BOARD_WITH_MONEY = graphql(
  `
    query EngagementBoardWithMoney($filter: EngagementFilter) {
      engagementBoard(filter: $filter) {
        status
        count
        countIsExact
        sums {
          currency
          value
        }
        items {
          ...EngagementCard
          value
        }
      }
    }
  `,
  [CARD],
);
export const TABS = graphql(`
  query EngagementTabs {
    engagementBoard {
      status
      count
    }
  }
`);
