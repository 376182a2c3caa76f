import type { RecordType } from '../../records/record-types.js';

export const leadRecord: RecordType = {
  type: 'Lead',
  list: 'leads',
  table: 'leads',
  label: `concat_ws(', ', r.name, nullif(r.company_name, ''))`,
  emails: `array_remove(ARRAY[r.email::text], NULL)`,
};
