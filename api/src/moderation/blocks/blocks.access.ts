import { type AccessRows, allow } from '../../access/access-table.js';
import { MODERATORS, STAFF } from '../../access/roles.js';

export const blocksAccess: AccessRows = {
  Audit: allow(MODERATORS, 'Block'),
  Query: { ...allow(STAFF, 'blocks'), ...allow(MODERATORS, 'isFreeMail') },
  Mutation: allow(MODERATORS, 'createBlock deleteBlock'),
  // An address says who somebody is: for those who must judge it, by search as well.
  Block: {
    ...allow(STAFF, 'id kind expiresAt hits createdBy createdAt'),
    ...allow(MODERATORS, 'value note'),
  },
  BlockPage: allow(STAFF, 'items totalCount totalIsExact endCursor'),
  BlockFilter: { ...allow(STAFF, 'ids kind'), ...allow(MODERATORS, 'q') },
};
