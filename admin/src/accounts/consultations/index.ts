import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { consultationOperations } from './consultations.graphql.js';

export const consultations: Room = {
  resource: 'consultations',
  operations: consultationOperations,
  list: lazy(() => import('./ConsultationList.js')),
  create: lazy(() => import('./ConsultationCreate.js')),
  edit: lazy(() => import('./ConsultationPage.js')),
  recordRepresentation: 'guestName',
};
