import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { queueOfOneArticle } from './support/comments.mjs';
import { until, visit } from './support/visit.mjs';
import { wordpressExport } from './support/wxr.mjs';

describe('long work', () => {
  const desk = visit();
  const queue = queueOfOneArticle(desk, 'work');
  const phaseOf = async (name) =>
    (await desk.rows('SELECT phase FROM imports WHERE file_name = $1', [name]))[0]?.phase;

  /** Two pieces of 4 MB and less; nothing in them but one comment. */
  function longExport(name) {
    const { buffer, ...file } = wordpressExport({
      name,
      site: `https://${Date.now()}.example.org`,
      title: 'Long',
      slug: `long-${Date.now()}`,
      comments: [{ author: 'Ines', body: 'One' }],
    });
    const text = buffer.toString().replace('</channel>', `${' '.repeat(5 * 1024 * 1024)}</channel>`);
    return { ...file, buffer: Buffer.from(text) };
  }

  test('an upload pauses, goes on where it stopped, and is checked', async () => {
    const name = `paused-${Date.now()}.xml`;
    const page = await desk.open(await desk.signIn(), '/#/imports/create');
    const offsets = [];
    let held = true;
    await page.route('**/files/imports/**', (route) => {
      const offset = new URL(route.request().url()).searchParams.get('offset');
      offsets.push(offset);
      // The second piece never arrives until it is sent again.
      if (offset === '0' || !held) return route.continue();
      return undefined;
    });
    await page.getByLabel('WordPress export').setInputFiles(longExport(name));
    await until('the second piece is on its way', () => offsets.length === 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    held = false;
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Checked, and nothing changed yet.').waitFor();
    assert.deepEqual(offsets, ['0', '4194304', '4194304']);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled', { exact: true }).waitFor();
  });

  test('an upload that is given up leaves nothing to go on with', async () => {
    const name = `given-up-${Date.now()}.xml`;
    const page = await desk.open(await desk.signIn(), '/#/imports/create');
    await page.route('**/files/imports/**', () => undefined);
    const sent = page.waitForRequest('**/files/imports/**');
    await page.getByLabel('WordPress export').setInputFiles(longExport(name));
    await sent;
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await until('it is cancelled', async () => (await phaseOf(name)) === 'CANCELLED');
  });

  test('a letter that came back is sent again', async () => {
    const to = `bounced.${Date.now()}@agency.example`;
    const letter = { to, subject: 'It came back', text: 'Hello' };
    await desk.db.query(
      "INSERT INTO outbox (topic, payload, attempts, last_error, dead_at) VALUES ('letters', $1, 12, 'no such host', now())",
      [letter],
    );
    const page = await desk.open(
      await desk.signIn('admin@demo.test'),
      `/#/letters?filter=${encodeURIComponent(JSON.stringify({ q: to }))}`,
    );
    await page.getByRole('row', { name: to }).getByText('Not sent').filter({ visible: true }).waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('It will be sent again now.').waitFor();
    await until(
      'it has left',
      async () =>
        (await desk.rows("SELECT FROM outbox WHERE payload ->> 'to' = $1 AND done_at IS NOT NULL", [to]))
          .length === 1,
    );
    await page.reload();
    await page
      .getByRole('row', { name: to })
      .getByText('Sent', { exact: true })
      .filter({ visible: true })
      .waitFor();
  });

  test('a job that runs is asked to stop', async () => {
    const [{ id }] = await desk.rows(
      "INSERT INTO jobs (kind, state, done, total, leased_until) VALUES ('comments.decide', 'RUNNING', 10, 200, now() + interval '1 hour') RETURNING id",
    );
    const page = await desk.open(await desk.signIn('admin@demo.test'), '/#/jobs?filter={"state":"RUNNING"}');
    await page.getByText('10 of 200').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('It stops at the next safe point.').waitFor();
    const asked = await desk.rows('DELETE FROM jobs WHERE id = $1 RETURNING cancel_requested', [id]);
    assert.deepEqual(asked, [{ cancel_requested: true }]);
  });

  test('all that match are decided, also beyond the first fifty', async () => {
    await queue.fill(...queue.some(60));
    const page = await queue.open(await desk.signIn());
    await page.locator('[data-card]').waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('All 60 that match').waitFor();
    await page.getByRole('button', { name: 'Spam…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Spam all 60' }).click();
    await page.getByText('The desk is working through 60 comments.').waitFor();
    await until(
      'all are spam',
      async () =>
        (await desk.rows("SELECT FROM comments WHERE article_id = $1 AND status = 'SPAM'", [queue.articleId]))
          .length === 60,
    );
  });

  test('the tab of the queue stands in the address, for back and reload', async () => {
    await queue.fill(...queue.some(1), { name: 'Spammer', body: 'Pills', status: 'SPAM' });
    const page = await queue.open(await desk.signIn());
    const list = page.locator('[data-queue] li[data-id]');
    await list.getByText('Thought 1').waitFor();
    await page.getByRole('button', { name: /^Spam/ }).first().click();
    await list.getByText('Pills').waitFor();
    await page.reload();
    await list.getByText('Pills').waitFor();
    await page.goBack();
    await list.getByText('Thought 1').waitFor();
  });
});
