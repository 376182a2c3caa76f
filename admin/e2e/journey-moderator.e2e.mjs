import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until, visit, wing } from './support/visit.mjs';
import { wordpressExport } from './support/wxr.mjs';

describe('a moderator', () => {
  const desk = visit();

  test('imports an export, empties the queue by keyboard, reads the blog, and takes the import back', async () => {
    const key = Date.now();
    const slug = `brought-from-wordpress-${key}`;
    const file = wordpressExport({
      name: `export-${key}.xml`,
      site: `https://blog-${key}.example.org`,
      title: `Brought from WordPress ${key}`,
      slug,
      comments: [
        { author: 'Ines', body: 'A thought worth reading' },
        { author: 'Tomas', body: 'Buy my pills' },
        { author: 'Yuki', body: 'Another good one' },
      ],
    });
    const context = await desk.signIn();
    const page = await desk.open(context, '/#/imports');
    await page.getByRole('link', { name: 'Import a WordPress export' }).first().click();
    await page.getByLabel('WordPress export').setInputFiles(file);
    await page.getByText('Checked, and nothing changed yet.').waitFor();
    assert.equal((await page.request.get(`${desk.url}/blog/${slug}`)).status(), 404);
    await page.getByRole('button', { name: 'Commit' }).click();
    await page.getByText('Brought in: 1 article and 3 comments.').waitFor();
    const batch = page.url();

    await wing(page, 'Articles').click();
    await page.getByRole('link', { name: `3 pending comments on Brought from WordPress ${key}` }).click();
    const rows = page.locator('li[data-id]');
    await until('the queue has three', async () => (await rows.count()) === 3);
    for (const [at, verb] of ['a', 's', 'a'].entries()) {
      const id = await rows.nth(at).getAttribute('data-id');
      await page.locator(`[data-card="${id}"]`).waitFor();
      await page.keyboard.press(verb);
    }
    await page.getByText('Everything in this list is decided.').waitFor();
    await until(
      'two are approved',
      async () =>
        (
          await desk.rows(
            "SELECT FROM comments c JOIN articles a ON a.id = c.article_id WHERE a.slug = $1 AND c.status = 'APPROVED'",
            [slug],
          )
        ).length === 2,
    );

    const blog = await desk.open(await desk.visitor(), `/blog/${slug}`);
    await blog.getByText('A thought worth reading').waitFor();
    await blog.getByText('Another good one').waitFor();
    assert.equal(await blog.getByText('Buy my pills').count(), 0);
    await blog.getByRole('heading', { name: '2 comments' }).waitFor();

    await page.goto(batch);
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revert' }).click();
    await page.getByText('Taken back:').waitFor();
    // What a person has decided since stays.
    await page.getByText('Kept, because they were touched since: 1 article and 3 comments.').waitFor();
  });
});
