import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, ADMINS, AGENCY } from '../../access/roles.js';

/** On which records, RecordTypes says. */
export const tagsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Tag'),
  Query: allow(AGENCY, 'tags'),
  Mutation: { ...allow(AGENCY, 'tagRecords'), ...allow(ADMINS, 'renameTag joinTags deleteTag') },
  Tag: allow(AGENCY, 'id version name uses createdAt'),
  TagRef: allow(AGENCY, 'id name'),
  TagPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  TagFilter: allow(AGENCY, 'ids q'),
  TagSortField: allow(AGENCY, 'NAME USES'),
  TagOutcome: allow(AGENCY, 'id code tags'),
};
