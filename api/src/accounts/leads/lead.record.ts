import type { RecordType } from '../../records/record-types.js';

export const leadRecord: RecordType = {
  type: 'Lead',
  list: 'leads',
  table: 'leads',
  label: `concat_ws(', ', r.name, nullif(r.company_name, ''))`,
  email: 'r.email',
  knows: `r.status <> 'SPAM'`,
};
