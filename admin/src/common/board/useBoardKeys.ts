import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useMe } from '../../providers/me.js';
import type { BoardCard, BoardColumn } from './board.js';

const STEPS: Record<string, [column: number, row: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * One card is in the hand: Tab comes to it, the arrows pass it on, `m` opens its moves. It stays in the hand where it is
 * moved to another column.
 */
export function useBoardKeys(
  board: RefObject<HTMLElement | null>,
  columns: readonly BoardColumn<BoardCard>[],
  openMenu: (id: string, anchor: HTMLElement) => void,
) {
  const letters = useMe()?.shortcuts ?? true;
  const [chosen, setChosen] = useState<string>();
  const wasHere = useRef(false);
  const all = columns.map(({ cards }) => cards.map(({ id }) => id));
  const inHand = all.flat().find((id) => id === chosen) ?? all.flat()[0];
  const element = (id: string | undefined) =>
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`) ?? null;
  const focus = (id: string) => {
    setChosen(id);
    wasHere.current = true;
    setTimeout(() => element(id)?.focus());
  };
  useEffect(() => {
    // Moved to another column it is another element, and the hand would be empty.
    if (wasHere.current && document.activeElement === document.body) element(inHand)?.focus();
  });
  const onFocus = ({ target }: FocusEvent) => {
    const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
    if (id) setChosen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const id = card?.dataset.card;
    wasHere.current = id !== undefined;
    if (!id || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const next = stepFrom(all, id, step);
      if (next) element(next)?.focus();
    } else if (letters && event.key.toLowerCase() === 'm') {
      event.preventDefault();
      openMenu(id, card);
    }
  };
  return { inHand, focus, onFocus, onKeyDown };
}

/** The card above, below or in the next column that has any, at the same height or its end. */
function stepFrom(all: string[][], id: string, [across, down]: [number, number]): string | undefined {
  const at = all.findIndex((ids) => ids.includes(id));
  const row = all[at]!.indexOf(id);
  if (down) return all[at]![row + down];
  for (let next = at + across; all[next]; next += across) {
    const ids = all[next]!;
    if (ids.length) return ids[Math.min(row, ids.length - 1)];
  }
  return undefined;
}
