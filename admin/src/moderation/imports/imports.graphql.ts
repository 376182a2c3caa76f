import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';
import type { FileWanted } from '../../records/imports/FileDrop.js';
import type { UploadVerbs } from '../../records/imports/useUpload.js';

const IMPORT = graphql(`
  fragment ImportFields on Import {
    id
    fileName
    phase
    bytes
    bytesReceived
    progress
    commentsSeen
    commentsNew
    siteUrl
    report
    error
    createdAt
    createdBy {
      id
      name
    }
  }
`);
export type Import = ResultOf<typeof IMPORT>;

const LIST = graphql(
  `
    query Imports($filter: ImportFilter, $page: PageInput) {
      imports(filter: $filter, page: $page) {
        items {
          ...ImportFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [IMPORT],
);
const CREATE = graphql(
  `
    mutation CreateImport($fileName: ShortText!, $bytes: Float!) {
      createImport(fileName: $fileName, bytes: $bytes) {
        ...ImportFields
      }
    }
  `,
  [IMPORT],
);
const START = graphql(`
  mutation StartImport($id: UUID!) {
    startImport(id: $id) {
      id
    }
  }
`);
const COMMIT = graphql(`
  mutation CommitImport($id: UUID!) {
    commitImport(id: $id) {
      id
    }
  }
`);
const CANCEL = graphql(`
  mutation CancelImport($id: UUID!) {
    cancelImport(id: $id) {
      id
    }
  }
`);
const REVERT = graphql(`
  mutation RevertImport($id: UUID!) {
    revertImport(id: $id) {
      id
    }
  }
`);

export const importOperations: Operations = { list: LIST, create: CREATE };

export const EXPORT: FileWanted = { accept: '.xml,text/xml,application/xml', label: 'desk.imports.file' };

export const importVerbs = {
  createImport: async (fileName: string, bytes: number) =>
    (await send(CREATE, { fileName, bytes })).createImport,
  readImport: async (id: string) => (await send(LIST, { filter: { ids: [id] } })).imports.items[0],
  startImport: async (id: string) => (await send(START, { id })).startImport,
  commitImport: async (id: string) => (await send(COMMIT, { id })).commitImport,
  cancelImport: async (id: string) => (await send(CANCEL, { id })).cancelImport,
  revertImport: async (id: string) => (await send(REVERT, { id })).revertImport,
};
export type ImportVerbs = typeof importVerbs;

export const importUpload: UploadVerbs = {
  create: async ({ name, size }) => (await importVerbs.createImport(name, size)).id,
  received: async (id) => (await importVerbs.readImport(id))?.bytesReceived ?? 0,
  arrived: importVerbs.startImport,
  cancel: importVerbs.cancelImport,
};
