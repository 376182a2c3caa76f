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

/**
 * A condition, true or false: whether the viewer (an expression of a user's id) may read a confidential record whole. So may
 * those who are named in it, who stands in for one of them today, and for an hour whoever broke the glass.
 */
export const readsWhole = (viewer: string, { type, id, named }: Confidential): string =>
  `((${viewer} IN (${named.join(', ')})) IS TRUE
    OR EXISTS (SELECT FROM absences a WHERE a.deputy_id = ${viewer} AND a.user_id IN (${named.join(', ')})
      AND office_today() BETWEEN a.from_day AND a.until_day)
    OR EXISTS (SELECT FROM broken_glass g
      WHERE g.user_id = ${viewer} AND g.record_type = ${escapeLiteral(type)} AND g.record_id = ${id} AND g.until > now()))`;
