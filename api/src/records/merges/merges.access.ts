import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS } from '../../access/roles.js';

export const mergesAccess: AccessRows = {
  Query: allow(ACCOUNTS, 'alikeRecords mergePreview merges'),
  Mutation: allow(ACCOUNTS, 'mergeRecords undoMerge'),
  Alike: allow(ACCOUNTS, 'id label detail reasons'),
  MergePreview: allow(ACCOUNTS, 'kept merged choices moves'),
  MergeSide: allow(ACCOUNTS, 'id version label'),
  MergeChoice: allow(ACCOUNTS, 'key differences keptIsEmpty'),
  MergeDifference: allow(ACCOUNTS, 'field kept merged'),
  MergeCount: allow(ACCOUNTS, 'what count'),
  Merge: allow(ACCOUNTS, 'id at by keptId mergedId label'),
  Parting: allow(ACCOUNTS, 'mergedId left'),
};
