import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** On which records, RecordTypes says. */
export const activitiesAccess: AccessRows = {
  Mutation: allow(
    AGENCY,
    'logActivity editActivity deleteActivity restoreActivity linkActivity unlinkActivity',
  ),
  Activity: allow(
    AGENCY,
    'id version kind direction answered automatic at subject body createdAt updatedAt deletedAt by links',
  ),
  RecordLink: allow(AGENCY, 'type id list label'),
};
