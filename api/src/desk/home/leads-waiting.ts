import { conditionsOf, type LeadFilter } from '../../accounts/leads/lead.conditions.js';
import { SlaState } from '../../accounts/leads/lead.enums.js';
import { LeadStatus } from '../../accounts/leads/lead.status.js';

const HOUR = 3_600_000;

/** Each line with the very filter that its number opens: who works with clients sees their own, those of whom they stand in for, and nobody's. */
const linesAt = (now: Date): Record<string, LeadFilter> => ({
  'leads.late': { slaState: SlaState.BREACHED, forMe: true },
  'leads.soon': {
    dueAfter: now.toISOString(),
    dueBefore: new Date(now.getTime() + HOUR).toISOString(),
    forMe: true,
  },
  'leads.back': { back: true, forMe: true },
  'leads.quarantined': { status: LeadStatus.QUARANTINED },
});

/** Statements of key, resource, filter, count and oldestAt, whose values go into `values`. */
export const leadsWaiting = (viewer: string, values: unknown[]): string[] =>
  Object.entries(linesAt(new Date())).map(([key, filter]) => {
    const shown = `$${values.push(JSON.stringify(filter))}::json`;
    const where = [
      ...conditionsOf(filter, viewer, values),
      ...(filter.status ? [`l.status = '${filter.status}'`] : []),
    ];
    return `SELECT '${key}', 'leads', ${shown}, count(*)::int, min(l.received_at) FROM leads l WHERE ${where.join(' AND ')}`;
  });
