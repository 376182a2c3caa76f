import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DESK, HAND, look } from './support/look.mjs';
import { screensOf, show } from './support/screens.mjs';
import { visit } from './support/visit.mjs';

const DOORS = [
  ['/#/login', 'input[type=password]'],
  ['/#/reset-password', 'input[type=email]'],
  ['/#/set-password?token=any', 'input[type=password]'],
  ['/blog', 'ul.articles'],
  ['/blog/no-such-article', 'h1'],
];

/** A menu floats over the landmarks and belongs to none; axe knows that of dialogs alone. */
const FLOATING = { rules: { region: { enabled: false } } };

for (const [name, size] of [
  ['at 1440 px', DESK],
  ['on a phone of 390 px', HAND],
]) {
  describe(`nothing is wrong with the look, light and dark, ${name}:`, () => {
    const desk = visit();

    test('every screen of the desk', async () => {
      // Two windows, each of which takes the next screen: while one is drawn the other is judged.
      const windows = await Promise.all(
        [1, 2].map(async () => desk.open(await desk.signIn('admin@demo.test', size.options), '/#/')),
      );
      const screens = await screensOf(desk, windows[0].context());
      const found = [];
      const left = [...screens];
      const walk = async (page) => {
        for (let screen = left.shift(); screen; screen = left.shift()) {
          await show(desk, page, screen);
          found.push(...(await look(page, screen.path, size)));
        }
      };
      await Promise.all(windows.map(walk));
      assert.deepEqual(found, []);
      if (size === HAND) return;
      const entries = await windows[0]
        .getByRole('navigation', { name: 'Wings' })
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.hash.slice(1)));
      const opened = new Set(screens.map(({ path }) => path));
      assert.deepEqual(
        entries.filter((path) => !opened.has(path)),
        [],
        'screens that nobody looked at',
      );
    });

    test('what opens over a screen', async () => {
      const context = await desk.signIn('admin@demo.test', size.options);
      const page = await desk.open(context, '/#/articles');
      await page.locator('tbody tr').first().waitFor();
      const found = [];
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
      found.push(...(await look(page, 'the search', size)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Me: / }).click();
      await page.getByRole('menu').waitFor();
      found.push(...(await look(page, 'my menu', size, FLOATING)));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('menu').waitFor();
      found.push(...(await look(page, 'the menu of filters', size, FLOATING)));
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.getByRole('checkbox', { name: 'Select this row' }).first().check();
      await page.getByRole('toolbar').waitFor();
      found.push(...(await look(page, 'the bar of the selection', size)));
      await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await look(page, 'a question', size)));
      assert.deepEqual(found, []);
    });

    test('the doors and the public pages', async () => {
      const context = await desk.visitor(size.options);
      const [{ slug }] = await desk.rows(
        "SELECT slug FROM articles WHERE status = 'PUBLISHED' AND comment_policy = 'OPEN' AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1",
      );
      const found = [];
      for (const [path, ready] of [...DOORS, [`/blog/${slug}`, '#respond']]) {
        const page = await desk.open(context, path);
        await page.locator(ready).first().waitFor();
        found.push(...(await look(page, path, size)));
        await page.close();
      }
      assert.deepEqual(found, []);
    });
  });
}
