import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { jobOperations } from './jobs.graphql.js';

export const jobs: Room = {
  resource: 'jobs',
  operations: jobOperations,
  list: lazy(() => import('./JobList.js')),
  recordRepresentation: 'kind',
};
