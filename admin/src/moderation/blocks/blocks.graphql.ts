import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';

const BLOCK = graphql(`
  fragment BlockFields on Block {
    id
    kind
    value
    note
    hits
    expiresAt
    createdAt
    createdBy {
      id
      name
    }
  }
`);
export type Block = ResultOf<typeof BLOCK>;

const LIST = graphql(
  `
    query Blocks($filter: BlockFilter, $page: PageInput) {
      blocks(filter: $filter, page: $page) {
        items {
          ...BlockFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [BLOCK],
);
const CREATE = graphql(
  `
    mutation CreateBlock($input: BlockInput!) {
      createBlock(input: $input) {
        ...BlockFields
      }
    }
  `,
  [BLOCK],
);
const DELETE = graphql(
  `
    mutation DeleteBlock($id: UUID!) {
      deleteBlock(id: $id) {
        ...BlockFields
      }
    }
  `,
  [BLOCK],
);

export const blockOperations: Operations = {
  list: LIST,
  create: CREATE,
  delete: DELETE,
  inputFields: ['kind', 'value', 'note', 'expiresAt', 'everybody'],
};
