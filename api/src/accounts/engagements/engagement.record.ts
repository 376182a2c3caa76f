import type { RecordType } from '../../records/record-types.js';
import { mayRead } from './engagement.columns.js';

export const engagementRecord: RecordType = {
  type: 'Engagement',
  list: 'engagements',
  table: 'engagements',
  documents: true,
  label: `r.code || ' · ' || r.title`,
  reader: {
    name: '(SELECT ct.name FROM contacts ct WHERE ct.id = r.contact_id)',
    company: '(SELECT co.name FROM companies co WHERE co.id = r.company_id)',
    emails:
      'ARRAY(SELECT ct.email::text FROM contacts ct WHERE ct.id = r.contact_id AND ct.email IS NOT NULL)',
  },
  thread: {
    of: (emails) =>
      `r.contact_id IN (SELECT ct.id FROM contacts ct WHERE ct.email = ANY (${emails})) AND r.deleted_at IS NULL`,
    at: 'r.created_at',
    state: 'r.status',
  },
  visible: (viewer) => mayRead('r', viewer),
};
