/** Somebody whose turn it may be. */
export interface OnDuty {
  /** Whose turn it is. */
  userId: string;
  /** Who takes it: that person, or whoever stands in for them. */
  taker: string;
  /** How many turns of a round are theirs. */
  weight: number;
  /** How far they are ahead in the round. */
  credit: number;
}

/**
 * Smooth weighted round robin, as nginx has it: with each turn everybody gains their weight, and whoever is farthest
 * ahead takes it and pays for the whole round. So 3 and 1 come as a a b a, and never as a a a b.
 * Answers who takes each turn, and what everybody's credit then is.
 */
export function turnsOf(
  people: readonly OnDuty[],
  turns: number,
): { takers: string[]; credits: Map<string, number> } {
  const credits = new Map(people.map(({ userId, credit }) => [userId, credit]));
  const round = people.reduce((sum, { weight }) => sum + weight, 0);
  const takers: string[] = [];
  for (let turn = 0; turn < turns && people.length > 0; turn++) {
    let next = people[0]!;
    for (const one of people) {
      credits.set(one.userId, credits.get(one.userId)! + one.weight);
      if (credits.get(one.userId)! > credits.get(next.userId)!) next = one;
    }
    credits.set(next.userId, credits.get(next.userId)! - round);
    takers.push(next.taker);
  }
  return { takers, credits };
}
