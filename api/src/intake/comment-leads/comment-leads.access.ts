import { type AccessRows, allow } from '../../access/access-table.js';
import { Role } from '../../access/roles.js';

const MAKERS: readonly Role[] = [Role.ADMIN, Role.ACCOUNT_MANAGER, Role.MODERATOR];

/** The one thing of the accounts' wing that a moderator does: whoever reads a comment sees first that its writer wants to hire. */
export const commentLeadsAccess: AccessRows = {
  Mutation: allow(MAKERS, 'makeLeadFromComment'),
  CommentLead: allow(MAKERS, 'reference owner again'),
};
