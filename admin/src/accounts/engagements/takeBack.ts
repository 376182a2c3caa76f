import { uuid } from '../../common/uuid.js';
import { undoEngagementMoves } from './verbs.graphql.js';

/** Takes back a batch of moves; throws with the reason where one of them stays. */
export async function takeBack(batch: string): Promise<void> {
  const outcomes = await undoEngagementMoves(batch, uuid());
  const refused = outcomes.find(({ code }) => code !== 'APPLIED');
  if (refused) throw new Error(refused.message ?? '');
}
