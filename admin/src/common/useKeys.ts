import { useEffect } from 'react';
import { isTaken } from './keyboard.js';

/** `a`, or `Shift+a`: named by what is written on the key, so that any layout works. */
const nameOf = ({ key, shiftKey }: KeyboardEvent): string =>
  shiftKey && /^\p{L}$/u.test(key)
    ? `Shift+${key.toLowerCase()}`
    : key.length === 1
      ? key.toLowerCase()
      : key;

export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Listens while the screen stands; `isOn` is the person's own choice in the profile. */
export function useKeys(keys: Keys, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const act = keys[nameOf(event)];
      if (!act) return;
      // A key held down walks; it never decides twice.
      if (event.repeat && !['j', 'k'].includes(event.key)) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys, isOn]);
}
