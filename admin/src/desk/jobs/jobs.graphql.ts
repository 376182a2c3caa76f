import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const LIST = graphql(`
  query Jobs($filter: JobFilter, $sort: JobSort, $page: PageInput) {
    jobs(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        kind
        state
        done
        total
        error
        result
        createdAt
        finishedAt
        createdBy {
          id
          name
        }
      }
      totalCount
      totalIsExact
    }
  }
`);
export type Job = ResultOf<typeof LIST>['jobs']['items'][number];

const CANCEL = graphql(`
  mutation CancelJob($id: UUID!) {
    cancelJob(id: $id) {
      id
      state
    }
  }
`);

export const jobOperations: Operations = { list: LIST, sorts: ['createdAt'] };

export const jobVerbs = {
  cancelJob: async (id: string) => (await send(CANCEL, { id })).cancelJob,
};
export type JobVerbs = typeof jobVerbs;
