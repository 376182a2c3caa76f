import { uuid } from '../../common/uuid.js';
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

/** Takes back what a job decided, as a job of its own. */
const TAKE_BACK = graphql(`
  mutation TakeBackJob($batch: UUID!, $id: UUID!) {
    undoManyDecisions(batch: $batch, clientMutationId: $id) {
      id
    }
  }
`);
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
  takeBack: async (batch: string) => (await send(TAKE_BACK, { batch, id: uuid() })).undoManyDecisions,
};
export type JobVerbs = typeof jobVerbs;
