import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { letterOperations } from './letters.graphql.js';

export const letters: Room = {
  resource: 'letters',
  operations: letterOperations,
  list: lazy(() => import('./LetterList.js')),
  show: lazy(() => import('./LetterShow.js')),
  recordRepresentation: 'subject',
};
