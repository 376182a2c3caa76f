import { graphql, type ResultOf } from '../../providers/graphql.js';

const DOCUMENT = graphql(`
  fragment DocumentFields on Document {
    id
    version
    name
    bytes
    createdAt
    by {
      id
      name
    }
  }
`);
export type Document = ResultOf<typeof DOCUMENT>;

export const LIST = graphql(
  `
    query Documents($of: RecordRefInput!) {
      documents(of: $of) {
        ...DocumentFields
      }
    }
  `,
  [DOCUMENT],
);
export const DELETE = graphql(`
  mutation DeleteDocument($id: UUID!, $expectedVersion: Int!) {
    deleteDocument(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);
export const RESTORE = graphql(`
  mutation RestoreDocument($id: UUID!, $expectedVersion: Int!) {
    restoreDocument(id: $id, expectedVersion: $expectedVersion) {
      id
    }
  }
`);

export const documentUrl = (id: string): string => `/files/documents/${id}`;
