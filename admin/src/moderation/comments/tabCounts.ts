import type { Status, Tabs } from './comments.graphql.js';

type Counted = 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASH';
const FIELD: Record<Counted, 'pending' | 'approved' | 'spam' | 'trash'> = {
  PENDING: 'pending',
  APPROVED: 'approved',
  SPAM: 'spam',
  TRASH: 'trash',
};

/** What my decisions change of the last counts read, until counts are read that know them. */
export type Shift = { from: Status; to: Status }[];

export function shifted(tabs: Tabs, shifts: Iterable<Shift>): Tabs {
  const counts = { ...tabs };
  for (const shift of shifts)
    for (const { from, to } of shift) {
      if (from in FIELD) counts[FIELD[from as Counted]] = Math.max(0, counts[FIELD[from as Counted]] - 1);
      if (to in FIELD) counts[FIELD[to as Counted]] += 1;
    }
  return counts;
}
