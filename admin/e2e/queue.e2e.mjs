import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { launchBrowser } from './support/browser.mjs';
import { startDesk } from './support/desk.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PASSWORD = 'agency-desk-demo';

describe('the comment queue', () => {
  let desk, browser, db, articleId;

  before(async () => {
    desk = await startDesk();
    browser = await launchBrowser();
    db = new pg.Client(desk.databaseUrl);
    await db.connect();
    const { rows } = await db.query(
      "INSERT INTO articles (slug, title, excerpt, status, published_at) VALUES ('queue-test', 'An article under test', 'Its excerpt', 'PUBLISHED', now()) RETURNING id",
    );
    articleId = rows[0].id;
  });
  after(async () => {
    await db?.end();
    await browser?.close();
    await desk?.stop();
  });

  /** Comments of this article in their order; nothing else is in it. */
  async function fill(...comments) {
    await db.query('DELETE FROM comment_claims');
    await db.query(
      `WITH moved AS (UPDATE comments SET article_id = (SELECT id FROM articles WHERE id <> $1 LIMIT 1) WHERE article_id = $1) SELECT 1`,
      [articleId],
    );
    const ids = [];
    for (const [at, { name, body, ...more }] of comments.entries()) {
      const columns = { author_name: name, body, article_id: articleId, status: 'PENDING', ...more };
      const names = Object.keys(columns);
      const { rows } = await db.query(
        `INSERT INTO comments (${names.join()}, arrived_at) VALUES (${names.map((_, i) => `$${i + 1}`).join()}, now() - interval '1 hour' + ${at} * interval '1 minute') RETURNING id`,
        Object.values(columns),
      );
      ids.push(rows[0].id);
      await db.query('INSERT INTO comment_arrivals (comment_id, search_text) VALUES ($1, $2)', [
        rows[0].id,
        body,
      ]);
      await db.query(
        'INSERT INTO comment_counts (status, slot, n) VALUES ($1, 0, 1) ON CONFLICT (status, slot) DO UPDATE SET n = comment_counts.n + 1',
        [columns.status],
      );
    }
    return ids;
  }
  const some = (count) =>
    Array.from({ length: count }, (_, i) => ({ name: `Reader ${i + 1}`, body: `Thought ${i + 1}` }));
  const claimed = async (email = '%') =>
    (
      await db.query(
        'SELECT FROM comment_claims k JOIN users u ON u.id = k.user_id WHERE k.until > now() AND u.email LIKE $1',
        [email],
      )
    ).rows;
  const statusOf = async (id) =>
    (await db.query('SELECT status FROM comments WHERE id = $1', [id])).rows[0].status;

  async function signIn(
    { viewport = { width: 1440, height: 820 }, ...options } = {},
    email = 'moderator@demo.test',
  ) {
    const context = await browser.newContext({ viewport, ...options });
    const answer = await context.request.post(`${desk.url}/auth/login`, {
      data: { email, password: PASSWORD },
      headers: { 'x-agency-desk': '1' },
    });
    assert.ok(answer.ok(), `sign-in answered ${answer.status()}`);
    return context;
  }
  async function openQueue(context, status = 'PENDING') {
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(error.message));
    page.on('dialog', (dialog) => page.faults.push(`dialog: ${dialog.message()}`));
    const filter = encodeURIComponent(JSON.stringify({ status, articleId }));
    await page.goto(`${desk.url}/#/comments?filter=${filter}`);
    await page.locator('[data-queue] li[data-id]').first().waitFor();
    return page;
  }
  const card = (page, id) => page.locator(`[data-card="${id}"]`);
  const row = (page, id) => page.locator(`li[data-id="${id}"]`);

  async function until(what, check) {
    for (let turn = 0; turn < 100; turn += 1) {
      if (await check()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`never happened: ${what}`);
  }
  const settles = (id, status) => until(`${id} ${status}`, async () => (await statusOf(id)) === status);

  test('is emptied by keyboard, and says so', async () => {
    const ids = await fill(...some(5));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    for (const [at, key] of ['a', 's', 'd', 'a', 'a'].entries()) {
      await card(page, ids[at]).waitFor();
      await page.keyboard.press(key);
    }
    await page.getByText('Everything in this list is decided.').waitFor();
    for (const [at, status] of ['APPROVED', 'SPAM', 'TRASH', 'APPROVED', 'APPROVED'].entries())
      await settles(ids[at], status);
    // What was decided stays in its place.
    assert.deepEqual(
      await page.locator('li[data-id]').evaluateAll((rows) => rows.map((one) => one.dataset.id)),
      ids,
    );
    assert.deepEqual(page.faults, []);
    await context.close();
  });

  test('paints the next card while the decision still travels', async () => {
    const ids = await fill(...some(3));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('DecideComments')) await held;
      await route.continue();
    });
    await page.keyboard.press('a');
    await card(page, ids[1]).waitFor();
    assert.equal(await statusOf(ids[0]), 'PENDING');
    assert.equal(
      await page.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('desk.decision.')).length,
      ),
      1,
    );
    release();
    await settles(ids[0], 'APPROVED');
    await until('the journal is empty', () =>
      page.evaluate(() => !Object.keys(localStorage).some((key) => key.startsWith('desk.decision.'))),
    );
    await context.close();
  });

  test('brings a refused decision back with who decided instead', async () => {
    const [id, next] = await fill(...some(2));
    const mine = await signIn();
    const page = await openQueue(mine);
    await card(page, id).waitFor();
    const theirs = await signIn({}, 'admin@demo.test');
    const answer = await theirs.request.post(`${desk.url}/graphql`, {
      headers: { 'x-agency-desk': '1' },
      data: {
        query: `mutation { decideComments(items: [{id: "${id}", expectedVersion: 1}], action: SPAM, clientMutationId: "${crypto.randomUUID()}") { items { code } } }`,
      },
    });
    assert.equal((await answer.json()).data.decideComments.items[0].code, 'APPLIED');
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('1 decision came back').waitFor();
    await card(page, next).waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    await card(page, id).getByRole('alert').getByText('decided this comment before you: Spam').waitFor();
    assert.equal(await statusOf(id), 'SPAM');
    await mine.close();
    await theirs.close();
  });

  test('hands two moderators different comments, and warns who opens what another has', async () => {
    const ids = await fill(...some(8));
    const mine = await signIn();
    const page = await openQueue(mine);
    await card(page, ids[0]).waitFor();
    // What is on my screen, and the next four.
    await until('five are mine', async () => (await claimed()).length === 5);
    const theirs = await signIn({}, 'admin@demo.test');
    const other = await openQueue(theirs);
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
    await settles(ids[0], 'SPAM');
    await card(other, ids[6]).waitFor();
    await mine.close();
    await theirs.close();
  });

  test('gives the last comments of a short queue to two people, too', async () => {
    const ids = await fill(...some(2));
    const mine = await signIn();
    const page = await openQueue(mine);
    await card(page, ids[0]).waitFor();
    await until('both are mine', async () => (await claimed()).length === 2);
    const theirs = await signIn({}, 'admin@demo.test');
    const other = await openQueue(theirs);
    await card(other, ids[1]).waitFor();
    await mine.close();
    await theirs.close();
  });

  test('shows both versions where the comment was edited meanwhile', async () => {
    const [id] = await fill(...some(2));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, id).waitFor();
    await db.query(
      "UPDATE comments SET body = 'Thought quite different', version = version + 1, edited_at = now() WHERE id = $1",
      [id],
    );
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Show' }).click();
    const alert = card(page, id).getByRole('alert');
    await alert.getByText('What you read').waitFor();
    assert.match(await alert.textContent(), /Thought 1[\s\S]*quite different/);
    assert.equal(await statusOf(id), 'PENDING');
    await context.close();
  });

  test('keeps a decision whose tab is closed right after the key', async () => {
    const ids = await fill(...some(2));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('a');
    await page.close();
    await settles(ids[0], 'APPROVED');
    await context.close();
  });

  test('sends again after a reload what the network swallowed', async () => {
    const ids = await fill(...some(2));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    await context.route('**/graphql', (route) =>
      route.request().postData()?.includes('DecideComments') ? route.abort() : route.continue(),
    );
    await page.keyboard.press('s');
    await card(page, ids[1]).waitFor();
    await page.close();
    assert.equal(await statusOf(ids[0]), 'PENDING');
    await context.unroute('**/graphql');
    // On another screen: the decision does not need the queue.
    const later = await context.newPage();
    await later.goto(`${desk.url}/#/`);
    await settles(ids[0], 'SPAM');
    await context.close();
  });

  test('takes back one decision, and a bulk as a whole', async () => {
    const ids = await fill(...some(4));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('a');
    await settles(ids[0], 'APPROVED');
    await page.keyboard.press('z');
    await settles(ids[0], 'PENDING');
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('4 selected').waitFor();
    await page.keyboard.press('Shift+S');
    for (const id of ids) await settles(id, 'SPAM');
    await page.getByText('4 done').waitFor();
    await page.keyboard.press('z');
    for (const id of ids) await settles(id, 'PENDING');
    await row(page, ids[0]).locator('.undo').waitFor({ state: 'detached' });
    await context.close();
  });

  test('takes a reason before the key, for one and for all that is selected', async () => {
    const ids = await fill(...some(5));
    const reasonsOf = async (id) =>
      (await db.query('SELECT action, reason, note FROM comment_decisions WHERE subject_id = $1', [id])).rows;
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('s');
    await settles(ids[0], 'SPAM');
    assert.deepEqual(await reasonsOf(ids[0]), [{ action: 'SPAM', reason: 'SPAM_SEO', note: null }]);
    // A reason belongs to one decision, not to the next.
    await card(page, ids[1]).waitFor();
    await page.keyboard.press('d');
    await settles(ids[1], 'TRASH');
    assert.deepEqual(await reasonsOf(ids[1]), [{ action: 'TRASH', reason: null, note: null }]);
    await page.keyboard.press('Shift+X');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('0');
    await page.getByPlaceholder('What is it?').waitFor();
    // Its letters are text; without them nothing is decided.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+D');
    assert.equal(await statusOf(ids[2]), 'PENDING');
    await page.getByPlaceholder('What is it?').fill('sad stories');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+D');
    for (const id of ids.slice(2)) {
      await settles(id, 'TRASH');
      assert.deepEqual(await reasonsOf(id), [{ action: 'TRASH', reason: 'OTHER', note: 'sad stories' }]);
    }
    await context.close();
  });

  test('approves and replies in one step, and keeps what is typed until then', async () => {
    const ids = await fill(...some(2));
    const context = await signIn();
    let page = await openQueue(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+R');
    // Letters typed are text, not keys.
    await page.keyboard.type('as you say');
    await page.reload();
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('Shift+R');
    assert.equal(await page.locator('textarea').first().inputValue(), 'as you say');
    await page.getByRole('button', { name: 'Approve and reply' }).click();
    await settles(ids[0], 'APPROVED');
    const { rows } = await db.query('SELECT body, status FROM comments WHERE parent_id = $1', [ids[0]]);
    assert.deepEqual(rows, [{ body: 'as you say', status: 'APPROVED' }]);
    await card(page, ids[1]).waitFor();
    await context.close();
  });

  test('edits with the difference shown and never approves by it', async () => {
    const [id] = await fill({ name: 'Reader', body: 'An old word' });
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, id).waitFor();
    await page.keyboard.press('e');
    await page.locator('textarea').first().fill('A new word');
    await page.locator('[data-card] ins').first().waitFor();
    await page.getByRole('button', { name: 'Save the edit' }).click();
    await until(
      'edited',
      async () =>
        (await db.query('SELECT body FROM comments WHERE id = $1', [id])).rows[0].body === 'A new word',
    );
    assert.equal(await statusOf(id), 'PENDING');
    await page.locator('aside del').first().waitFor();
    await context.close();
  });

  test('runs nothing of what strangers wrote', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const [id] = await fill(
      {
        name: evil,
        body: `${evil} https://real.example/x`,
        author_url: 'http://x.example/"><script>window.hacked=1</script>',
        links: JSON.stringify([
          { url: 'https://real.example/x', domain: 'real.example', text: 'https://real.example/x' },
        ]),
        link_count: 1,
      },
      {
        name: 'Html',
        format: 'HTML',
        body: evil,
        body_html: `<p onclick="window.hacked=1">Text <a href="javascript:window.hacked=1">link</a>${evil}</p>`,
        body_text: evil,
      },
    );
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, id).waitFor();
    assert.ok((await card(page, id).locator('[data-body]').textContent()).startsWith('<img src=x'));
    assert.equal(await card(page, id).locator('mark').textContent(), 'https://real.example/x');
    for (const key of ['h', 'e']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.locator('[data-body] p').waitFor();
    assert.equal(
      await page.locator('[data-body] a, [data-body] img, [data-body] script, [data-body] [onclick]').count(),
      0,
    );
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(page.faults, []);
    await context.close();
  });

  test('rests its keys while an input method composes', async () => {
    const [id] = await fill(...some(1));
    const context = await signIn();
    const page = await openQueue(context);
    await card(page, id).waitFor();
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', keyCode: 229 }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true }));
    });
    assert.equal(
      await page.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('desk.decision.')).length,
      ),
      0,
    );
    assert.equal(await row(page, id).getAttribute('data-decided'), 'false');
    await context.close();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`has nothing that axe finds, ${colorScheme}`, async () => {
      const links = JSON.stringify([
        { url: 'https://studio.example/notes', domain: 'studio.example', text: 'here' },
      ]);
      const ids = await fill(
        ...some(2),
        { name: 'Łukasz', body: 'See here', links, link_count: 1, hold_reasons: ['LINKS', 'FIRST_COMMENT'] },
        { name: 'عمر', body: 'شكراً' },
      );
      const context = await signIn({ colorScheme });
      const page = await openQueue(context);
      await card(page, ids[0]).waitFor();
      await page.keyboard.press('a');
      await page.keyboard.press('s');
      await card(page, ids[2]).waitFor();
      await page.locator('aside').getByText('Not decided yet.').waitFor();
      assert.deepEqual(await faultsOf(page), []);
      for (const key of ['h', 'Shift+R', 'e', '?']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(250);
        assert.deepEqual(await faultsOf(page), [], `after ${key}`);
        await page.keyboard.press('Escape');
        if (key === 'Shift+R' || key === 'e') await page.keyboard.press('Escape');
      }
      await context.close();
    });
  }

  test('shows one pane at a time on a phone', async () => {
    const ids = await fill(...some(2));
    const context = await signIn({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await openQueue(context);
    assert.equal(await page.locator('[data-card]').count(), 0);
    await row(page, ids[0]).locator('.open').tap();
    await card(page, ids[0]).waitFor();
    assert.equal(await page.locator('li[data-id]').count(), 0);
    await until('the card is in the address', () => page.url().includes(ids[0]));
    await page.goBack();
    await row(page, ids[0]).waitFor();
    await row(page, ids[0]).locator('.open').tap();
    await card(page, ids[0]).getByRole('button', { name: 'Approve', exact: true }).tap();
    await card(page, ids[1]).waitFor();
    await settles(ids[0], 'APPROVED');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    assert.deepEqual(await faultsOf(page), []);
    await context.close();
  });

  async function faultsOf(page) {
    await page
      .addScriptTag({ path: AXE })
      .catch(async () => page.evaluate(await (await import('node:fs/promises')).readFile(AXE, 'utf8')));
    const { violations } = await page.evaluate(() => window.axe.run(document));
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
    );
  }
});
