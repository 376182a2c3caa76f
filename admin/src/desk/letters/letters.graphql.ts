import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const LIST = graphql(`
  query Letters($filter: LetterFilter, $sort: LetterSort, $page: PageInput) {
    letters(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        to
        subject
        text
        html
        state
        attempts
        error
        createdAt
        dueAt
        sentAt
      }
      totalCount
      totalIsExact
    }
  }
`);
export type Letter = ResultOf<typeof LIST>['letters']['items'][number];

const RETRY = graphql(`
  mutation RetryLetter($id: UUID!) {
    retryLetter(id: $id) {
      id
      state
    }
  }
`);

export const letterOperations: Operations = { list: LIST, sorts: ['createdAt'] };

export const letterVerbs = {
  retryLetter: async (id: string) => (await send(RETRY, { id })).retryLetter,
};
export type LetterVerbs = typeof letterVerbs;
