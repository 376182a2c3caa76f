import { lazy } from 'react';
import type { Room } from '../../providers/room.js';
import { sheetImportOperations } from './sheetImports.graphql.js';

export const sheetImports: Room = {
  resource: 'sheetImports',
  operations: sheetImportOperations,
  list: lazy(() => import('./SheetImportList.js')),
  create: lazy(() => import('./SheetImportCreate.js')),
  edit: lazy(() => import('./SheetImportPage.js')),
  recordRepresentation: 'fileName',
};
