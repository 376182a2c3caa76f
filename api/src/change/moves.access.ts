import { type AccessRows, allow } from '../access/access-table.js';
import { STAFF } from '../access/roles.js';

/** What every machine's moves answer with. */
export const movesAccess: AccessRows = {
  Blocker: allow(STAFF, 'code strength message field remedy'),
};
