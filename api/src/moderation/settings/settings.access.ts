import { type AccessRows, allow } from '../../access/access-table.js';
import { MODERATORS, STAFF } from '../../access/roles.js';

export const settingsAccess: AccessRows = {
  Query: allow(STAFF, 'discussionSettings'),
  Mutation: allow(MODERATORS, 'updateDiscussionSettings'),
  DiscussionSettings: allow(
    STAFF,
    'holdAll requirePreviouslyApproved holdAtLinks moderationKeys disallowedKeys closeAfterDays version updatedAt',
  ),
};
