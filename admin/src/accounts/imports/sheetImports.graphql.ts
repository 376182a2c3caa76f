import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';
import type { FileWanted } from '../../records/imports/FileDrop.js';
import type { UploadVerbs } from '../../records/imports/useUpload.js';

const SHEET = graphql(`
  fragment SheetImportFields on SheetImport {
    id
    kind
    fileName
    phase
    bytes
    bytesReceived
    progress
    rows
    columns {
      heading
      samples
      field
    }
    match
    policy
    country
    basis
    counts {
      create
      update
      skip
      error
      done
      takenBack
      kept
    }
    reverted
    error
    createdAt
    createdBy {
      id
      name
    }
  }
`);
export type SheetImport = ResultOf<typeof SHEET>;
export type SheetKind = SheetImport['kind'];

const LIST = graphql(
  `
    query SheetImports($filter: SheetImportFilter, $page: PageInput) {
      sheetImports(filter: $filter, page: $page) {
        items {
          ...SheetImportFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [SHEET],
);
const CREATE = graphql(`
  mutation CreateSheetImport($kind: SheetKind!, $fileName: ShortText!, $bytes: Float!) {
    createSheetImport(kind: $kind, fileName: $fileName, bytes: $bytes) {
      id
    }
  }
`);
const READ = graphql(`
  mutation ReadSheetImport($id: UUID!) {
    readSheetImport(id: $id) {
      id
    }
  }
`);
const PLAN = graphql(`
  mutation PlanSheetImport($id: UUID!, $plan: SheetPlanInput!) {
    planSheetImport(id: $id, plan: $plan) {
      id
    }
  }
`);
const COMMIT = graphql(`
  mutation CommitSheetImport($id: UUID!) {
    commitSheetImport(id: $id) {
      id
    }
  }
`);
const CANCEL = graphql(`
  mutation CancelSheetImport($id: UUID!) {
    cancelSheetImport(id: $id) {
      id
    }
  }
`);
const REVERT = graphql(`
  mutation RevertSheetImport($id: UUID!) {
    revertSheetImport(id: $id) {
      id
    }
  }
`);
const CHOICES = graphql(`
  query SheetChoices($kind: SheetKind!) {
    sheetChoices(kind: $kind) {
      fields {
        name
        label
      }
      matches
    }
  }
`);
const ROWS = graphql(`
  query SheetImportRows($id: UUID!, $outcome: RowOutcome, $state: RowState, $page: PageInput) {
    sheetImportRows(id: $id, outcome: $outcome, state: $state, page: $page) {
      items {
        number
        line
        outcome
        state
        cells
        changes
        errors {
          field
          message
        }
        recordId
      }
      totalCount
    }
  }
`);
export type SheetRow = ResultOf<typeof ROWS>['sheetImportRows']['items'][number];
export type SheetPlan = VariablesOf<typeof PLAN>['plan'];
export type SheetMatch = SheetPlan['match'];
/** Which rows are looked at. */
export type RowsShown = Pick<VariablesOf<typeof ROWS>, 'outcome' | 'state'>;

export const sheetImportOperations: Operations = { list: LIST };

export const readSheetImport = async (id: string) =>
  (await send(LIST, { filter: { ids: [id] } })).sheetImports.items[0];
export const readChoices = async (kind: SheetKind) => (await send(CHOICES, { kind })).sheetChoices;
export const readRows = async (variables: VariablesOf<typeof ROWS>) =>
  (await send(ROWS, variables)).sheetImportRows;
export const planSheetImport = (id: string, plan: SheetPlan) => send(PLAN, { id, plan });
export const commitSheetImport = (id: string) => send(COMMIT, { id });
export const cancelSheetImport = (id: string) => send(CANCEL, { id });
export const revertSheetImport = (id: string) => send(REVERT, { id });

export const SHEET_FILE: FileWanted = {
  accept: '.csv,.tsv,.txt,.vcf,text/csv,text/vcard',
  label: 'desk.sheetImports.file',
};

export const sheetUpload = (kind: SheetKind): UploadVerbs => ({
  create: async ({ name, size }) =>
    (await send(CREATE, { kind, fileName: name, bytes: size })).createSheetImport.id,
  received: async (id) => (await readSheetImport(id))?.bytesReceived ?? 0,
  arrived: (id) => send(READ, { id }),
  cancel: cancelSheetImport,
});
