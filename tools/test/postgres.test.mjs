import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../checkout.mjs';
import { startPostgres, startThrowAwayPostgres } from '../postgres.mjs';
import { placeOf } from '../postgres/place.mjs';
import { findServer } from '../postgres/server.mjs';
import { isGoneWithin, pause, signal } from '../processes.mjs';
import { ask } from './support/ask.mjs';

/** A fault ends the test; it does not hang the run. */
const LIMIT = { timeout: 120_000 };
const folders = [];

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'agency-desk-data-'));
  folders.push(folder);
  return folder;
}

after(() => {
  for (const folder of folders) {
    const { cluster } = placeOf(folder);
    for (const path of [cluster, `${cluster}.old`, folder]) rmSync(path, { recursive: true, force: true });
  }
});

/** Another process that starts the server of a folder and holds it until it is told to leave or killed. */
async function otherUser(dataDir) {
  const code = `
    import { startPostgres } from ${JSON.stringify(join(ROOT, 'tools/postgres.mjs'))};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.on('message', () => server.stop().then(() => process.disconnect()));
    process.send(server.startedByUs);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const startedByUs = await new Promise((resolve) => child.once('message', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { child, startedByUs, ended, leave: () => (child.send('leave'), ended) };
}

const serverOf = (dataDir) => findServer(placeOf(dataDir));

test('starts Postgres 18, keeps what was written and its address, and leaves no process', async () => {
  const dataDir = dataFolder();
  const first = await startPostgres({ dataDir });
  assert.equal(first.startedByUs, true);
  assert.match(await ask(first.url, 'SHOW server_version'), /^18\./);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const { identity } = serverOf(dataDir);
  await first.stop();
  assert.equal(await isGoneWithin(identity, 0), true);
  const second = await startPostgres({ dataDir });
  assert.equal(second.url, first.url);
  assert.equal(await ask(second.url, 'SELECT answer FROM kept'), '42');
  await second.stop();
});

test('sees letters in all scripts, whatever the locale of the machine', async () => {
  const server = await startThrowAwayPostgres();
  await ask(server.url, 'CREATE EXTENSION pg_trgm');
  assert.equal(
    await ask(server.url, `SELECT lower('ПРИВЕТ É') || cardinality(show_trgm('мир'))`),
    'привет é4',
  );
  await server.stop();
});

test('lets in nobody without the password, which only its owner can read', async () => {
  const dataDir = dataFolder();
  const server = await startPostgres({ dataDir });
  const wrong = new URL(server.url);
  wrong.password = 'wrong';
  await assert.rejects(ask(wrong.href, 'SELECT 1'), /password authentication failed/);
  assert.equal(statSync(join(dataDir, 'postgres/password')).mode & 0o777, 0o600);
  await server.stop();
});

test('joins the server of a second process, which goes with the last of the two', async () => {
  const dataDir = dataFolder();
  const other = await otherUser(dataDir);
  assert.equal(other.startedByUs, true);
  const joined = await startPostgres({ dataDir });
  assert.equal(joined.startedByUs, false);
  const { identity } = serverOf(dataDir);
  await other.leave();
  assert.equal(await ask(joined.url, 'SELECT 1'), '1');
  await joined.stop();
  assert.equal(await isGoneWithin(identity, 0), true);
});

test('never stops a server that was started by other means', async () => {
  const dataDir = dataFolder();
  await (await startPostgres({ dataDir })).stop();
  const place = placeOf(dataDir);
  const { bootServer, stopServer } = await import('../postgres/server.mjs');
  const { binariesFor } = await import('../postgres/binaries.mjs');
  const theirs = await bootServer(place, join(binariesFor(place), 'bin'));
  const joined = await startPostgres({ dataDir });
  assert.equal(joined.startedByUs, false);
  await joined.stop();
  assert.equal(await isGoneWithin(theirs.identity, 0), false);
  await stopServer(theirs);
});

test('takes over from a process that was killed, and does not leave its server behind', async () => {
  const dataDir = dataFolder();
  const other = await otherUser(dataDir);
  signal(other.child.pid, 'SIGKILL');
  await other.ended;
  const { identity } = serverOf(dataDir);
  const joined = await startPostgres({ dataDir });
  assert.equal(joined.startedByUs, false);
  await joined.stop();
  assert.equal(await isGoneWithin(identity, 0), true);
});

test('recovers after everything was killed, also when the number now belongs to another program', async () => {
  const dataDir = dataFolder();
  const other = await otherUser(dataDir);
  const first = await startPostgres({ dataDir });
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const { pid, identity } = serverOf(dataDir);
  signal(other.child.pid, 'SIGKILL');
  signal(pid, 'SIGKILL');
  await isGoneWithin(identity, 5000);
  const file = join(placeOf(dataDir).cluster, 'postmaster.pid');
  assert.ok(existsSync(file));
  writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(process.pid)));
  const second = await startPostgres({ dataDir });
  assert.equal(second.startedByUs, true);
  assert.equal(await ask(second.url, 'SELECT answer FROM kept'), '42');
  await second.stop();
});

test('brings the server back when it alone was killed, at the same address', LIMIT, async () => {
  const dataDir = dataFolder();
  const server = await startPostgres({ dataDir });
  const { pid, identity } = serverOf(dataDir);
  signal(pid, 'SIGKILL');
  await isGoneWithin(identity, 5000);
  const answers = () => ask(server.url, 'SELECT 1').catch(() => undefined);
  while ((await answers()) !== '1') await pause(100);
  await server.stop();
  assert.equal(serverOf(dataDir), undefined);
});

test('serves two checkouts at once, each from its own data', async () => {
  const [one, two] = await Promise.all([
    startPostgres({ dataDir: dataFolder() }),
    startPostgres({ dataDir: dataFolder() }),
  ]);
  assert.notEqual(new URL(one.url).port, new URL(two.url).port);
  await ask(one.url, 'CREATE TABLE only_here ()');
  await assert.rejects(ask(two.url, 'SELECT FROM only_here'), /does not exist/);
  await Promise.all([one.stop(), two.stop()]);
});

test('starts one server when two ask at the same moment', async () => {
  const dataDir = dataFolder();
  const users = await Promise.all([otherUser(dataDir), otherUser(dataDir)]);
  assert.deepEqual(users.map((user) => user.startedByUs).sort(), [false, true]);
  await Promise.all(users.map((user) => user.leave()));
  assert.equal(serverOf(dataDir), undefined);
});

test('begins afresh where the data folder was removed, and leaves no server when it cannot begin', async () => {
  const dataDir = dataFolder();
  const first = await startPostgres({ dataDir });
  await ask(first.url, 'CREATE TABLE kept ()');
  await first.stop();
  rmSync(join(dataDir, 'postgres'), { recursive: true });
  const second = await startPostgres({ dataDir });
  await assert.rejects(ask(second.url, 'SELECT FROM kept'), /does not exist/);
  await second.stop();
  writeFileSync(join(placeOf(dataDir).cluster, 'postgresql.conf'), 'nonsense = yes\n');
  await assert.rejects(startPostgres({ dataDir }), /did not start[\s\S]*nonsense/);
  assert.equal(serverOf(dataDir), undefined);
});

test('sweeps what a killed run of tests left', async () => {
  const code = `
    import { startThrowAwayPostgres } from ${JSON.stringify(join(ROOT, 'tools/postgres.mjs'))};
    const server = await startThrowAwayPostgres();
    process.send(server.url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise((resolve) => child.once('message', resolve));
  signal(child.pid, 'SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  await (await startThrowAwayPostgres()).stop();
  await assert.rejects(ask(url, 'SELECT 1'), /ECONNREFUSED/);
});

test('leaves the lock file of a server that is just beginning, and removes one that nobody ever wrote', () => {
  const cluster = mkdtempSync(join(tmpdir(), 'agency-desk-lock-'));
  const file = join(cluster, 'postmaster.pid');
  try {
    writeFileSync(file, '');
    assert.equal(findServer({ cluster }), undefined);
    assert.ok(existsSync(file));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    assert.equal(findServer({ cluster }), undefined);
    assert.ok(!existsSync(file));
  } finally {
    rmSync(cluster, { recursive: true, force: true });
  }
});
