import { type AccessRows, allow } from '../access/access-table.js';
import { STAFF } from '../access/roles.js';

export const staffAccess: AccessRows = {
  Query: allow(STAFF, 'me'),
  Me: allow(STAFF, 'id name email roles permissions'),
};
