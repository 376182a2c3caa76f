import type { Cause } from '../../access/current-actor.js';
import type { ChangeRequest, ChangeResult } from '../../change/change.js';
import { eventIdOf } from '../../change/event-id.js';
import type { Sql } from '../../platform/database/database.js';
import type { DecisionItem } from './comments.inputs.js';
import { decide } from './decide.js';
import type { DecisionRequest } from './decision-request.js';

/** A request to decide, for one of its comments. */
export interface ItemDecision {
  item: DecisionItem;
  request: DecisionRequest;
  by: Cause;
}

export const changeRequest = ({ item, request, by }: ItemDecision): ChangeRequest => ({
  id: item.id,
  expectedVersion: item.expectedVersion,
  action: request.action,
  by,
  eventId: eventIdOf(request.batch, item.id),
  values: { reason: request.reason ?? null, note: request.note || null, batch: request.batch },
});

/** Decisions of any moderators in one statement; those on the same comment one after the other, in their order. */
export async function decideTogether(sql: Sql, decisions: readonly ItemDecision[]): Promise<ChangeResult[]> {
  const results = new Map<ItemDecision, ChangeResult>();
  for (let left = decisions; left.length;) {
    // A map keeps the last of a key: turned round, that is whoever asked first.
    const first = new Map(left.toReversed().map((one) => [one.item.id, one]));
    const round = [...first.values()];
    const done = await decide.apply(sql, round.map(changeRequest));
    round.forEach((one, i) => results.set(one, done[i]!));
    left = left.filter((one) => !results.has(one));
  }
  return decisions.map((one) => results.get(one)!);
}
