import type { EngagementStatus } from '../../accounts/engagements/engagement.status.js';
import type { Random } from '../blog/random.js';
import type { Row } from '../insert.js';
import type { DemoOrder } from './orders.js';

const DAY = 86_400_000;
type Status = keyof typeof EngagementStatus;
type Step = [action: string, to: Status];

const OPENED: Step[] = [['OPEN', 'OPEN']];
const COVERED: Step[] = [...OPENED, ['COVER', 'COVERED']];
const PATHS: Record<Status, Step[]> = {
  DRAFT: [],
  PROPOSED: [['PROPOSE', 'PROPOSED']],
  OPEN: OPENED,
  COVERED,
  ON_HOLD: [...OPENED, ['HOLD', 'ON_HOLD']],
  FILLED: [...COVERED, ['FILL', 'FILLED']],
  COMPLETED: [...COVERED, ['FILL', 'FILLED'], ['COMPLETE', 'COMPLETED']],
  LOST: [['LOSE', 'LOST']],
  CANCELLED: [['CANCEL', 'CANCELLED']],
};

/** How it came to stand where it stands, spread over its days; and when it stood still. */
export function historyOf(
  order: DemoOrder,
  id: string,
  managerId: string,
  random: Random,
  now: Date,
): { events: Row[]; holds: Row[]; openedAt: unknown } {
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  // Straight to work in the few cases where nothing was offered in writing.
  const wasSent = order.proposal && order.proposal[0] !== 'WRITTEN' && order.status !== 'PROPOSED';
  const path: Step[] = [
    ['CREATE', 'DRAFT'],
    ...(wasSent ? PATHS.PROPOSED : []),
    ...(order.status === 'LOST' && order.proposal?.[0] === 'ACCEPTED' ? OPENED : []),
    ...PATHS[order.status],
  ];
  const [reason, review = 7, note = null] = order.hold ?? [];
  const events = path.map(([action, to], n): Row => {
    // A proposal goes out on the second day; what follows shares what is left of the time.
    const step = n === 0 ? 0 : 1 + ((n - 1) * (order.age - 1)) / path.length;
    const moved = at(-order.age + Math.min(step, order.age * 0.95));
    const last = n === path.length - 1;
    return {
      id: random.uuid(moved), subject_id: id, at: moved, actor_id: action === 'FILL' ? null : managerId, action,
      from_status: n === 0 ? null : path[n - 1]![1], to_status: to, before: null, reason: last ? (order.closed ?? reason ?? null) : null,
      note: last && to === 'ON_HOLD' ? note : null, version_seen: n,
    }; // prettier-ignore
  });
  const openedAt = events.find(({ to_status }) => to_status === 'OPEN')?.at ?? null;
  const hold = (from: Date, ended: Date | null, why: string, text: string | null, until: Date): Row => ({
    id: random.uuid(from),
    engagement_id: id,
    started_at: from,
    ended_at: ended,
    reason: why,
    note: text,
    review_on: until.toISOString().slice(0, 10),
  });
  const holds = [
    ...(order.heldBefore
      ? [hold(at(-12 - order.heldBefore), at(-12), 'PRIORITIES', 'Their reorganisation.', at(-12))]
      : []),
    ...(reason ? [hold(events.at(-1)!.at as Date, null, reason, note, at(review))] : []),
  ];
  return { events, holds, openedAt };
}
