import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { userOperations } from './users.graphql.js';

export const users: Room = {
  resource: 'users',
  operations: userOperations,
  list: lazy(() => import('./UserList.js')),
  create: lazy(() => import('./UserInvite.js')),
  edit: lazy(() => import('./UserEdit.js')),
  recordRepresentation: 'name',
};
