import { useEffect } from 'react';

/** What a key may be pressed for; keys of the browser and of menus, dialogs and fields are left alone. */
const TAKEN =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=listbox], [role=combobox]';

/** True while an input method composes: 229 is what browsers send before `isComposing` is set. */
const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  composes(event) ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest(TAKEN) !== null) ||
  document.querySelector('[role=dialog], [role=menu]') !== null;

/** `a`, or `Shift+a`: named by what is written on the key, so that any layout works. */
const nameOf = ({ key, shiftKey }: KeyboardEvent): string =>
  shiftKey && /^\p{L}$/u.test(key)
    ? `Shift+${key.toLowerCase()}`
    : key.length === 1
      ? key.toLowerCase()
      : key;

export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Listens while the screen stands; `isOn` is the person's own choice in the profile. */
export function useQueueKeys(keys: Keys, isOn: boolean): void {
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
