import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from './support/browser.mjs';
import { journalled } from './support/comments.mjs';
import { startDesk } from './support/desk.mjs';
import { until } from './support/visit.mjs';

describe('Home', () => {
  let desk, browser, page;

  before(async () => {
    desk = await startDesk();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 820 } });
    const answer = await context.request.post(`${desk.url}/auth/login`, {
      data: { email: 'moderator@demo.test', password: 'agency-desk-demo' },
      headers: { 'x-agency-desk': '1' },
    });
    assert.ok(answer.ok(), `sign-in answered ${answer.status()}`);
    page = await context.newPage();
  });
  after(async () => {
    await browser?.close();
    await desk?.stop();
  });

  test('opens the comments of each kind of bar, by keyboard alone', async () => {
    for (const question of ['How long do comments wait?', 'How much is decided a day?']) {
      await page.goto(`${desk.url}/#/`);
      const bars = page.getByRole('figure', { name: question }).locator('svg a');
      await bars.first().waitFor();
      const at = await bars.evaluateAll((all) =>
        all.findIndex((bar) => /: [1-9]\d?( |$)/.test(bar.getAttribute('aria-label'))),
      );
      assert.notEqual(at, -1, `${question} has a bar with a few comments`);
      const bar = bars.nth(at);
      const count = Number(/: (\d+)/.exec(await bar.getAttribute('aria-label'))[1]);
      for (let turn = 0; turn < 200; turn += 1) {
        if (await bar.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page
        .locator('[data-queue] li[data-id]')
        .nth(Math.min(count, 50) - 1)
        .waitFor();
      assert.equal(await page.locator('[data-queue] li[data-id]').count(), Math.min(count, 50));
    }
  });

  test('opens what I decided today from its number, by mouse and by keyboard', async () => {
    const list = page.locator('[data-queue] li[data-id]');
    await page.goto(`${desk.url}/#/comments`);
    await page.locator('[data-card]').waitFor();
    for (const key of ['a', 's']) await page.keyboard.press(key);
    await until('both are answered', async () => (await journalled(page)) === 0);
    const number = page.getByRole('link', { name: /^You decided/ });
    for (const open of [() => number.click(), () => number.press('Enter')]) {
      await page.goto(`${desk.url}/#/comments`);
      await page.reload();
      await number.filter({ hasText: /[1-9]/ }).waitFor();
      const count = Number(/\d+/.exec(await number.textContent())[0]);
      await open();
      await page.getByText(/^Decided by me/).waitFor();
      // What stood there stays until the answer is here.
      await until(`${count} rows`, async () => (await list.count()) === Math.min(count, 50));
    }
  });
});
