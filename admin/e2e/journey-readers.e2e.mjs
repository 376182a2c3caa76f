import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until, visit, wing } from './support/visit.mjs';

const FORBIDDEN = ['/#/imports', '/#/blocks', '/#/users', '/#/letters', '/#/jobs'];

// Who works with clients reads the history of clients, the audit shows them no other, and makes leads of comments.
for (const [who, email, hidden, closed, verbs] of [
  [
    'a recruiter',
    'recruiter@demo.test',
    /People|Audit|Letters|Jobs|Imports|Blocked/,
    ['/#/auditEntries'],
    [],
  ],
  ['an account manager', 'accounts@demo.test', /People|Letters|Jobs|Imports|Blocked/, [], ['Make a lead']],
]) {
  describe(who, () => {
    const desk = visit();

    test('reads articles and comments and finds nothing to change in them', async () => {
      const page = await desk.open(await desk.signIn(email), '/#/articles');
      await page.getByRole('row').nth(1).waitFor();
      assert.equal(await page.getByRole('checkbox').count(), 0);
      assert.equal(await page.getByRole('link', { name: 'Write an article' }).count(), 0);
      await page.getByRole('row').nth(1).getByRole('link').first().click();
      await page.getByRole('textbox', { name: 'Title' }).waitFor();
      assert.ok(await page.getByRole('textbox', { name: 'Title' }).isDisabled());
      for (const name of ['Save', 'Publish', 'Unpublish', 'Delete'])
        assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name);

      await wing(page, 'Comments').click();
      await page.getByRole('row').nth(1).waitFor();
      assert.equal(await page.getByRole('checkbox').count(), 0);
      const text = await page.getByRole('row').nth(1).getByRole('cell').nth(1).textContent();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const open = page.getByRole('complementary', { name: 'The open row' });
      await open.locator('[data-body]').getByText(text.slice(0, 20)).first().waitFor();
      assert.deepEqual(await open.getByRole('button').allTextContents(), ['', ...verbs]);
      await page.keyboard.press('Escape');
      await open.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('menuitem', { name: 'State' }).click();
      await page.getByRole('menuitemradio', { name: 'Spam' }).click();
      await page.getByRole('button', { name: 'Remove the filter State' }).waitFor();
      const states = page.locator('tbody .MuiChip-root:visible');
      await until('only spam is listed', async () =>
        (await states.allTextContents()).every((state) => state === 'Spam'),
      );
    });

    test('is told kindly what is not theirs to open', async () => {
      const page = await desk.open(await desk.signIn(email), '/');
      const wings = page.getByRole('navigation', { name: 'Wings' });
      await wings.getByRole('link', { name: 'Articles' }).waitFor();
      assert.equal(await wings.getByRole('link', { name: hidden }).count(), 0);
      for (const path of [...FORBIDDEN, ...closed, '/#/articles/create', '/#/discussion']) {
        await page.goto(`${desk.url}${path}`);
        await page.getByRole('heading', { name: 'This is not yours to open' }).waitFor();
        await page.getByRole('link', { name: 'Go to Today' }).click();
        await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
      }
    });
  });
}
