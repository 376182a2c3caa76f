import { lazy } from 'react';
import { AUDIT_ENTRIES } from '../../common/history.js';
import type { Room } from '../../providers/room.js';

export const audit: Room = {
  resource: 'auditEntries',
  operations: { list: AUDIT_ENTRIES, sorts: ['at'] },
  list: lazy(() => import('./AuditList.js')),
};
