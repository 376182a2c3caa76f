import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { importOperations } from './imports.graphql.js';

export const imports: Room = {
  resource: 'imports',
  operations: importOperations,
  list: lazy(() => import('./ImportList.js')),
  create: lazy(() => import('./ImportCreate.js')),
  edit: lazy(() => import('./ImportPage.js')),
  recordRepresentation: 'fileName',
};
