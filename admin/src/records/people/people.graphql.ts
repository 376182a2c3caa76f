import { graphql, type ResultOf } from '../../providers/graphql.js';

export const PERSON_RECORDS = graphql(`
  query PersonRecords($of: RecordRefInput!) {
    personRecords(of: $of) {
      at
      state
      link {
        type
        id
        list
        label
      }
    }
  }
`);
export type PersonRecord = ResultOf<typeof PERSON_RECORDS>['personRecords'][number];
