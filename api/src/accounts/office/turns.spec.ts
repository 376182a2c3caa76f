import { type OnDuty, turnsOf } from './turns.js';

const person = (userId: string, weight: number, taker = userId): OnDuty => ({
  userId,
  weight,
  taker,
  credit: 0,
});

describe('turns', () => {
  it.each<[string, OnDuty[], string]>([
    ['alike', [person('a', 1), person('b', 1), person('c', 1)], 'abcabcabc'],
    ['by weight, mixed', [person('a', 3), person('b', 1)], 'aabaaaba'],
    ['by weight among three', [person('a', 5), person('b', 1), person('c', 1)], 'aabacaa'],
    ['of an absent person by whoever stands in', [person('a', 1), person('b', 2, 'a')], 'aaaaaa'],
    ['by nobody where nobody is on duty', [], ''],
  ])('are taken %s', (_, people, taken) => {
    expect(turnsOf(people, taken.length || 3).takers.join('')).toBe(taken);
  });

  it('go on where they stopped', () => {
    let people = [person('a', 3), person('b', 2), person('c', 1)];
    const once = turnsOf(people, 12).takers;
    const again: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const { takers, credits } = turnsOf(people, 1);
      again.push(...takers);
      people = people.map((p) => ({ ...p, credit: credits.get(p.userId)! }));
    }
    expect(again).toEqual(once);
    expect(once.filter((who) => who === 'a')).toHaveLength(6);
  });
});
