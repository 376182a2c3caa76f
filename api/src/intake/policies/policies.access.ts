import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, ADMINS } from '../../access/roles.js';

export const policiesAccess: AccessRows = {
  Query: allow(ACCOUNTS, 'policyVersions'),
  Mutation: allow(ADMINS, 'publishPolicy'),
  PolicyVersion: allow(ACCOUNTS, 'version notice sentence createdAt by'),
};
