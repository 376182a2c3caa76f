import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** Of which records, RecordTypes says. */
export const peopleAccess: AccessRows = {
  Query: allow(AGENCY, 'personRecords'),
  PersonRecord: allow(AGENCY, 'link at state'),
};
