import { type AccessRows, allow } from '../../access/access-table.js';
import { ADMINS } from '../../access/roles.js';

export const glassAccess: AccessRows = { Mutation: allow(ADMINS, 'breakGlass') };
