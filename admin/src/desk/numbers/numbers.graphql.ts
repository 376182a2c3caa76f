import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const NUMBERS = graphql(`
  query Numbers($since: DateTime!, $until: DateTime!, $by: LeadGrouping!) {
    leadNumbers(since: $since, until: $until, by: $by) {
      firstResponse {
        inTime {
          count
          filter
        }
        late {
          count
          filter
        }
        overdue {
          count
          filter
        }
        waiting {
          count
          filter
        }
        medianMinutes
        percentInTime
      }
      funnel {
        key
        label
        came {
          count
          filter
        }
        consulted {
          count
          filter
        }
        converted {
          count
          filter
        }
      }
    }
    held: consultations(
      filter: { status: COMPLETED, startsFrom: $since, startsBefore: $until }
      page: { limit: 1 }
    ) {
      totalCount
    }
    guestMissed: consultations(
      filter: { status: NO_SHOW_GUEST, startsFrom: $since, startsBefore: $until }
      page: { limit: 1 }
    ) {
      totalCount
    }
    hostMissed: consultations(
      filter: { status: NO_SHOW_HOST, startsFrom: $since, startsBefore: $until }
      page: { limit: 1 }
    ) {
      totalCount
    }
  }
`);
export type Numbers = ResultOf<typeof NUMBERS>;
export type FunnelRow = Numbers['leadNumbers']['funnel'][number];
export type Grouping = VariablesOf<typeof NUMBERS>['by'];

export const askNumbers = (of: VariablesOf<typeof NUMBERS>, signal?: AbortSignal): Promise<Numbers> =>
  send(NUMBERS, of, { signal });
