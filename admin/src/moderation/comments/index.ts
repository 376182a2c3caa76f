import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { COMMENTS_TO_READ } from './comments.graphql.js';

export const comments: Room = {
  resource: 'comments',
  // The queue asks by itself, for more.
  operations: { list: COMMENTS_TO_READ, sorts: ['arrivedAt'] },
  list: lazy(() => import('./CommentQueue.js')),
  // The search and other screens link to /comments/<id>: the queue with just that card.
  edit: lazy(() => import('./OneComment.js')),
};
