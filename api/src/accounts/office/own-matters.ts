import type { StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import { Forbidden } from '../../common/errors.js';

/** Everybody sets their own duty and absences, an admin everybody's. */
export function requireOwn({ actor }: StaffCause, userId: string): void {
  if (userId !== actor.id && !holds(actor, Role.ADMIN))
    throw new Forbidden('Only an admin may set this for somebody else.');
}
