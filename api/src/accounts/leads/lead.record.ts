import type { RecordType } from '../../records/record-types.js';

export const leadRecord: RecordType = {
  type: 'Lead',
  list: 'leads',
  table: 'leads',
  documents: true,
  label: `concat_ws(', ', r.name, nullif(r.company_name, ''))`,
  email: 'r.email',
  reader: { name: 'r.name', company: 'r.company_name' },
  knows: `r.status <> 'SPAM'`,
  thread: {
    of: (emails) => `r.email = ANY (${emails}) AND r.deleted_at IS NULL`,
    at: 'r.received_at',
    state: 'r.status',
  },
  mail: { where: `r.status <> 'SPAM' AND r.deleted_at IS NULL` },
};
