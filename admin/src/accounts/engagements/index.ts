import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { engagementOperations } from './engagements.graphql.js';

export const engagements: Room = {
  resource: 'engagements',
  operations: engagementOperations,
  list: lazy(() => import('./EngagementList.js')),
  create: lazy(() => import('./EngagementCreate.js')),
  edit: lazy(() => import('./EngagementPage.js')),
  recordRepresentation: 'title',
};
