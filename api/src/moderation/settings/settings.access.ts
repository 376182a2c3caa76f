import { type AccessRows, allow } from '../../access/access-table.js';
import { MODERATORS, STAFF } from '../../access/roles.js';

export const settingsAccess: AccessRows = {
  Audit: allow(MODERATORS, 'DiscussionSettings'),
  Query: allow(STAFF, 'discussionSettings'),
  Mutation: allow(MODERATORS, 'updateDiscussionSettings'),
  DiscussionSettings: {
    ...allow(STAFF, 'holdAll requirePreviouslyApproved holdAtLinks closeAfterDays version updatedAt'),
    // The lists name people: addresses, names and networks stand in them.
    ...allow(MODERATORS, 'moderationKeys disallowedKeys'),
  },
};
