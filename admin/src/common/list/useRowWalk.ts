import { type RefObject, useEffect } from 'react';
import { useMe } from '../../providers/me.js';
import { isTaken } from '../keyboard.js';

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j/k or the arrows walk the rows, Enter opens, x selects. Letters are off where the person switched them off. */
export function useRowWalk(table: RefObject<HTMLElement | null>): void {
  const letters = useMe()?.shortcuts ?? true;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event) || !table.current) return;
      const rows = [...table.current.querySelectorAll<HTMLElement>('tbody > tr:not([id$=-expand])')];
      const row = document.activeElement?.closest('tr');
      const at = row ? rows.indexOf(row) : -1;
      const step = STEPS[event.key];
      const isLetter = event.key.length === 1;
      if (isLetter && !letters) return;
      // Without a row in hand the arrows scroll the page, as they always did.
      if (step && (isLetter || at >= 0)) {
        const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
        if (!next) return;
        next.tabIndex = -1;
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
        event.preventDefault();
      } else if (event.key === 'Enter' && row === document.activeElement) {
        row?.click();
      } else if (event.key === 'x' && at >= 0) {
        row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [table, letters]);
}
