import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../checkout.mjs';
import { placeOf } from '../postgres/place.mjs';
import { findServer } from '../postgres/server.mjs';
import { isGoneWithin, pause, signal } from '../processes.mjs';
import { addressFrom } from '../start/address.mjs';

/** A fault ends the test; it does not hang the run. */
const LIMIT = { timeout: 120_000 };
const dataDir = mkdtempSync(join(tmpdir(), 'agency-desk-data-'));
const { cluster } = placeOf(dataDir);
after(() => [cluster, dataDir].forEach((path) => rmSync(path, { recursive: true, force: true })));

/** `npm start` or `npm run dev` without npm; `said` is all it wrote, `ended` its exit code. */
function start(env = {}, script = 'start.mjs') {
  const own = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
    NODE_ENV: '',
  };
  const child = spawn(process.execPath, [join(ROOT, 'tools', script)], {
    env: { ...process.env, ...own, ...env },
  });
  const desk = { child, said: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (desk.said += data));
  desk.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  desk.ready = new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /is ready: (\S+)/.exec(desk.said)?.[1];
      if (url && desk.said.includes('Ctrl-C')) resolve(url);
    });
    desk.ended.then((code) => reject(new Error(`ended with ${code}: ${desk.said}`)));
  });
  desk.ready.catch(() => undefined);
  return desk;
}

async function assertNothingRuns(url) {
  assert.equal(findServer({ cluster }), undefined);
  await assert.rejects(fetch(url));
}

test('serves the demo, tells its logins, and leaves nothing running when it is asked to stop', async () => {
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    const desk = start();
    const url = await desk.ready;
    assert.match(desk.said, /moderator@demo\.test/);
    assert.match(desk.said, /agency-desk-demo/);
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    desk.child.kill(name);
    assert.equal(await desk.ended, 0, name);
    await assertNothingRuns(url);
  }
});

test('tells no demo logins where there is no demo', async () => {
  const desk = start({ DEMO: 'false' });
  await desk.ready;
  assert.doesNotMatch(desk.said, /demo/i);
  desk.child.kill('SIGTERM');
  await desk.ended;
});

test('says that the port is taken and names the way out, and touches nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  const before = readdirSync(dataDir).sort();
  for (const [script, key, command] of [
    ['start.mjs', 'PORT', 'npm start'],
    ['dev.mjs', 'PORT', 'npm run dev'],
    ['dev.mjs', 'ADMIN_PORT', 'npm run dev'],
  ]) {
    const desk = start({ [key]: String(port) }, script);
    assert.equal(await desk.ended, 1);
    assert.match(desk.said, new RegExp(`Port ${port} is taken.*${key}=\\d+ ${command}`));
    assert.deepEqual(readdirSync(dataDir).sort(), before);
    assert.equal(findServer({ cluster }), undefined);
  }
  server.close();
});

test('refuses a wrong setting by its name and leaves no database behind', async () => {
  for (const [key, value] of [
    ['PORT', 'abc'],
    ['HOST', 'no such host'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO', 'perhaps'],
    ['DATABASE_URL', 'postgres://desk@127.0.0.1:1/nothing'],
    ['DATA_DIR', join(ROOT, 'package.json')],
    ['DATA_DIR', '/proc/nowhere'],
  ]) {
    const desk = start({ [key]: value });
    assert.equal(await desk.ended, 1, key);
    assert.match(desk.said, new RegExp(`^\\s*${key}: `, 'm'));
    assert.doesNotMatch(desk.said, /starts it again/);
    assert.equal(findServer({ cluster }), undefined, key);
  }
});

test('ends the product when its own process is killed, and starts again on the same port', async () => {
  const { port } = await addressFrom({ PORT: '0' });
  const killed = start({ PORT: String(port) });
  const url = await killed.ready;
  const left = findServer({ cluster });
  signal(killed.child.pid, 'SIGKILL');
  const again = start({ PORT: String(port) });
  assert.equal(await again.ready, url);
  again.child.kill('SIGTERM');
  assert.equal(await again.ended, 0);
  await assertNothingRuns(url);
  assert.equal(await isGoneWithin(left.identity, 0), true);
});

test('starts the API for development once, when what it runs is compiled', LIMIT, async () => {
  const [{ port }, { port: admin }] = [await addressFrom({ PORT: '0' }), await addressFrom({ PORT: '0' })];
  const desk = start({ PORT: String(port), ADMIN_PORT: String(admin), LOG_LEVEL: 'info' }, 'dev.mjs');
  const url = `http://127.0.0.1:${port}`;
  const serves = () => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false); // prettier-ignore
  while (desk.child.exitCode === null && !(await serves())) await pause(200);
  const compiled = desk.said.split('Watching for file changes').length - 1;
  desk.child.kill('SIGTERM');
  assert.equal(await desk.ended, 0, desk.said);
  assert.equal(compiled, 2, desk.said);
  assert.doesNotMatch(desk.said, /Restarting/);
  await assertNothingRuns(url);
});

test('answers an old Node in plain words', () => {
  const module = pathToFileURL(join(ROOT, 'tools/start.mjs')).href;
  const code = `Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } }); import('${module}');`;
  assert.throws(() => execFileSync(process.execPath, ['-e', code], { stdio: 'pipe' }), {
    status: 1,
    message: /needs Node 20\.19 or later, and this is 18\.20\.0/,
  });
});
