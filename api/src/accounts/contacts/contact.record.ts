import type { RecordType } from '../../records/record-types.js';

export const contactRecord: RecordType = {
  type: 'Contact',
  list: 'contacts',
  table: 'contacts',
  label: 'r.name',
  there: 'r.merged_into_id IS NULL',
  documents: true,
  email: 'r.email',
  reader: { name: 'r.name', company: '(SELECT co.name FROM companies co WHERE co.id = r.company_id)' },
  knows: 'r.deleted_at IS NULL',
  thread: {
    of: (emails) => `r.email = ANY (${emails}) AND r.deleted_at IS NULL`,
    at: 'r.created_at',
    state: 'NULL::text',
  },
  // What is written with a person is written with their company.
  mail: { where: 'r.deleted_at IS NULL', with: { type: 'Company', id: 'r.company_id' } },
};
