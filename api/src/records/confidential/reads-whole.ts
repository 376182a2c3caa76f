import { escapeLiteral } from 'pg';

/** Minutes for which a broken glass lets somebody read. */
export const GLASS_MINUTES = 60;

interface Confidential {
  /** As RecordTypes knows it. */
  type: string;
  /** Expressions over the record's row: its id, and those of the people who are named in it. */
  id: string;
  named: readonly string[];
}

/** The ids of those in whose place the viewer reads: their own, and of whom they stand in for today. */
export const standsFor = (viewer: string): string =>
  `SELECT ${viewer} AS id UNION ALL SELECT a.user_id FROM absences a
    WHERE a.deputy_id = ${viewer} AND office_today() BETWEEN a.from_day AND a.until_day`;

/** The ids of the records of this type over which the viewer broke the glass, for as long as that holds. */
export const openedBy = (viewer: string, type: string): string =>
  `SELECT g.record_id FROM broken_glass g WHERE g.user_id = ${viewer} AND g.record_type = ${escapeLiteral(type)} AND g.until > now()`;

/**
 * A condition, true or false: whether the viewer (an expression of a user's id) may read a confidential record whole. So may
 * those who are named in it, who stands in for one of them today, and for an hour whoever broke the glass.
 */
export const readsWhole = (viewer: string, { type, id, named }: Confidential): string =>
  `(EXISTS (SELECT FROM (${standsFor(viewer)}) reader WHERE reader.id IN (${named.join(', ')}))
    OR EXISTS (SELECT FROM (${openedBy(viewer, type)}) opened WHERE opened.record_id = ${id}))`;
