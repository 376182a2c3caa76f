import { type TodaySource, WEIGHT } from '../../records/today/today-sources.js';
import { actedForBy } from '../office/stand-ins.js';
import { RUNNING } from './lead.columns.js';

/** The rows of each whom the viewer acts for by itself, along the index; these people are few. */
const ofEach = (viewer: string, rows: string): string =>
  `SELECT o.* FROM ${actedForBy(viewer)} AS owner (id), LATERAL (${rows}) o`;

/** Leads of one's own, of whom one stands in for, and nobody's, while their clock runs. */
export const clockToday: TodaySource = {
  needs: 'moveLeads',
  weight: WEIGHT.CLOCK,
  rows: ({ id }, limit) => {
    const running = (whose: string): string =>
      `SELECT 'lead.answer', 'Lead', l.id, NULL::uuid, l.owner_id, l.first_response_due_at, l.received_at FROM leads l
       WHERE ${whose} AND l.deleted_at IS NULL AND ${RUNNING} ORDER BY l.first_response_due_at, l.id LIMIT ${limit}`;
    return [ofEach(id, running('l.owner_id = owner.id')), running('l.owner_id IS NULL')];
  },
};

/** Those that came back from their snooze, and that nobody has taken up since. */
export const backToday: TodaySource = {
  needs: 'moveLeads',
  weight: WEIGHT.LEAD,
  rows: ({ id }, limit) => [
    ofEach(
      id,
      `SELECT 'lead.back', 'Lead', l.id, NULL::uuid, l.owner_id, l.snoozed_until, l.received_at FROM leads l
       WHERE l.owner_id = owner.id AND l.deleted_at IS NULL AND l.status = 'CONTACTED' AND l.snoozed_until IS NOT NULL
       ORDER BY l.snoozed_until, l.id LIMIT ${limit}`,
    ),
  ],
};
