import type { RecordType } from '../../records/record-types.js';
import { mayRead } from './engagement.columns.js';

export const engagementRecord: RecordType = {
  type: 'Engagement',
  list: 'engagements',
  table: 'engagements',
  label: `r.code || ' · ' || r.title`,
  visible: (viewer) => mayRead('r', viewer),
};
