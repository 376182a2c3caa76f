import { type AccessRows, allow } from './access-table.js';
import { STAFF } from './roles.js';

/** What the platform publishes by itself; it stands below this room and cannot say so. */
export const platformAccess: AccessRows = {
  Job: allow(STAFF, 'id kind state done total result error createdBy createdAt finishedAt'),
};
