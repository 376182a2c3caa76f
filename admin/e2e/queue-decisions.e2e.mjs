import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { card, journalled, queueOfOneArticle, row } from './support/comments.mjs';
import { until, visit } from './support/visit.mjs';

describe('the comment queue', () => {
  const desk = visit();
  const queue = queueOfOneArticle(desk, 'decisions');

  test('is emptied by keyboard, and says so', async () => {
    const ids = await queue.fill(...queue.some(5));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    for (const [at, key] of ['a', 's', 'd', 'a', 'a'].entries()) {
      await card(page, ids[at]).waitFor();
      await page.keyboard.press(key);
    }
    await page.getByText('Everything in this list is decided.').waitFor();
    for (const [at, status] of ['APPROVED', 'SPAM', 'TRASH', 'APPROVED', 'APPROVED'].entries())
      await queue.settles(ids[at], status);
    // What was decided stays in its place.
    assert.deepEqual(
      await page.locator('li[data-id]').evaluateAll((rows) => rows.map((one) => one.dataset.id)),
      ids,
    );
  });

  test('takes back one decision, and a bulk as a whole', async () => {
    const ids = await queue.fill(...queue.some(4));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('a');
    await queue.settles(ids[0], 'APPROVED');
    await page.keyboard.press('z');
    await queue.settles(ids[0], 'PENDING');
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('4 selected').waitFor();
    await page.keyboard.press('Shift+S');
    for (const id of ids) await queue.settles(id, 'SPAM');
    await page.getByText('4 done').waitFor();
    await page.keyboard.press('z');
    for (const id of ids) await queue.settles(id, 'PENDING');
    await row(page, ids[0]).locator('.undo').waitFor({ state: 'detached' });
  });

  test('hands a writer to the account managers', async () => {
    const [buyer] = queue.some(1);
    const [id] = await queue.fill({ ...buyer, author_email: `buyer-${Date.now()}@hiring.example` });
    const page = await queue.open(await desk.signIn());
    await card(page, id).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Make a lead' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a lead' }).click();
    await page.getByText(/^Lead L-[\w-]+ is with /).waitFor();
  });

  test('takes a reason before the key, for one and for all that is selected', async () => {
    const ids = await queue.fill(...queue.some(5));
    const reasonsOf = (id) =>
      desk.rows('SELECT action, reason, note FROM comment_decisions WHERE subject_id = $1', [id]);
    const page = await queue.open(await desk.signIn());
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('s');
    await queue.settles(ids[0], 'SPAM');
    assert.deepEqual(await reasonsOf(ids[0]), [{ action: 'SPAM', reason: 'SPAM_SEO', note: null }]);
    // A reason belongs to one decision, not to the next.
    await card(page, ids[1]).waitFor();
    await page.keyboard.press('d');
    await queue.settles(ids[1], 'TRASH');
    assert.deepEqual(await reasonsOf(ids[1]), [{ action: 'TRASH', reason: null, note: null }]);
    await page.keyboard.press('Shift+X');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('0');
    await page.getByPlaceholder('What is it?').waitFor();
    // Its letters are text; without them nothing is decided.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+D');
    assert.equal(await queue.statusOf(ids[2]), 'PENDING');
    await page.getByPlaceholder('What is it?').fill('sad stories');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+D');
    for (const id of ids.slice(2)) {
      await queue.settles(id, 'TRASH');
      assert.deepEqual(await reasonsOf(id), [{ action: 'TRASH', reason: 'OTHER', note: 'sad stories' }]);
    }
  });

  test('approves and replies in one step, and keeps what is typed until then', async () => {
    const ids = await queue.fill(...queue.some(2));
    const context = await desk.signIn();
    let page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+R');
    // Letters typed are text, not keys.
    await page.keyboard.type('as you say');
    await page.reload();
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+R');
    assert.equal(await page.locator('textarea').first().inputValue(), 'as you say');
    await page.getByRole('button', { name: 'Approve and reply' }).click();
    await queue.settles(ids[0], 'APPROVED');
    const { rows } = await desk.db.query('SELECT body, status FROM comments WHERE parent_id = $1', [ids[0]]);
    assert.deepEqual(rows, [{ body: 'as you say', status: 'APPROVED' }]);
    await card(page, ids[1]).waitFor();
  });

  test('says why a reply stays where its take-back is refused', async () => {
    const ids = await queue.fill(...queue.some(2));
    const page = await queue.open(await desk.signIn());
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+R');
    await page.keyboard.type('as you say');
    await page.getByRole('button', { name: 'Approve and reply' }).click();
    await card(page, ids[1]).waitFor();
    // A visitor answers what the moderator wrote.
    const [reply] = await desk.rows('SELECT id, status FROM comments WHERE parent_id = $1', [ids[0]]);
    await desk.db.query(
      "INSERT INTO comments (article_id, parent_id, status, author_name, body) VALUES ($1, $2, 'APPROVED', 'Visitor', 'Thank you')",
      [queue.articleId, reply.id],
    );
    await page.keyboard.press('z');
    await page
      .getByRole('alert')
      .getByText('This reply changed since or was answered, so it stays.')
      .waitFor();
    await queue.settles(ids[0], 'PENDING');
    assert.equal(await queue.statusOf(reply.id), 'APPROVED');
  });

  test('edits with the difference shown and never approves by it', async () => {
    const [id] = await queue.fill({ name: 'Reader', body: 'An old word' });
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await page.keyboard.press('e');
    await page.locator('textarea').first().fill('A new word');
    await page.locator('[data-card] ins').first().waitFor();
    await page.getByRole('button', { name: 'Save the edit' }).click();
    await until(
      'edited',
      async () =>
        (await desk.db.query('SELECT body FROM comments WHERE id = $1', [id])).rows[0].body === 'A new word',
    );
    assert.equal(await queue.statusOf(id), 'PENDING');
    await page.locator('aside del').first().waitFor();
  });

  test('rests its keys while an input method composes', async () => {
    const [id] = await queue.fill(...queue.some(1));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', keyCode: 229 }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true }));
    });
    assert.equal(await journalled(page), 0);
    assert.equal(await row(page, id).getAttribute('data-decided'), 'false');
  });
});
