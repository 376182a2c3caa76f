import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { startDesk } from '../e2e/support/desk.mjs';
import { marks } from './marks.mjs';

const HELP = `npm run bench -- screens [--rounds 5]
  How long a moderator waits, in a real Chromium at 1440 px, on the demo, with an empty cache each round:
  for the login form, for the queue after the login, and for the next card after a key.`;
/** What each figure may be: kB of script as gzip, else milliseconds. */
const BOUNDS = { script: 400, form: 1500, queue: 2500, card: 50 };
const LOGIN = { email: 'moderator@demo.test', password: 'agency-desk-demo' };
const KEYS = 12;

const say = (text) => console.log(text);
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor((values.length - 1) / 2)];

/** Prints the median and the worst of each figure beside its bound; the exit code says whether every median keeps it. */
async function measure(args) {
  const { values: options } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } },
  });
  if (options.help) return say(HELP);
  const rounds = Number(options.rounds);
  if (!(rounds >= 1)) throw new Error(`--rounds is a number from 1 upwards.\n${HELP}`);
  const [desk, browser] = await Promise.all([startDesk(), launchBrowser()]);
  const figures = { script: [], form: [], queue: [], card: [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const seen = await oneMorning(browser, desk.url);
      // The first round warms up the server and the disk.
      if (round) for (const [name, values] of Object.entries(seen)) figures[name].push(...values);
    }
  } finally {
    await browser.close();
    await desk.stop();
  }
  report(figures);
}

/** Sign in, see the queue, decide card after card; whatever is decided is taken back. */
async function oneMorning(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  });
  await context.addInitScript(marks);
  const page = await context.newPage();
  const scripts = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.sizes());
  });
  await page.goto(`${url}/#/comments`);
  const form = await page.evaluate(() => window.seen('input[type="email"]'));
  const loaded = await Promise.all(scripts);
  await page.locator('input[type="email"]').fill(LOGIN.email);
  await page.locator('input[type="password"]').fill(LOGIN.password);
  const pressed = Date.now();
  await page.keyboard.press('Enter');
  const queue = await page.evaluate(() => window.seen('[data-card] button:enabled'));
  const card = [];
  const firstCard = await page.locator('[data-card]').getAttribute('data-card');
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('s');
    card.push(await page.evaluate(() => window.painted()));
  }
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('z');
  await page.locator(`[data-card="${firstCard}"]`).waitFor();
  await context.close();
  const kB = loaded.reduce((total, { responseBodySize }) => total + responseBodySize, 0) / 1000;
  return { script: [kB], form: [form.sinceStart], queue: [queue.epoch + queue.sinceStart - pressed], card };
}

function report(figures) {
  const names = {
    script: 'script of the first load, kB of gzip',
    form: 'address to login form, ms',
    queue: 'login to usable queue, ms',
    card: 'key to next card painted, ms',
  };
  say(`${''.padEnd(36)}${['median', 'worst', 'bound'].map((head) => head.padStart(9)).join('')}`);
  for (const [name, bound] of Object.entries(BOUNDS)) {
    const values = figures[name];
    const row = [median(values).toFixed(0), Math.max(...values).toFixed(0), `${bound}`];
    say(`${names[name].padEnd(36)}${row.map((cell) => cell.padStart(9)).join('')}`);
    if (median(values) > bound) process.exitCode = 1;
  }
}

measure(process.argv.slice(2)).then(
  () => process.exit(),
  (error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
