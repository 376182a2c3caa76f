import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { PHONE, palette, searchOf, until, visit, wing } from './support/visit.mjs';

describe('a list', () => {
  const desk = visit();
  const key = `Listed ${Date.now()}`;
  const list = `/#/articles?filter=${encodeURIComponent(JSON.stringify({ q: key }))}`;
  before(() =>
    desk.db.query(
      "INSERT INTO articles (slug, title, excerpt, status) SELECT replace(lower($1), ' ', '-') || '-' || n, $1 || ' no ' || n, '', 'DRAFT' FROM generate_series(1, 60) n",
      [key],
    ),
  );
  const rows = (page) => page.locator('tbody tr');
  const shows = (page, count) => until(`${count} rows`, async () => (await rows(page).count()) === count);

  test('has a second and a third page, and the browser goes back through them', async () => {
    const page = await desk.open(await desk.signIn(), list);
    await page.getByText('1 to 25 of 60').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('26 to 50 of 60').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('51 to 60 of 60').waitFor();
    await shows(page, 10);
    assert.ok(await page.getByRole('button', { name: 'Next page' }).isDisabled());
    await page.goBack();
    await page.getByText('26 to 50 of 60').waitFor();
    await page.reload();
    await page.getByText('26 to 50 of 60').waitFor();
  });

  test('keeps its filters in the address, for reload and back', async () => {
    const page = await desk.open(await desk.signIn(), list);
    await shows(page, 25);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('menuitem', { name: 'Status' }).click();
    await page.getByRole('menuitemradio', { name: 'Published' }).click();
    await page.getByText('Nothing matches these filters.').waitFor();
    await page.reload();
    await page.getByText('Nothing matches these filters.').waitFor();
    await page.goBack();
    await shows(page, 25);
    assert.equal(await searchOf(page).inputValue(), key);
  });

  test('is walked, selected and changed in bulk by keyboard', async () => {
    const page = await desk.open(await desk.signIn(), list);
    await shows(page, 25);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('menuitem', { name: 'Status' }).waitFor();
    // The menu is still fading when the next key comes.
    for (const press of ['Escape', 'j', 'x', 'j', 'x']) await page.keyboard.press(press);
    await page.getByText('2 selected').waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: 'Publish', exact: true }).press('Enter');
    await page.getByText('2 published.').waitFor();
    const published = await desk.rows("SELECT FROM articles WHERE title LIKE $1 AND status = 'PUBLISHED'", [
      `${key}%`,
    ]);
    assert.equal(published.length, 2);
  });

  test('keeps selected what is not there any more, and says so', async () => {
    const page = await desk.open(await desk.signIn(), list);
    await shows(page, 25);
    for (const press of ['j', 'x', 'j', 'x']) await page.keyboard.press(press);
    const gone = await rows(page).first().getByRole('link').first().textContent();
    await desk.db.query('DELETE FROM articles WHERE title = $1', [gone]);
    await page.getByRole('toolbar').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('1 refused: It is not there any more.').waitFor();
    await page.getByText('1 selected').waitFor();
    await desk.db.query(
      "INSERT INTO articles (slug, title, excerpt, status) VALUES (gen_random_uuid()::text, $1, '', 'DRAFT')",
      [gone],
    );
  });

  test('is saved as a view, shared, opened by a colleague, and deleted', async () => {
    const name = `View of ${key}`;
    const page = await desk.open(await desk.signIn(), list);
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByLabel('Name of the view').fill(name);
    await page.getByLabel('Everyone may use it').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name, exact: true }).waitFor();

    const other = await desk.open(await desk.signIn('recruiter@demo.test'), '/#/articles');
    await other.getByRole('button', { name: 'Views' }).click();
    await other.getByRole('menuitem', { name }).click();
    await other.getByText('1 to 25 of 60').waitFor();
    assert.equal(await other.getByRole('button', { name: `Delete the view “${name}”` }).count(), 0);

    await page.getByRole('button', { name: `Delete the view “${name}”` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Save view' }).waitFor();
    assert.equal((await desk.rows('SELECT FROM saved_views WHERE name = $1', [name])).length, 0);
  });

  test('of nothing says what belongs there, and offers the one thing to do once', async () => {
    const context = await desk.signIn();
    const nothing = { data: { imports: { items: [], totalCount: 0, totalIsExact: true } } };
    await context.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Imports(')
        ? route.fulfill({ json: nothing })
        : route.continue(),
    );
    const page = await desk.open(context, '/#/imports');
    await page.getByText('Nothing was imported yet.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Import a WordPress export' }).count(), 1);
  });

  test('says on a phone one thing beside the other, with a space between', async () => {
    const page = await desk.open(await desk.signIn('moderator@demo.test', PHONE), '/#/blocks');
    const cell = rows(page).filter({ hasText: 'until removed' }).first().getByRole('cell').nth(1);
    assert.match(await cell.innerText(), /\n(Email|Domain|Network)\s+until removed$/);
  });

  test('downloads as CSV what it shows', async () => {
    const page = await desk.open(await desk.signIn(), list);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    assert.equal(lines.length, 61);
    assert.ok(lines.slice(1).every((line) => line.includes(key)));
  });

  test('opens a record from the search, by keyboard alone', async () => {
    const page = await desk.open(await desk.signIn('admin@demo.test'), '/#/');
    await wing(page, 'Articles').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('my');
    await page.getByRole('option', { name: 'My tasks' }).waitFor();
    await palette(page).fill('zq');
    await page.getByText('Records are looked for by three letters').waitFor();
    await palette(page).fill(`${key} no 17`);
    await page.getByRole('option', { name: `${key} no 17` }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `${key} no 17` }).waitFor();
  });
});
