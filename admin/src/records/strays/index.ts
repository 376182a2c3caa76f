import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { strayOperations } from './strays.graphql.js';

export const strayMails: Room = {
  resource: 'strayMails',
  operations: strayOperations,
  list: lazy(() => import('./StrayList.js')),
  recordRepresentation: 'subject',
};
