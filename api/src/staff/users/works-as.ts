import type { Role } from '../../access/roles.js';
import { BadInput } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';

/** The condition that a row of users may sign in and holds one of these roles. */
export const worksAs = (roles: readonly Role[], row = 'u'): string =>
  `${row}.disabled_at IS NULL AND ${row}.roles && '{${roles.join(',')}}'`;

/** Throws BadInput beside the field for whoever may not sign in or holds none of these roles. */
export async function requireWorker(
  sql: Sql,
  id: string,
  roles: readonly Role[],
  field: string,
  message: string,
): Promise<void> {
  const found = await sql.one(`SELECT FROM users u WHERE id = $1 AND ${worksAs(roles)}`, [id]);
  if (!found) throw BadInput.field(field, 'UNKNOWN', message);
}
