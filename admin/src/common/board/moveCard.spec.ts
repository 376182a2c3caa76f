import { withCardIn } from './moveCard.js';

const card = (id: string, status: string) => ({ id, status });
const board = [
  { status: 'NEW', count: 40, items: [card('a', 'NEW'), card('b', 'NEW')] },
  { status: 'WON', count: 1, items: [card('c', 'WON')] },
];

describe('a card let go over a column', () => {
  it('stands at its head, and both columns count it', () =>
    expect(withCardIn(board, 'b', 'WON')).toEqual([
      { status: 'NEW', count: 39, items: [card('a', 'NEW')] },
      { status: 'WON', count: 2, items: [card('b', 'WON'), card('c', 'WON')] },
    ]));

  it.each([
    ['it stands there', 'a', 'NEW'],
    ['the board has no such column', 'a', 'LOST'],
    ['nobody sees it', 'z', 'WON'],
  ])('moves nothing where %s', (_, id, to) => expect(withCardIn(board, id, to)).toBe(board));
});
