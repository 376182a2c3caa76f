import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { card, journalled, queueOfOneArticle } from './support/comments.mjs';
import { visit } from './support/visit.mjs';

describe('a page that two persons use', () => {
  const desk = visit();
  const queue = queueOfOneArticle(desk, 'persons');

  /** Signs in on the page as it stands, without loading it. */
  async function signInOn(page, email) {
    await page.getByLabel('Email').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('agency-desk-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  const isOf = (page, name) => page.getByRole('button', { name: new RegExp(name) }).waitFor();
  const nameOf = async (email) =>
    (await desk.rows('SELECT name FROM users WHERE email = $1', [email]))[0].name;
  const signOut = async (page, name) => {
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Email').waitFor();
  };

  for (const email of ['admin@demo.test', 'recruiter@demo.test'])
    test(`keeps what one decided for that one, when ${email} signs in after`, async () => {
      const [id, next] = await queue.fill(...queue.some(2));
      const [mine, theirs] = [await nameOf('moderator@demo.test'), await nameOf(email)];
      const context = await desk.signIn();
      const page = await queue.open(context);
      await card(page, id).waitFor();
      await context.route('**/graphql', (route) =>
        route.request().postData()?.includes('DecideComments') ? route.abort() : route.continue(),
      );
      await page.keyboard.press('s');
      await card(page, next).waitFor();
      await context.clearCookies();
      await page.goto(`${desk.url}/#/articles`);
      await page.getByLabel('Email').waitFor();
      const asked = [];
      await context.unroute('**/graphql');
      page.on('request', (request) => asked.push(request.postData() ?? ''));
      await signInOn(page, email);
      await isOf(page, theirs);
      await signOut(page, theirs);
      assert.equal(asked.filter((body) => body.includes('DecideComments')).length, 0);
      assert.equal(await journalled(page), 1);
      assert.equal(await queue.statusOf(id), 'PENDING');
      await signInOn(page, 'moderator@demo.test');
      await isOf(page, mine);
      await queue.settles(id, 'SPAM');
      const [{ name }] = await desk.rows(
        'SELECT name FROM users JOIN comments ON comments.decided_by = users.id WHERE comments.id = $1',
        [id],
      );
      assert.equal(name, mine);
    });

  test('leaves nothing in the memory of the page when somebody signs out', async () => {
    const page = await desk.open(await desk.signIn(), '/#/articles');
    const mine = await nameOf('moderator@demo.test');
    await isOf(page, mine);
    await page.evaluate(() => (window.leftByMe = true));
    await signOut(page, mine);
    assert.equal(await page.evaluate(() => 'leftByMe' in window), false);
  });

  test('stays signed in, and says why, where the desk does not answer', async () => {
    const context = await desk.signIn();
    const page = await desk.open(context, '/#/articles');
    const mine = await nameOf('moderator@demo.test');
    await context.route('**/auth/logout', (route) => route.abort());
    await page.getByRole('button', { name: new RegExp(mine) }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('The desk cannot be reached').waitFor();
    await isOf(page, mine);
  });

  test('becomes the other one’s where somebody else signs in from another tab', async () => {
    const context = await desk.signIn();
    const page = await desk.open(context, '/#/articles');
    await isOf(page, await nameOf('moderator@demo.test'));
    const theirs = await nameOf('admin@demo.test');
    await context.request.post(`${desk.url}/auth/login`, {
      data: { email: 'admin@demo.test', password: 'agency-desk-demo' },
      headers: { 'x-agency-desk': '1' },
    });
    await isOf(await desk.open(context, '/#/'), theirs);
    await isOf(page, theirs);
  });

  test('shows a reply that is being written to nobody else', async () => {
    const [id] = await queue.fill(...queue.some(1));
    const context = await desk.signIn();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: /Your reply/ }).fill('Half a thought of mine');
    await context.request.post(`${desk.url}/auth/login`, {
      data: { email: 'admin@demo.test', password: 'agency-desk-demo' },
      headers: { 'x-agency-desk': '1' },
    });
    const theirs = await queue.open(context);
    await card(theirs, id).waitFor();
    await theirs.keyboard.press('r');
    assert.equal(await theirs.getByRole('textbox', { name: /Your reply/ }).inputValue(), '');
  });

  test('still knows who works on it after ten minutes on one screen', async () => {
    const [id] = await queue.fill(...queue.some(1));
    const context = await desk.signIn();
    await context.clock.install();
    const page = await queue.open(context);
    await card(page, id).waitFor();
    await context.clock.runFor('10:00');
    await card(page, id).waitFor();
    await isOf(page, await nameOf('moderator@demo.test'));
  });
});
