import { graphql, type ResultOf } from '../../providers/graphql.js';

export const HOME = graphql(`
  query Home {
    home {
      waiting {
        key
        resource
        filter
        count
        oldestAt
      }
      waitingHours {
        upToHours
        count
        isExact
        filter
      }
      decisionsPerDay {
        day
        approved
        spam
        trash
        isExact
        filter
      }
    }
  }
`);
export type Home = ResultOf<typeof HOME>['home'];
export type Waiting = Home['waiting'][number];
