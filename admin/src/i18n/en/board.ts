export const board = {
  keys: 'Arrows walk, Enter opens, m moves.',
  moveCard: 'Move %{name}',
  moveTo: 'Move to',
  more: 'Show all %{count}',
  empty: 'Nothing here',
  cards: '%{count} card |||| %{count} cards',
  moved: '%{name}: %{column}',
};
