import type { ReactNode } from 'react';

export interface BoardCard {
  id: string;
}

export interface BoardColumn<Card extends BoardCard> {
  key: string;
  title: string;
  count: number;
  isExact: boolean;
  /** What its cards are worth together, said. */
  sum?: string;
  /** The same in full. */
  sumTitle?: string;
  /** The first of them. */
  cards: readonly Card[];
  /** The list of all of them. */
  to: string;
}

export interface BoardProps<Card extends BoardCard> {
  /** What stands on it. */
  label: string;
  columns: readonly BoardColumn<Card>[];
  /** The lines of a card: who, what, whose move and for how long. */
  render: (card: Card) => ReactNode;
  /** What people call it. */
  nameOf: (card: Card) => string;
  /** Its page. */
  pathOf: (card: Card) => string;
  /** Why it may not go to this column; undefined where it may. */
  refusal: (card: Card, to: string) => string | undefined;
  onMove: (card: Card, to: string) => void;
}

/** A letter for each column, the first of its name that no other has. */
export function lettersOf(columns: readonly { key: string; title: string }[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    columns.map(({ key, title }, nth) => {
      const letters = [...title.toLocaleLowerCase(), ...String(nth + 1)];
      const letter = letters.find((one) => /[\p{L}\p{N}]/u.test(one) && !taken.has(one)) ?? '';
      taken.add(letter);
      return [key, letter];
    }),
  );
}
