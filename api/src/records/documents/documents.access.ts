import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** On which records, RecordTypes says. */
export const documentsAccess: AccessRows = {
  Query: allow(AGENCY, 'documents'),
  Mutation: allow(AGENCY, 'deleteDocument restoreDocument'),
  Document: allow(AGENCY, 'id version name mime bytes sha256 by createdAt deletedAt'),
};
