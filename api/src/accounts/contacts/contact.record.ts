import type { RecordType } from '../../records/record-types.js';

export const contactRecord: RecordType = {
  type: 'Contact',
  list: 'contacts',
  table: 'contacts',
  label: 'r.name',
  emails: 'array_remove(ARRAY[r.email::text], NULL)',
};
