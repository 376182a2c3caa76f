import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Keeps in `page.faults` what must never happen: an error that nobody caught, a dialog of the browser, something that the
 * content policy stopped. `page.complaints` are the other errors of the console; a refused request is one of them.
 */
export async function watch(page) {
  page.faults = [];
  page.complaints = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('dialog', async (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = `${message.text()} ${message.location().url}`;
    (/Content Security Policy/i.test(text) ? page.faults : page.complaints).push(text);
  });
  return page;
}

/** What axe finds on the page as it stands: one sentence for each rule. `options` are those of `axe.run`. */
export async function axeFaults(page, options = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(async (asked) => {
    // Half faded in, everything is too pale.
    const fading = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(fading().map(({ finished }) => finished));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    } while (fading().length > 0);
    return window.axe.run(document, { resultTypes: ['violations'], ...asked });
  }, options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target} ${failureSummary}`)
        .join('; ')}`,
  );
}

/** By how many pixels the page is wider than its window: a phone's `innerWidth` grows with a page that is too wide. */
export async function excessWidth(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return Math.max(0, wide - page.viewportSize().width);
}
