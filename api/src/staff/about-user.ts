import type { AuditEntryOf } from '../audit/audit.js';

/** The subject of an audit entry about a person of the staff. */
export const aboutUser = (user: { id: string; name: string }, action: string): AuditEntryOf => ({
  action,
  subjectType: 'User',
  subjectId: user.id,
  subjectLabel: user.name,
});
