import { describe, test } from 'node:test';
import { card, queueOfOneArticle, row } from './support/comments.mjs';
import { until, visit } from './support/visit.mjs';

describe('the comment queue, shared by two', () => {
  const desk = visit();
  const queue = queueOfOneArticle(desk, 'claims');
  const claimed = (email = '%') =>
    desk.rows(
      'SELECT FROM comment_claims k JOIN users u ON u.id = k.user_id WHERE k.until > now() AND u.email LIKE $1',
      [email],
    );

  test('hands two moderators different comments, and warns who opens what another has', async () => {
    const ids = await queue.fill(...queue.some(8));
    const page = await queue.open(await desk.signIn());
    await card(page, ids[0]).waitFor();
    // What is on my screen, and the next four.
    await until('five are mine', async () => (await claimed()).length === 5);
    const other = await queue.open(await desk.signIn('admin@demo.test'));
    await card(other, ids[5]).waitFor();
    await row(other, ids[0]).getByText('is on this').waitFor();
    await other.getByText(/ is on 5 comments/).waitFor();
    await other.keyboard.press('a');
    await card(other, ids[6]).waitFor();
    await row(other, ids[0]).locator('.open').click();
    await card(other, ids[0]).getByText('You can decide it all the same.').waitFor();
    // I leave, and what I had waits for the others again.
    await page.goto(`${desk.url}/#/articles`);
    await until('nothing is mine', async () => (await claimed('moderator@demo.test')).length === 0);
    await other.keyboard.press('s');
    await queue.settles(ids[0], 'SPAM');
    await card(other, ids[6]).waitFor();
  });

  test('gives the last comments of a short queue to two people, too', async () => {
    const ids = await queue.fill(...queue.some(2));
    const page = await queue.open(await desk.signIn());
    await card(page, ids[0]).waitFor();
    await until('both are mine', async () => (await claimed()).length === 2);
    const other = await queue.open(await desk.signIn('admin@demo.test'));
    await card(other, ids[1]).waitFor();
  });
});
