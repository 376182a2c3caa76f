import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import pg from 'pg';
import { launchBrowser } from './browser.mjs';
import { joinDesk } from './desk.mjs';
import { watch } from './faults.mjs';

const PASSWORD = 'agency-desk-demo';
const OURS = { 'x-agency-desk': '1' };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The product, a browser and the owner's database for one file of tests; every window is closed after each test. */
export function visit() {
  const desk = { endings: [] };
  let browser, product;
  const pages = [];

  before(async () => {
    [product, browser] = await Promise.all([joinDesk(), launchBrowser()]);
    desk.url = product.url;
    desk.db = new pg.Client(product.databaseUrl);
    await desk.db.connect();
  });
  after(async () => {
    // What a file changed for everybody is put right while there is a database to put it right in.
    for (const ending of desk.endings) await ending();
    await desk.db?.end();
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    const faults = pages.splice(0).flatMap((page) => page.faults);
    await Promise.all(browser.contexts().map((context) => context.close()));
    assert.deepEqual(faults, []);
  });

  /** A window of a browser in which nobody has signed in. */
  desk.visitor = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 820 }, ...options });
    context.setDefaultTimeout(15_000);
    return context;
  };
  desk.signIn = async (email = 'moderator@demo.test', options = {}, password = PASSWORD) => {
    const context = await desk.visitor(options);
    const answer = await context.request.post(`${desk.url}/auth/login`, {
      data: { email, password },
      headers: OURS,
    });
    assert.ok(answer.ok(), `sign-in of ${email} answered ${answer.status()}`);
    return context;
  };
  desk.open = async (context, path) => {
    const page = await watch(await context.newPage());
    pages.push(page);
    await page.goto(`${desk.url}${path}`);
    return page;
  };
  /** Asks the API as whoever signed in to this window; a refusal fails the test. */
  desk.ask = async (context, query, variables = {}) => {
    const answer = await context.request.post(`${desk.url}/graphql`, {
      headers: OURS,
      data: { query, variables },
    });
    const { data, errors } = await answer.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  };
  desk.rows = async (sql, values = []) => (await desk.db.query(sql, values)).rows;
  return desk;
}

/** Waits for what no page shows. */
export async function until(what, check) {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never happened: ${what}`);
}

/** An entry of the navigation at the left. */
export const wing = (page, name) =>
  page.getByRole('navigation', { name: 'Wings' }).getByRole('link', { name });

/** The field that narrows a list. */
export const searchOf = (page) => page.getByRole('searchbox', { name: 'Search this list' });

/** The field of the search over everything, not one of the screen beneath it. */
export const palette = (page) => page.getByRole('dialog', { name: 'Search' }).getByRole('combobox');
