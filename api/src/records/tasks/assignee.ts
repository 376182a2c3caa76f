import type { Actor, Role } from '../../access/roles.js';
import { BadInput } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';

/** Whom a task is given to. Throws BadInput where there is nobody of this id, or nobody who may still sign in. */
export async function assigneeOf(sql: Sql, id: string): Promise<Pick<Actor, 'id' | 'roles'>> {
  const person = await sql.one<{ roles: Role[] }>(
    'SELECT roles FROM users WHERE id = $1 AND disabled_at IS NULL',
    [id],
  );
  if (!person) throw BadInput.field('assigneeId', 'UNKNOWN', 'There is nobody here of this id.');
  return { id, ...person };
}
