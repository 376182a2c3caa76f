import type { RecordType } from '../../records/record-types.js';

export const companyRecord: RecordType = {
  type: 'Company',
  list: 'companies',
  table: 'companies',
  label: 'r.name',
  there: 'r.merged_into_id IS NULL',
  documents: true,
  reader: { name: `''`, company: 'r.name' },
  // Of the people there.
  emails: `ARRAY(SELECT p.email::text FROM contacts p WHERE p.company_id = r.id AND p.deleted_at IS NULL AND p.email IS NOT NULL)`,
};
