import { type AccessRows, allow } from '../../access/access-table.js';
import { STAFF } from '../../access/roles.js';

export const savedViewsAccess: AccessRows = {
  Query: allow(STAFF, 'savedViews'),
  Mutation: allow(STAFF, 'saveView deleteView'),
  SavedView: allow(STAFF, 'id resource name shared mine filter sort'),
};
