import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const CONTACT = graphql(`
  fragment ContactFields on Contact {
    id
    version
    name
    email
    phone
    title
    role
    linkedinUrl
    timeZone
    about
    companyId
    company {
      id
      name
    }
    isPrimary
    employedSince
    employments {
      id
      company {
        id
        name
      }
      companyName
      title
      email
      startedOn
      endedOn
    }
    createdAt
    tags {
      id
      name
    }
    updatedAt
    deletedAt
    mergedInto {
      id
      name
    }
  }
`);
export type Contact = ResultOf<typeof CONTACT>;

const LIST = graphql(
  `
    query Contacts($filter: ContactFilter, $sort: ContactSort, $page: PageInput) {
      contacts(filter: $filter, sort: $sort, page: $page) {
        items {
          ...ContactFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [CONTACT],
);
const CREATE = graphql(
  `
    mutation CreateContact($input: ContactInput!) {
      createContact(input: $input) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);
const UPDATE = graphql(
  `
    mutation UpdateContact($id: UUID!, $expectedVersion: Int!, $input: ContactInput!) {
      updateContact(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);
const DELETE = graphql(
  `
    mutation DeleteContact($id: UUID!, $expectedVersion: Int!) {
      deleteContact(id: $id, expectedVersion: $expectedVersion) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);
const RESTORE = graphql(
  `
    mutation RestoreContact($id: UUID!, $expectedVersion: Int!) {
      restoreContact(id: $id, expectedVersion: $expectedVersion) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);
const REMOVE_EMPLOYMENT = graphql(
  `
    mutation RemoveEmployment($id: UUID!, $expectedVersion: Int!, $employmentId: UUID!) {
      removeEmployment(id: $id, expectedVersion: $expectedVersion, employmentId: $employmentId) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);

export const contactOperations: Operations = {
  list: LIST,
  sorts: ['name', 'updatedAt'],
  create: CREATE,
  update: UPDATE,
  delete: DELETE,
  inputFields: [
    'name',
    'email',
    'phone',
    'title',
    'role',
    'linkedinUrl',
    'timeZone',
    'about',
    'companyId',
    'isPrimary',
    'employedSince',
  ],
};

export const contactVerbs = {
  restoreContact: async ({ id, version }: Contact) =>
    (await send(RESTORE, { id, expectedVersion: version })).restoreContact,
  removeEmployment: async ({ id, version }: Contact, employmentId: string) =>
    (await send(REMOVE_EMPLOYMENT, { id, expectedVersion: version, employmentId })).removeEmployment,
};
export type ContactVerbs = typeof contactVerbs;
