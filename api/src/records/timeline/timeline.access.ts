import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** Of which records, RecordTypes says. */
export const timelineAccess: AccessRows = {
  Query: allow(AGENCY, 'timeline'),
  Timeline: allow(AGENCY, 'items endCursor'),
  TimelineEntry: allow(AGENCY, 'id at kind title detail by data link activity'),
};
