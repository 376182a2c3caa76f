import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { contactOperations } from './contacts.graphql.js';

export const contacts: Room = {
  resource: 'contacts',
  operations: contactOperations,
  list: lazy(() => import('./ContactList.js')),
  create: lazy(() => import('./ContactCreate.js')),
  edit: lazy(() => import('./ContactPage.js')),
  recordRepresentation: 'name',
};
