import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { EVIL, writeEverywhere } from './support/hostile.mjs';
import { screensOf, show } from './support/screens.mjs';
import { palette, visit } from './support/visit.mjs';

/** What only a stranger's text could have brought into the page. */
const INJECTED = 'svg[onload], [onerror], [onclick], a[href^="javascript:"], script:not([src])';

describe('markup, links and scripts in every text field', () => {
  const desk = visit();
  let written;

  before(async () => {
    const context = await desk.signIn('admin@demo.test');
    const names = await desk.rows("SELECT id, name FROM users WHERE email LIKE '%@demo.test'");
    desk.endings.push(async () => {
      for (const { id, name } of names)
        await desk.db.query('UPDATE users SET name = $2 WHERE id = $1', [id, name]);
    });
    await desk.db.query("UPDATE users SET name = left($1 || name, 200) WHERE email LIKE '%@demo.test'", [
      EVIL.slice(0, 170),
    ]);
    written = await writeEverywhere(desk, context);
    await context.close();
  });
  async function isHarmless(page, where) {
    assert.equal(await page.evaluate(() => window.hacked), undefined, where);
    assert.deepEqual(
      await page.locator(INJECTED).evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 200))),
      [],
      where,
    );
    assert.deepEqual(page.faults, [], where);
    // An article may have pictures: only their handlers go.
    assert.deepEqual(
      page.complaints.filter((text) => !text.endsWith('/blog/x')),
      [],
      where,
    );
  }

  test('run nothing on any screen of the desk', async () => {
    const context = await desk.signIn('admin@demo.test');
    const page = await desk.open(context, '/#/');
    const screens = await screensOf(desk, context);
    const ours = `{"articleId":"${written.articleId}"}`;
    screens.push(
      { path: `/comments?filter=${ours}`, ready: '[data-card]' },
      { path: `/articles/${written.articleId}`, ready: 'input[name=title]' },
      { path: `/articles/${written.articleId}?tab=history`, ready: '[role=tabpanel]:not([hidden]) table' },
      { path: `/users?filter={"q":"h4x.staff"}`, ready: 'tbody tr' },
      { path: `/letters?filter={"q":"h4x"}`, ready: 'tbody tr' },
    );
    // Two windows, each of which takes the next screen: while one is drawn the other is looked through.
    const walk = async (window) => {
      for (let screen = screens.shift(); screen; screen = screens.shift()) {
        await show(desk, window, screen);
        await isHarmless(window, screen.path);
      }
    };
    await Promise.all([walk(page), walk(await desk.open(context, '/#/'))]);
  });

  test('run nothing in what opens over a screen', async () => {
    const context = await desk.signIn('admin@demo.test');
    const page = await desk.open(context, `/#/comments?filter={"articleId":"${written.articleId}"}`);
    await page.locator('[data-card]').waitFor();
    await page.keyboard.press('h');
    await page.getByText('Everything by this author').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /h4x/ }).first().waitFor();
    await isHarmless(page, 'the queue');
    await page.keyboard.press('Control+k');
    await palette(page).fill('h4x');
    await page.getByRole('option').filter({ hasText: 'h4x' }).first().waitFor();
    await isHarmless(page, 'the search');
    await page.keyboard.press('Escape');
    await show(desk, page, { path: `/articles/${written.articleId}`, ready: 'input[name=title]' });
    await page.getByRole('button', { name: 'As it reads' }).click();
    await page.frameLocator('iframe').getByText('h4x').first().waitFor();
    // What the preview's own walls stopped is told; nothing else happened.
    for (const fault of page.faults.splice(0)) assert.match(fault, /about:srcdoc|inline event handler/);
    page.complaints
      .splice(0)
      .forEach((text) => assert.match(text, /about:srcdoc|Blocked script|BLOCKED_BY_RESPONSE/));
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').waitFor();
    await isHarmless(page, 'a question');
  });

  test('run nothing on the public pages', async () => {
    const page = await desk.open(await desk.visitor(), '/blog');
    await page.getByText('h4x').first().waitFor();
    await isHarmless(page, '/blog');
    for (const slug of written.slugs) {
      await page.goto(`${desk.url}/blog/${slug}`);
      await page.getByText('h4x').first().waitFor();
      await isHarmless(page, slug);
      assert.equal(await page.locator('#comments img, h1 img, title img, .by img').count(), 0);
    }
  });
});
