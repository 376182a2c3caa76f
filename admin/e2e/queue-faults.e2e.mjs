import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { card, journalled, queueOfOneArticle } from './support/comments.mjs';
import { until, visit } from './support/visit.mjs';

async function signInOver(page) {
  const dialog = page.getByRole('dialog', { name: 'Your session has ended.' });
  await dialog.getByLabel('Password', { exact: true }).fill('agency-desk-demo');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('the comment queue, where something comes between', () => {
  const desk = visit();
  const queue = queueOfOneArticle(desk, 'faults');
  const spam = async (context, id) => {
    const { decideComments } = await desk.ask(
      context,
      `mutation { decideComments(items: [{id: "${id}", expectedVersion: 1}], action: SPAM, clientMutationId: "${crypto.randomUUID()}") { items { code } } }`,
    );
    assert.equal(decideComments.items[0].code, 'APPLIED');
  };
  const endSession = (context) =>
    context.request.post(`${desk.url}/auth/logout`, { headers: { 'x-agency-desk': '1' } });

  test('paints the next card while the decision still travels', async () => {
    const ids = await queue.fill(...queue.some(3));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('DecideComments')) await held;
      await route.continue();
    });
    await page.keyboard.press('a');
    await card(page, ids[1]).waitFor();
    assert.equal(await queue.statusOf(ids[0]), 'PENDING');
    assert.equal(await journalled(page), 1);
    release();
    await queue.settles(ids[0], 'APPROVED');
    await until('the journal is empty', async () => (await journalled(page)) === 0);
  });

  test('brings a refused decision back with who decided instead', async () => {
    const [id, next] = await queue.fill(...queue.some(2));
    const mine = await desk.signIn();
    const page = await queue.open(mine);
    await card(page, id).waitFor();
    await spam(await desk.signIn('admin@demo.test'), id);
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('1 decision came back').waitFor();
    await card(page, next).waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    await card(page, id).getByRole('alert').getByText('decided this comment before you: Spam').waitFor();
    assert.equal(await queue.statusOf(id), 'SPAM');
  });

  test('says "you" where one decided it oneself, in another window', async () => {
    const [id] = await queue.fill(...queue.some(2));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await spam(context, id);
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('You decided this comment in another window.').waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    await card(page, id).getByText('You decided this comment in another window: Spam.').waitFor();
  });

  test('shows both versions where the comment was edited meanwhile', async () => {
    const [id] = await queue.fill(...queue.some(2));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await desk.db.query(
      "UPDATE comments SET body = 'Thought quite different', version = version + 1, edited_at = now() WHERE id = $1",
      [id],
    );
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Show' }).click();
    const alert = card(page, id).getByRole('alert');
    await alert.getByText('What you read').waitFor();
    assert.match(await alert.textContent(), /Thought 1[\s\S]*quite different/);
    assert.equal(await queue.statusOf(id), 'PENDING');
  });

  test('keeps a linked comment that could not be read, says so, and reads it again', async () => {
    const [, linked] = await queue.fill(...queue.some(1), {
      name: 'Linked',
      body: 'Trashed',
      status: 'TRASH',
    });
    const page = await queue.open(await desk.signIn());
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes(`"ids":["${linked}"]`) ? route.abort() : route.continue(),
    );
    await page.goto(`${page.url().replace(/&open=.*/, '')}&open=${linked}`);
    const alert = page.getByRole('alert').filter({ hasText: 'Try again' });
    await alert.waitFor();
    assert.ok(page.url().includes(linked));
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await card(page, linked).getByText('Trashed').waitFor();
  });

  test('asks not at every key for the evidence that it does not get', async () => {
    const ids = await queue.fill(...queue.some(8));
    const context = await desk.signIn();
    await context.clock.install();
    const isOfEvidence = (request) => request.postData()?.includes('commentEvidence');
    await context.route('**/graphql', (route) =>
      isOfEvidence(route.request()) ? route.abort() : route.continue(),
    );
    // Counted when the page has heard of it: until then the next key may ask for other cards.
    let asked = 0;
    context.on('requestfailed', (request) => (asked += isOfEvidence(request) ? 1 : 0));
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await until('it was asked once', async () => asked > 0);
    await context.clock.pauseAt(new Date(Date.now() + 3_600_000));
    await page.keyboard.press('j');
    await until('it was asked again after a while', async () => asked > 1);
    const before = asked;
    for (const id of ids.slice(2, 6)) {
      await page.keyboard.press('j');
      await card(page, id).waitFor();
    }
    assert.equal(asked, before);
  });

  test('says that another tab could not be read, and keeps what stands there', async () => {
    const ids = await queue.fill(...queue.some(2), { name: 'Spammer', body: 'Pills', status: 'SPAM' });
    const page = await queue.open(await desk.signIn());
    await card(page, ids[0]).waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"status":"SPAM"') ? route.abort() : route.continue(),
    );
    await page.getByRole('navigation', { name: 'State' }).getByRole('button', { name: 'Spam' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Try again' });
    await alert.waitFor();
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('li[data-id]').getByText('Pills').waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  test('asks who judges to sign in over the queue where the session ended, and then sends what was decided', async () => {
    const ids = await queue.fill(...queue.some(3));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await endSession(context);
    await page.keyboard.press('a');
    await page.getByText('1 decision is kept here and is sent when you are signed in again.').waitFor();
    await signInOver(page);
    await queue.settles(ids[0], 'APPROVED');
    await until('the journal is empty', async () => (await journalled(page)) === 0);
    await page.getByText('1 decision is', { exact: false }).waitFor({ state: 'detached' });
    await card(page, ids[1]).waitFor();
    // Who only reads is told as well, by the beat of the counts.
    await endSession(context);
    await signInOver(page);
    await page.keyboard.press('s');
    await queue.settles(ids[1], 'SPAM');
  });

  test('keeps a decision whose tab is closed right after the key', async () => {
    const ids = await queue.fill(...queue.some(2));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await page.keyboard.press('a');
    await page.close();
    await queue.settles(ids[0], 'APPROVED');
  });

  test('sends again after a reload what the network swallowed', async () => {
    const ids = await queue.fill(...queue.some(2));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, ids[0]).waitFor();
    await context.route('**/graphql', (route) =>
      route.request().postData()?.includes('DecideComments') ? route.abort() : route.continue(),
    );
    await page.keyboard.press('s');
    await card(page, ids[1]).waitFor();
    await page.close();
    assert.equal(await queue.statusOf(ids[0]), 'PENDING');
    await context.unroute('**/graphql');
    // On another screen: the decision does not need the queue.
    const later = await context.newPage();
    await later.goto(`${desk.url}/#/`);
    await queue.settles(ids[0], 'SPAM');
  });
});
