import type { RecordType } from '../../records/record-types.js';
import type { TimelineSource } from '../../records/timeline/timeline-sources.js';
import { TimelineKind } from '../../records/timeline/timeline.model.js';
import { KINDS } from '../availability/kinds.js';
import { mayRead } from './consultation.columns.js';

export const consultationRecord: RecordType = {
  type: 'Consultation',
  list: 'consultations',
  table: 'consultations',
  label: `concat_ws(' · ', r.guest_name, nullif(r.guest_company, ''), r.reference)`,
  there: `r.status <> 'HELD' AND r.guest_name <> ''`,
  visible: (viewer) => mayRead('r', viewer),
  email: 'r.guest_email',
  reader: { name: 'r.guest_name', company: 'r.guest_company' },
  knows: `r.status <> 'EXPIRED'`,
  thread: { of: (emails) => `r.guest_email = ANY (${emails})`, at: 'r.starts_at', state: 'r.status' },
};

const NAMED = `CASE c.kind ${Object.entries(KINDS)
  .map(([kind, { name }]) => `WHEN '${kind}' THEN '${name}'`)
  .join(' ')} END`;
const COLUMN: Record<string, string> = { Lead: 'lead_id', Contact: 'contact_id', Company: 'company_id' };

/** Meetings on the timelines of those who are met; confidential ones stand on their own alone. */
export const meetingSource: TimelineSource = {
  on: Object.keys(COLUMN),
  kinds: [TimelineKind.MEETING],
  rows: ({
    type,
    id,
  }) => `SELECT c.starts_at AS at, 'MEETING' AS kind, c.id, ${NAMED} AS title, c.outcome_notes AS detail, c.host_id AS by_id,
    json_build_object('status', c.status, 'outcome', c.result) AS data, 'Consultation' AS link_type, c.id AS link_id
    FROM consultations c WHERE NOT c.confidential AND c.status IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW_GUEST', 'NO_SHOW_HOST') AND (${Object.entries(
      COLUMN,
    )
      .map(([of, column]) => `${type} = '${of}' AND c.${column} = ${id}`)
      .join(' OR ')})`,
};
