import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const USER = graphql(`
  fragment UserFields on User {
    id
    version
    email
    name
    roles
    createdAt
    updatedAt
    invitedAt
    joinedAt
    lastSeenAt
    disabledAt
  }
`);
export type User = ResultOf<typeof USER>;
export type Role = User['roles'][number];
export const ROLES: readonly Role[] = ['ADMIN', 'ACCOUNT_MANAGER', 'RECRUITER', 'MODERATOR'];

const LIST = graphql(
  `
    query Users($filter: UserFilter, $sort: UserSort, $page: PageInput) {
      users(filter: $filter, sort: $sort, page: $page) {
        items {
          ...UserFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [USER],
);
const INVITE = graphql(
  `
    mutation InviteUser($input: InviteInput!) {
      inviteUser(input: $input) {
        ...UserFields
      }
    }
  `,
  [USER],
);
const UPDATE = graphql(
  `
    mutation UpdateUser($id: UUID!, $expectedVersion: Int!, $input: UserInput!) {
      updateUser(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...UserFields
      }
    }
  `,
  [USER],
);
const RESEND = graphql(`
  mutation ResendInvite($id: UUID!) {
    resendInvite(id: $id) {
      id
    }
  }
`);

export const userOperations: Operations = {
  list: LIST,
  sorts: ['name', 'email', 'lastSeenAt'],
  create: INVITE,
  update: UPDATE,
  inputFields: ['email', 'name', 'roles', 'disabled'],
};

export const userVerbs = {
  resendInvite: async (id: string) => (await send(RESEND, { id })).resendInvite,
  setDisabled: async ({ id, version }: User, disabled: boolean) =>
    (await send(UPDATE, { id, expectedVersion: version, input: { disabled } })).updateUser,
};
export type UserVerbs = typeof userVerbs;
