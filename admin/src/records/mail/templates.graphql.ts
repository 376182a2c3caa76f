import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const TEMPLATE = graphql(`
  fragment MailTemplateFields on MailTemplate {
    id
    version
    name
    occasion
    subject
    body
    isOriginal
    isMine
    updatedBy {
      id
      name
    }
    updatedAt
    deletedAt
  }
`);
export type MailTemplate = ResultOf<typeof TEMPLATE>;

const LIST = graphql(
  `
    query MailTemplates($filter: MailTemplateFilter, $sort: MailTemplateSort, $page: PageInput) {
      mailTemplates(filter: $filter, sort: $sort, page: $page) {
        items {
          ...MailTemplateFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [TEMPLATE],
);
const CREATE = graphql(
  `
    mutation CreateMailTemplate($input: MailTemplateInput!) {
      createMailTemplate(input: $input) {
        ...MailTemplateFields
      }
    }
  `,
  [TEMPLATE],
);
const UPDATE = graphql(
  `
    mutation UpdateMailTemplate($id: UUID!, $expectedVersion: Int!, $input: MailTemplateInput!) {
      updateMailTemplate(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...MailTemplateFields
      }
    }
  `,
  [TEMPLATE],
);
const RESET = graphql(
  `
    mutation ResetMailTemplate($id: UUID!, $expectedVersion: Int!) {
      resetMailTemplate(id: $id, expectedVersion: $expectedVersion) {
        ...MailTemplateFields
      }
    }
  `,
  [TEMPLATE],
);
const DELETE = graphql(
  `
    mutation DeleteMailTemplate($id: UUID!, $expectedVersion: Int!) {
      deleteMailTemplate(id: $id, expectedVersion: $expectedVersion) {
        ...MailTemplateFields
      }
    }
  `,
  [TEMPLATE],
);
const RESTORE = graphql(
  `
    mutation RestoreMailTemplate($id: UUID!, $expectedVersion: Int!) {
      restoreMailTemplate(id: $id, expectedVersion: $expectedVersion) {
        ...MailTemplateFields
      }
    }
  `,
  [TEMPLATE],
);
const PREVIEW = graphql(`
  query MailPreview($input: MailWordsInput!) {
    mailPreview(input: $input) {
      subject
      text
      html
      faults {
        field
        message
      }
      placeholders {
        name
        example
      }
    }
  }
`);
export type Preview = ResultOf<typeof PREVIEW>['mailPreview'];
/** Words that are being written. occasion: of a letter that the desk writes by itself; ready: of one that is sent as it is. */
export interface MailWords {
  subject: string;
  body: string;
  occasion?: string | null;
  ready?: boolean;
}

export const templateOperations: Operations = {
  list: LIST,
  sorts: ['name', 'updatedAt'],
  create: CREATE,
  update: UPDATE,
  delete: DELETE,
  inputFields: ['name', 'subject', 'body'],
};

type Versioned = Pick<MailTemplate, 'id' | 'version'>;
export const resetTemplate = ({ id, version }: Versioned): Promise<unknown> =>
  send(RESET, { id, expectedVersion: version });
export const restoreTemplate = ({ id, version }: Versioned): Promise<unknown> =>
  send(RESTORE, { id, expectedVersion: version });
export const previewOf = async (input: MailWords, signal: AbortSignal): Promise<Preview> =>
  (await send(PREVIEW, { input }, { signal })).mailPreview;
