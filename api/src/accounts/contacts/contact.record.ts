import type { RecordType } from '../../records/record-types.js';

export const contactRecord: RecordType = {
  type: 'Contact',
  list: 'contacts',
  table: 'contacts',
  label: 'r.name',
  email: 'r.email',
  knows: 'r.deleted_at IS NULL',
};
