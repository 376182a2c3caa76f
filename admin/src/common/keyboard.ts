const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=listbox]';

/** Whether a key belongs to what the person is doing already: typing, composing, a menu, a command of the browser. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}
