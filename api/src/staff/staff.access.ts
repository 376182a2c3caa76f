import { type AccessRows, allow } from '../access/access-table.js';
import { ADMINS, AGENCY, STAFF } from '../access/roles.js';

const PAGE = 'items totalCount totalIsExact endCursor';

export const staffAccess: AccessRows = {
  Query: {
    ...allow(STAFF, 'me mySessions'),
    ...allow(AGENCY, 'colleagues'),
    ...allow(ADMINS, 'users sessions'),
  },
  Mutation: {
    ...allow(STAFF, 'updateProfile changePassword revokeSession revokeOtherSessions'),
    ...allow(ADMINS, 'inviteUser resendInvite updateUser'),
  },
  Me: allow(STAFF, 'id name email roles permissions timeZone locale theme shortcuts version'),
  Session: allow(STAFF, 'id createdAt lastSeenAt userAgent network current'),
  User: allow(
    ADMINS,
    'id email name roles invitedAt joinedAt lastSeenAt disabledAt version createdAt updatedAt',
  ),
  Colleague: allow(AGENCY, 'id name roles'),
  UserPage: allow(ADMINS, PAGE),
  UserFilter: allow(ADMINS, 'ids q roles disabled'),
  UserSortField: allow(ADMINS, 'NAME EMAIL LAST_SEEN_AT'),
};
