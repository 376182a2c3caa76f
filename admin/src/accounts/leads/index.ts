import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { leadOperations } from './leads.graphql.js';

export const leads: Room = {
  resource: 'leads',
  operations: leadOperations,
  list: lazy(() => import('./LeadInbox.js')),
  create: lazy(() => import('./LeadCreate.js')),
  edit: lazy(() => import('./LeadPage.js')),
  recordRepresentation: 'name',
};
