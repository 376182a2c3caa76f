import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { visit } from './support/visit.mjs';

describe('a reader of the blog', () => {
  const desk = visit();
  const slug = `a-blog-under-test-${Date.now()}`;
  before(() =>
    desk.db.query(
      "INSERT INTO articles (slug, title, excerpt, status, published_at) VALUES ($1, 'A blog under test', '', 'PUBLISHED', now())",
      [slug],
    ),
  );

  async function fill(page, { body, email }) {
    await page.getByRole('textbox', { name: 'Comment' }).fill(body);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ulla Reader');
    await page.getByLabel('E-mail').fill(email);
  }
  const statusOf = async (body) =>
    (await desk.rows('SELECT status FROM comments WHERE body = $1', [body]))[0]?.status;

  test('comments without script: errors beside the fields, own pending text, a name remembered if ticked', async () => {
    const context = await desk.visitor({ javaScriptEnabled: false });
    const page = await desk.open(context, `/blog/${slug}`);
    await fill(page, { body: 'Said without script', email: 'not an address' });
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.locator('#email-error').getByText(/\w/).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Comment' }).inputValue(), 'Said without script');
    await page.getByLabel('E-mail').fill('ulla@readers.example');
    await page.getByLabel('Save my name').check();
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByText('is awaiting moderation').waitFor();
    await page.locator('#comments').getByText('Said without script').waitFor();
    assert.equal(await statusOf('Said without script'), 'PENDING');
    await page.goto(`${desk.url}/blog/${slug}`);
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'ulla@readers.example');
    assert.equal(await page.locator('#comments').getByText('Said without script').count(), 0);
    assert.deepEqual(
      (await context.cookies()).map(({ httpOnly, sameSite }) => [httpOnly, sameSite]),
      [[true, 'Lax']],
    );
  });

  test('comments with script and stays on the page, and nothing is remembered unasked', async () => {
    const context = await desk.visitor();
    const page = await desk.open(context, `/blog/${slug}`);
    await page.evaluate(() => (window.stayed = true));
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.locator('#body-error').getByText(/\w/).waitFor();
    await fill(page, { body: 'Said with script', email: 'ulla@readers.example' });
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.locator('#comments').getByText('Said with script').waitFor();
    await page.locator('#said').getByText('awaiting moderation').waitFor();
    assert.equal(await page.evaluate(() => window.stayed), true);
    assert.equal(await statusOf('Said with script'), 'PENDING');
    assert.deepEqual(await context.cookies(), []);
    const stranger = await desk.open(await desk.visitor(), `/blog/${slug}`);
    await stranger.getByRole('heading', { name: 'No comments yet' }).waitFor();
  });

  for (const [what, answer] of [
    ['is lost', (route) => route.abort()],
    ['is an error', (route) => route.fulfill({ status: 503, body: 'Away' })],
  ])
    test(`reads that a comment arrived where the page after it ${what}, and sends it once`, async () => {
      const page = await desk.open(await desk.visitor(), `/blog/${slug}`);
      const body = `Said while the page ${what}`;
      await fill(page, { body, email: 'ulla@readers.example' });
      await page.route(`**/blog/${slug}?*`, answer);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.locator('#said').getByText('awaiting moderation').waitFor();
      assert.equal(await page.getByText('please try again').count(), 0);
      assert.equal(await page.getByRole('textbox', { name: 'Comment' }).inputValue(), '');
      await page.unroute(`**/blog/${slug}?*`);
      await fill(page, { body: `${body}, and more`, email: 'ulla@readers.example' });
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.locator('#comments').getByText(`${body}, and more`).waitFor();
      assert.equal(await statusOf(body), 'PENDING');
    });

  test('gets pages whose icon and files are there, and the desk its own under a nonce', async () => {
    const context = await desk.visitor();
    for (const path of ['/blog', `/blog/${slug}`, '/']) {
      const page = await desk.open(context, path);
      await page.locator('h1').waitFor();
      const icon = await page.locator('link[rel=icon]').getAttribute('href');
      assert.equal(
        (await context.request.get(new URL(icon, desk.url).href)).status(),
        200,
        `${icon} of ${path}`,
      );
    }
    const [one, other] = await Promise.all([1, 2].map(() => context.request.get(`${desk.url}/`)));
    const nonce = (answer) => /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'])[1];
    assert.notEqual(nonce(one), nonce(other));
    assert.equal(one.headers()['cache-control'], 'no-store');
    assert.doesNotMatch(one.headers()['content-security-policy'], /unsafe/);
    const html = await one.text();
    assert.ok(html.includes(nonce(one)));
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(html);
    const asset = await context.request.get(`${desk.url}${script}`);
    assert.match(asset.headers()['cache-control'], /immutable/);
  });
});
