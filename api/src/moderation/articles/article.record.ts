import type { RecordType } from '../../records/record-types.js';

export const articleRecord: RecordType = {
  type: 'Article',
  list: 'articles',
  table: 'articles',
  label: 'r.title',
};
