import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

const MANAGER = 'accounts@demo.test';

describe('my day', () => {
  const desk = visit();
  const key = `Day ${Date.now()}`;
  let me;
  before(async () => {
    [me] = await desk.rows('SELECT id FROM users WHERE email = $1', [MANAGER]);
    await desk.db.query(
      `INSERT INTO tasks (subject_type, subject_id, title, due_on, assignee_id, created_by_id)
       SELECT 'Company', (SELECT id FROM companies WHERE deleted_at IS NULL ORDER BY id LIMIT 1), $1 || ' no ' || n, current_date - 3, $2, $2 FROM generate_series(1, 3) n`,
      [key, me.id],
    );
  });
  const open = async (options) => {
    const page = await desk.open(await desk.signIn(MANAGER, options), '/#/');
    await page.getByRole('heading', { name: 'Your day' }).waitFor();
    return page;
  };
  const rows = (page, text) =>
    page.getByRole('region', { name: 'Your day' }).getByRole('listitem').filter({ hasText: text });
  const openTasks = async () =>
    (
      await desk.rows(
        'SELECT title FROM tasks WHERE starts_with(title, $1) AND done_at IS NULL AND snoozed_until IS NULL',
        [key],
      )
    ).length;

  test('has leads by their clocks before tasks, each opened by one click', async () => {
    const page = await open();
    const all = page.getByRole('region', { name: 'Your day' }).getByRole('listitem');
    await rows(page, `${key} no 1`).getByText('late').waitFor();
    const texts = await all.allTextContents();
    const lead = texts.findIndex((text) => text.includes('Waits for a first answer'));
    assert.ok(lead >= 0 && lead < texts.findIndex((text) => text.includes(key)), texts.join('\n'));
    await all.nth(lead).getByRole('link').click();
    await page.waitForURL(/#\/leads\/[0-9a-f-]{36}$/);
    await page.goBack();
    await rows(page, `${key} no 1`).getByRole('link').click();
    await page.waitForURL(/#\/companies\/[0-9a-f-]{36}$/);
    await page.getByRole('region', { name: 'To do' }).getByText(`${key} no 1`).waitFor();
  });

  test('lets tasks be done and put off in their place, and takes that back', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: `Done: ${key} no 2` }).click();
    await rows(page, `${key} no 2`).waitFor({ state: 'detached' });
    assert.equal(await openTasks(), 2);
    await page.keyboard.press('z');
    await rows(page, `${key} no 2`).waitFor();
    await page.getByRole('button', { name: `Snooze “${key} no 3”` }).click();
    await page.getByRole('menuitem', { name: 'Tomorrow morning' }).click();
    await rows(page, `${key} no 3`).waitFor({ state: 'detached' });
    await until('it sleeps', async () => (await openTasks()) === 2);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await rows(page, `${key} no 3`).waitFor();
  });

  test('fits a phone, light and dark, and axe finds nothing there', async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await open({ ...PHONE, colorScheme });
      await rows(page, key).first().waitFor();
      assert.equal(await excessWidth(page), 0);
      assert.deepEqual(await axeFaults(page), []);
    }
  });

  test('is not there for who only moderates', async () => {
    const page = await desk.open(await desk.signIn('moderator@demo.test'), '/#/');
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Your day' }).count(), 0);
  });
});
