/**
 * What cannot be hit: each control of which less than `least` pixels, high and wide, answer to a finger or a mouse.
 * Asked of the page itself, point by point, so that what lies over a control counts against it and a wider area, a label
 * or a row that does the same counts for it. Links within a sentence may be as small as its words (WCAG 2.5.8).
 */
export const smallTargets = (page, least) =>
  page.evaluate((size) => {
    const CONTROLS =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [role^=menuitem], [role][tabindex="0"]';
    const isShown = (el) =>
      el.checkVisibility({ visibilityProperty: true }) &&
      !el.closest('[aria-hidden=true], [inert], .read-aloud, .apart, fieldset:disabled') &&
      !el.matches(':disabled') &&
      // The same is said, and can be opened, in a table below the drawing.
      !el.closest('svg');
    const isInSentence = (el) =>
      getComputedStyle(el).display === 'inline' &&
      el.parentElement.textContent.trim().length > el.textContent.trim().length + 20;
    const doesTheSame = (el, hit) =>
      el.contains(hit) ||
      el.closest('label')?.contains(hit) ||
      hit.closest('label')?.control === el ||
      (el.closest('.MuiInputBase-root')?.contains(hit) && !hit.closest('button')) ||
      (hit.closest('tr.RaDataTable-clickableRow')?.contains(el) && !hit.closest(CONTROLS) && el.closest('a'));
    const reach = (el, x, y, dx, dy) => {
      let steps = 0;
      for (; steps < size; steps += 1) {
        const hit = document.elementFromPoint(x + dx * (steps + 1), y + dy * (steps + 1));
        if (!hit || !doesTheSame(el, hit)) break;
      }
      return steps;
    };
    const found = [];
    for (const el of document.querySelectorAll(CONTROLS)) {
      if (!isShown(el) || isInSentence(el)) continue;
      el.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top, width, height } = el.getClientRects()[0] ?? {};
      // What waits outside of the window comes in, and is larger, when it has the focus.
      if (!width || top + height < 0 || left + width < 0) continue;
      const [x, y] = [left + width / 2, top + height / 2];
      const wide = reach(el, x, y, -1, 0) + reach(el, x, y, 1, 0) + 1;
      const high = reach(el, x, y, 0, -1) + reach(el, x, y, 0, 1) + 1;
      if (wide < size || high < size)
        found.push(
          `${el.localName} “${(el.getAttribute('aria-label') ?? el.textContent).trim().slice(0, 40)}” ${wide} x ${high}`,
        );
    }
    return [...new Set(found)];
  }, least);
