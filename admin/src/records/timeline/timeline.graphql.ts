import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';

const ACTIVITY = graphql(`
  fragment ActivityFields on Activity {
    id
    version
    kind
    direction
    answered
    automatic
    at
    subject
    body
    links {
      type
      id
      list
      label
    }
  }
`);
export type Activity = ResultOf<typeof ACTIVITY>;

export const TIMELINE = graphql(
  `
    query Timeline($of: RecordRefInput!, $kinds: [TimelineKind!], $page: PageInput) {
      timeline(of: $of, kinds: $kinds, page: $page) {
        endCursor
        items {
          id
          at
          kind
          title
          detail
          data
          by {
            id
            name
          }
          link {
            list
            id
            label
          }
          activity {
            ...ActivityFields
          }
        }
      }
    }
  `,
  [ACTIVITY],
);
export type Entry = ResultOf<typeof TIMELINE>['timeline']['items'][number];
export type TimelineKind = Entry['kind'];

export const LOG = graphql(
  `
    mutation LogActivity($input: ActivityInput!, $links: [RecordRefInput!]!) {
      logActivity(input: $input, links: $links) {
        ...ActivityFields
      }
    }
  `,
  [ACTIVITY],
);
export type ActivityInput = VariablesOf<typeof LOG>['input'];

export const EDIT = graphql(
  `
    mutation EditActivity($id: UUID!, $expectedVersion: Int!, $input: ActivityInput!) {
      editActivity(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ActivityFields
      }
    }
  `,
  [ACTIVITY],
);
export const DELETE = graphql(`
  mutation DeleteActivity($id: UUID!, $expectedVersion: Int!) {
    deleteActivity(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);
export const RESTORE = graphql(`
  mutation RestoreActivity($id: UUID!, $expectedVersion: Int!) {
    restoreActivity(id: $id, expectedVersion: $expectedVersion) {
      id
    }
  }
`);
