import { type AccessRows, allow } from '../../../access/access-table.js';
import { ACCOUNTS } from '../../../access/roles.js';

export const sheetImportsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'SheetImport'),
  Query: allow(ACCOUNTS, 'sheetImports sheetImportRows sheetChoices'),
  Mutation: allow(
    ACCOUNTS,
    'createSheetImport readSheetImport planSheetImport commitSheetImport cancelSheetImport revertSheetImport',
  ),
  SheetImport: allow(
    ACCOUNTS,
    `id kind fileName bytes bytesReceived phase progress rows columns match policy country basis counts reverted error createdAt createdBy`,
  ),
  SheetImportPage: allow(ACCOUNTS, 'items totalCount totalIsExact endCursor'),
  SheetImportFilter: allow(ACCOUNTS, 'ids kinds'),
  SheetHeading: allow(ACCOUNTS, 'heading samples field'),
  SheetField: allow(ACCOUNTS, 'name label'),
  SheetChoices: allow(ACCOUNTS, 'fields matches mostBytes'),
  RowCounts: allow(ACCOUNTS, 'create update skip error done takenBack kept'),
  SheetRow: allow(ACCOUNTS, 'number line outcome state cells changes errors recordId'),
  SheetRowPage: allow(ACCOUNTS, 'items totalCount totalIsExact endCursor'),
  RowError: allow(ACCOUNTS, 'field code message'),
};
