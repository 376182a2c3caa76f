import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';

const STRAY = graphql(`
  fragment StrayMailFields on StrayMail {
    id
    version
    state
    direction
    at
    subject
    body
    addresses
    by {
      id
      name
    }
    settledBy {
      id
      name
    }
    settledAt
    links {
      type
      id
      list
      label
    }
  }
`);
export type StrayMail = ResultOf<typeof STRAY>;

const LIST = graphql(
  `
    query StrayMails($filter: StrayMailFilter, $sort: StrayMailSort, $page: PageInput) {
      strayMails(filter: $filter, sort: $sort, page: $page) {
        items {
          ...StrayMailFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [STRAY],
);
const FILE = graphql(`
  mutation FileStrayMail($id: UUID!, $expectedVersion: Int!, $on: [RecordRefInput!]!) {
    fileStrayMail(id: $id, expectedVersion: $expectedVersion, on: $on) {
      id
      version
    }
  }
`);
const DISCARD = graphql(`
  mutation DiscardStrayMail($id: UUID!, $expectedVersion: Int!) {
    discardStrayMail(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);
const RESTORE = graphql(`
  mutation RestoreStrayMail($id: UUID!, $expectedVersion: Int!) {
    restoreStrayMail(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);
export const SEARCH = graphql(`
  query SearchToFile($q: ShortText!) {
    search(q: $q) {
      id
      resource
      label
      detail
    }
  }
`);

export const strayOperations: Operations = { list: LIST, sorts: ['at'] };

type Versioned = Pick<StrayMail, 'id' | 'version'>;
export const fileStray = async ({ id, version }: Versioned, on: RecordRef): Promise<Versioned> =>
  (await send(FILE, { id, expectedVersion: version, on: [on] })).fileStrayMail;
export const discardStray = async ({ id, version }: Versioned): Promise<Versioned> =>
  (await send(DISCARD, { id, expectedVersion: version })).discardStrayMail;
export const restoreStray = async ({ id, version }: Versioned): Promise<Versioned> =>
  (await send(RESTORE, { id, expectedVersion: version })).restoreStrayMail;
