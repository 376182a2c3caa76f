import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { articleOperations } from './articles.graphql.js';

export const articles: Room = {
  resource: 'articles',
  operations: articleOperations,
  list: lazy(() => import('./ArticleList.js')),
  create: lazy(() => import('./ArticleCreate.js')),
  edit: lazy(() => import('./ArticleEdit.js')),
  recordRepresentation: 'title',
};
