import { standsFor } from '../../records/confidential/reads-whole.js';
import { type TodaySource, WEIGHT } from '../../records/today/today-sources.js';

/** Days without movement after which an engagement of one's own stands in one's day. */
const STILL_DAYS = 7;

/** The last time that anybody moved, changed or spoke about a row `e`; what the desk sent by itself is no movement. */
const MOVED = `greatest(e.status_since, e.updated_at, (SELECT l.at FROM activity_links l
  JOIN activities a ON a.id = l.activity_id AND a.deleted_at IS NULL AND NOT a.automatic
  WHERE l.subject_type = 'Engagement' AND l.subject_id = e.id ORDER BY l.at DESC LIMIT 1))`;

/** Engagements that one manages or recruits for, or whom one stands in for does: those that stand still, and holds to look at again. */
export const engagementToday: TodaySource = {
  needs: 'updateEngagement',
  weight: WEIGHT.ENGAGEMENT,
  rows: ({ id, zone }, limit) => {
    // Whoever is named reads it whole, so nothing is masked here.
    const mine = (states: string): string =>
      ['account_manager_id', 'lead_recruiter_id']
        .map(
          (who) =>
            `SELECT e.id, e.account_manager_id, e.status_since, e.updated_at, e.review_on FROM engagements e
             WHERE e.${who} IN (${standsFor(id)}) AND e.status IN (${states}) AND e.deleted_at IS NULL`,
        )
        .join(' UNION ');
    return [
      `SELECT 'engagement.still', 'Engagement', e.id, NULL::uuid, e.account_manager_id, m.at + interval '${STILL_DAYS} days', m.at
       FROM (${mine(`'DRAFT', 'PROPOSED', 'OPEN', 'COVERED'`)}) e, LATERAL (SELECT ${MOVED} AS at) m
       WHERE m.at < now() - interval '${STILL_DAYS} days' ORDER BY m.at, e.id LIMIT ${limit}`,
      `SELECT 'engagement.review', 'Engagement', e.id, NULL::uuid, e.account_manager_id, (e.review_on + 1)::timestamp AT TIME ZONE ${zone}, e.status_since
       FROM (${mine(`'ON_HOLD'`)}) e WHERE e.review_on <= (now() AT TIME ZONE ${zone})::date ORDER BY e.review_on, e.id LIMIT ${limit}`,
    ];
  },
};
