const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=listbox], [role=combobox]';

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
  document.querySelector('[role=dialog], [role=menu]') !== null;
