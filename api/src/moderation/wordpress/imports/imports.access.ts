import { type AccessRows, allow } from '../../../access/access-table.js';
import { MODERATORS } from '../../../access/roles.js';

export const importsAccess: AccessRows = {
  Audit: allow(MODERATORS, 'Import'),
  Query: allow(MODERATORS, 'imports'),
  Mutation: allow(MODERATORS, 'createImport startImport commitImport cancelImport revertImport'),
  Import: allow(
    MODERATORS,
    `id fileName bytes bytesReceived phase progress commentsSeen commentsNew siteUrl report error createdAt createdBy`,
  ),
  ImportPage: allow(MODERATORS, 'items totalCount totalIsExact endCursor'),
  ImportFilter: allow(MODERATORS, 'ids'),
};
