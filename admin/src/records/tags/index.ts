import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { tagOperations } from './tags.graphql.js';

export const tags: Room = {
  resource: 'tags',
  operations: tagOperations,
  list: lazy(() => import('./TagList.js')),
  recordRepresentation: 'name',
};
