import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS } from '../../access/roles.js';

export const conversionAccess: AccessRows = {
  Mutation: allow(ACCOUNTS, 'convertLead undoConversion'),
  Conversion: allow(ACCOUNTS, 'lead engagement'),
  ConvertedEngagement: allow(ACCOUNTS, 'id code'),
};
