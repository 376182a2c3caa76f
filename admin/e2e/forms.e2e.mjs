import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { visit, wing } from './support/visit.mjs';

describe('a form', () => {
  const desk = visit();
  const slug = `a-form-under-test-${Date.now()}`;
  let path;
  before(async () => {
    const [{ id }] = await desk.rows(
      // As late as the desk lets anybody close, which is not for the form to refuse.
      "INSERT INTO articles (slug, title, status, close_after_days) VALUES ($1, 'A form under test', 'DRAFT', 36500) RETURNING id",
      [slug],
    );
    path = `/#/articles/${id}`;
  });

  test('asks before what was typed is left, and keeps it where the answer is no', async () => {
    const page = await desk.open(await desk.signIn(), path);
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('Typed and not saved');
    await page.getByText('Not saved yet').waitFor();
    const asked = [];
    // Here the browser's question is what is wanted.
    page.removeAllListeners('dialog');
    page.once('dialog', (dialog) => (asked.push(dialog.message()), dialog.dismiss()));
    await wing(page, 'Imports').click();
    assert.equal(asked.length, 1);
    assert.equal(await title.inputValue(), 'Typed and not saved');
    page.once('dialog', (dialog) => (asked.push(dialog.message()), dialog.accept()));
    await wing(page, 'Imports').click();
    await page.getByRole('heading', { name: 'Imports' }).waitFor();
  });

  test('says beside the field what the desk refuses, and keeps what was typed', async () => {
    const page = await desk.open(await desk.signIn(), '/#/articles/create');
    await page.getByRole('textbox', { name: 'Title' }).fill('Another');
    await page.getByRole('textbox', { name: 'Slug' }).fill(slug);
    await page.getByRole('button', { name: 'Create the article' }).click();
    await page.getByText('Something is not right yet').waitFor();
    const field = page.getByRole('textbox', { name: 'Slug' });
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const said = await field.getAttribute('aria-describedby');
    assert.match(await page.locator(`[id="${said}"]`).textContent(), /\w/);
    assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Another');
  });

  test('asks whose version stays, as often as a colleague was first', async () => {
    const theySave = (title) =>
      desk.db.query('UPDATE articles SET title = $2, version = version + 1 WHERE slug = $1', [slug, title]);
    const page = await desk.open(await desk.signIn(), path);
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await theySave('Theirs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: 'Title Theirs Mine' }).waitFor();
    await theySave('Theirs again');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('row', { name: 'Title Theirs again Mine' }).waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Saved.').waitFor();
    const [row] = await desk.rows('SELECT title FROM articles WHERE slug = $1', [slug]);
    assert.equal(row.title, 'Mine');
  });

  test('keeps what was typed where the session has ended: one signs in over it, and saves', async () => {
    const context = await desk.signIn();
    const page = await desk.open(context, path);
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('Typed as the session ended');
    await context.request.post(`${desk.url}/auth/logout`, { headers: { 'x-agency-desk': '1' } });
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended.' });
    await dialog.getByLabel('Password', { exact: true }).fill('not the password');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByText('This email and password do not belong together.').waitFor();
    assert.equal(await page.getByText('Saved.').count(), 0);
    await dialog.getByLabel('Password', { exact: true }).fill('agency-desk-demo');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await title.inputValue(), 'Typed as the session ended');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const [row] = await desk.rows('SELECT title FROM articles WHERE slug = $1', [slug]);
    assert.equal(row.title, 'Typed as the session ended');
  });
});
