import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { companyOperations } from './companies.graphql.js';

export const companies: Room = {
  resource: 'companies',
  operations: companyOperations,
  list: lazy(() => import('./CompanyList.js')),
  create: lazy(() => import('./CompanyCreate.js')),
  edit: lazy(() => import('./CompanyPage.js')),
  recordRepresentation: 'name',
};
