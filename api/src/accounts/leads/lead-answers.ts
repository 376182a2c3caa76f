import type { ActivityLogged } from '../../records/activities/activity.events.js';

/** We wrote or called, they reached us, or both sat together; a letter that the desk sent by itself answers nobody. */
export const isAnswer = ({ kind, direction, answered, automatic }: ActivityLogged): boolean =>
  !automatic &&
  (direction === 'OUT' || kind === 'MEETING' || (kind === 'CALL' && direction === 'IN' && answered === true));

/** The same of an activity `a`. */
const ANSWERS = `NOT a.automatic AND (a.direction = 'OUT' OR a.kind = 'MEETING' OR a.kind = 'CALL' AND a.direction = 'IN' AND a.answered)`;

/** When the lead $1 was answered first, by all that is known: what was said, and meetings that were confirmed. */
export const ANSWERED = `
  SELECT to_json(min(greatest(said.at, r.received_at)))#>>'{}' AS at FROM leads r CROSS JOIN LATERAL (
    SELECT a.at FROM activity_links l JOIN activities a ON a.id = l.activity_id
    WHERE l.subject_type = 'Lead' AND l.subject_id = r.id AND a.deleted_at IS NULL AND ${ANSWERS}
    UNION ALL SELECT e.at FROM consultations c JOIN consultation_events e ON e.subject_id = c.id
    WHERE c.lead_id = r.id AND e.to_status = 'CONFIRMED' AND e.action IN ('CREATE', 'BOOK', 'CONFIRM') AND e.undoes IS NULL
  ) said WHERE r.id = $1 AND said.at > r.received_at - interval '1 minute'`;

/** Whether $2 is an earlier answer than any that was told of a lead. */
export const EARLIER =
  '(first_responded_at IS NULL OR greatest($2::timestamptz, received_at) < first_responded_at)';
