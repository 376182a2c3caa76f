import { ACCOUNTS, type Actor, holds } from '../../access/roles.js';
import {
  conditionsOf,
  type EngagementFilter,
  parameters,
} from '../../accounts/engagements/engagement.conditions.js';
import { EngagementStatus } from '../../accounts/engagements/engagement.status.js';
import { todayIn } from '../../accounts/engagements/today.js';

const { DRAFT, PROPOSED, OPEN, COVERED, ON_HOLD } = EngagementStatus;

/** Each line with the very filter that its number opens: of those that one manages, or leads the search of. */
function linesOf(actor: Actor): Record<string, EngagementFilter> {
  const mine: EngagementFilter = ACCOUNTS.some((role) => holds(actor, role))
    ? { accountManagerId: actor.id }
    : { leadRecruiterId: actor.id };
  const today = todayIn(actor.timeZone);
  return {
    'engagements.review': { status: [ON_HOLD], reviewUntil: today, ...mine },
    'engagements.late': { status: [DRAFT, PROPOSED, OPEN, COVERED], beginsBefore: today, ...mine },
  };
}

/** Statements of key, resource, filter, count and oldestAt, whose values go into `values`. */
export const engagementsWaiting = (actor: Actor, values: unknown[]): string[] =>
  Object.entries(linesOf(actor)).map(([key, filter]) => {
    const value = parameters(values);
    const shown = value(JSON.stringify(filter));
    // One's own are never masked, so it does not matter who looks.
    const { where } = conditionsOf(filter, 'NULL::uuid', value);
    return `SELECT '${key}', 'engagements', ${shown}::json, count(*)::int, min(r.status_since) FROM engagements r
      WHERE ${[...where, `r.status IN ('${filter.status!.join(`', '`)}')`].join(' AND ')}`;
  });
