import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { taskOperations } from './tasks.graphql.js';

export const tasks: Room = {
  resource: 'tasks',
  operations: taskOperations,
  list: lazy(() => import('./TaskList.js')),
  recordRepresentation: 'title',
};
