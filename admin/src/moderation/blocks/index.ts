import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { blockOperations } from './blocks.graphql.js';

export const blocks: Room = {
  resource: 'blocks',
  operations: blockOperations,
  list: lazy(() => import('./BlockList.js')),
  create: lazy(() => import('./BlockCreate.js')),
  recordRepresentation: 'value',
};
