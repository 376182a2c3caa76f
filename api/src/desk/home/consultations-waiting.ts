import {
  conditionsOf,
  type ConsultationFilter,
} from '../../accounts/consultations/consultation.conditions.js';
import { ConsultationStatus } from '../../accounts/consultations/consultation.status.js';

/** Each line with the very filter that its number opens: what one hosts oneself, or stands in for. */
const LINES: Record<string, ConsultationFilter> = {
  'consultations.requested': { status: ConsultationStatus.REQUESTED, forMe: true },
  'consultations.toClose': { toClose: true, forMe: true },
};

/** Statements of key, resource, filter, count and oldestAt, whose values go into `values`. */
export const consultationsWaiting = (viewer: string, values: unknown[]): string[] =>
  Object.entries(LINES).map(([key, filter]) => {
    const shown = `$${values.push(JSON.stringify(filter))}::json`;
    const where = conditionsOf(filter, `$${values.push(viewer)}::uuid`, values);
    return `SELECT '${key}', 'consultations', ${shown}, count(*)::int, min(r.status_since) FROM consultations r WHERE ${where.join(' AND ')}`;
  });
