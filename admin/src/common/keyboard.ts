const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=listbox], [role=combobox]';

/** What has the keys while it stands over the screen; MUI hides from readers what is only fading away. */
const OVER = ':is([role=dialog], [role=menu]):not([aria-hidden=true] *)';

/** True while an input method composes: 229 is what browsers send before `isComposing` is set. */
const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Whether a key belongs to what the person is doing already: typing, composing, a menu, a dialog, a command of the browser. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  composes(event) ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest(TYPING) !== null) ||
  document.querySelector(OVER) !== null;
