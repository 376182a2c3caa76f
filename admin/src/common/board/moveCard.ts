import { queryClient } from '../../providers/queryClient.js';

interface Column {
  status: string;
  count: number;
  items: { id: string; status: string }[];
}

/** The columns with the card at the head of another; as they are where there is no such card or column, or it stands there. */
export function withCardIn(columns: readonly Column[], id: string, to: string): readonly Column[] {
  const from = columns.find(({ items }) => items.some((item) => item.id === id));
  const card = from?.items.find((item) => item.id === id);
  if (!card || card.status === to || !columns.some(({ status }) => status === to)) return columns;
  return columns.map((column) => {
    const { status, count, items } = column;
    if (status === to) return { ...column, count: count + 1, items: [{ ...card, status }, ...items] };
    if (column !== from) return column;
    return { ...column, count: count - 1, items: items.filter((item) => item !== card) };
  });
}

/** A card goes where it was let go, before the desk has answered; what it refuses comes back with the next reading. */
export function moveCard(board: readonly string[], id: string, to: string): void {
  queryClient.setQueriesData<readonly Column[]>(
    { queryKey: board },
    (columns) => columns && withCardIn(columns, id, to),
  );
}
