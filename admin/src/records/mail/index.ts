import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { templateOperations } from './templates.graphql.js';

export const mailTemplates: Room = {
  resource: 'mailTemplates',
  operations: templateOperations,
  list: lazy(() => import('./TemplateList.js')),
  create: lazy(() => import('./TemplateCreate.js')),
  edit: lazy(() => import('./TemplateEdit.js')),
  recordRepresentation: 'name',
};
