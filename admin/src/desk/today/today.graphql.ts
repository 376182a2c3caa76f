import { graphql, type ResultOf } from '../../providers/graphql.js';
import { TASK } from '../../records/tasks/tasks.graphql.js';

export const TODAY = graphql(
  `
    query Today {
      today {
        more
        items {
          why
          dueAt
          since
          late
          record {
            type
            id
            list
            label
          }
          owner {
            id
            name
          }
          task {
            ...TaskFields
          }
        }
      }
    }
  `,
  [TASK],
);
export type Today = ResultOf<typeof TODAY>['today'];
export type TodayItem = Today['items'][number];
