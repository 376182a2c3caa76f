import { axeFaults, excessWidth } from './faults.mjs';
import { smallTargets } from './targets.mjs';
import { PHONE } from './visit.mjs';

/** How a window is opened, and how many pixels of a control must answer there: to a mouse, or to a finger. */
export const DESK = { options: {}, least: 24 };
export const HAND = { options: PHONE, least: 44 };

/** The rules that another theme can break: what a page is made of is the same in both, and judged in the light one. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Looks at what is shown, light and dark: what axe finds, what is too small to hit, and by how much the page is too wide.
 * Each fault says where it was; `options` are those of `axe.run`.
 */
export async function look(page, where, { least }, options = {}) {
  const found = [];
  for (const [colorScheme, asked] of [
    ['dark', COLOURS],
    ['light', options],
  ]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The desk draws itself anew; the blog's style needs no script for it.
    await page.waitForFunction(
      (scheme) => (document.documentElement.style.colorScheme || scheme) === scheme,
      colorScheme,
    );
    found.push(...(await axeFaults(page, asked)).map((fault) => `${where}, ${colorScheme}: ${fault}`));
  }
  const small = await smallTargets(page, least);
  found.push(...small.map((control) => `${where}: too small to hit: ${control}`));
  const wide = await excessWidth(page);
  if (wide > 0) found.push(`${where} is ${wide} px too wide`);
  return found;
}
