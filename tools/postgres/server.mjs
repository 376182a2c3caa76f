import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { commandOf, identityOf, isAlive, isGoneWithin, pause, signal } from '../processes.mjs';
import { runOptions } from './cluster.mjs';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};
/** A throw-away cluster is never read after a crash. */
export const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
/** How long a lock file may be empty, in milliseconds. */
const UNWRITTEN_MS = 10_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** The running server of a cluster as `{ pid, port, identity }`; a lock file that no server holds is removed. */
export function findServer({ cluster }) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // Line by line: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const identity = identityOf(Number(pid));
  if (identity && commandOf(Number(pid)).includes(cluster))
    return { pid: Number(pid), port: Number(port), status, identity };
  // A server that is just beginning has made the file and not yet written its number: it is nobody's to remove.
  if (!(Number(pid) > 0) && Date.now() - statSync(file).mtimeMs < UNWRITTEN_MS) return undefined;
  // After a restart of the machine the number may belong to anyone, and Postgres then refuses to begin.
  rmSync(file, { force: true });
  return undefined;
}

/** Starts a server, tries another port where one is taken, and waits until it answers. */
export async function bootServer(place, bin, extra = {}) {
  const portFile = join(place.home, 'port');
  let port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  for (let attempt = 1; ; attempt++) {
    if (!(await isFree(port))) port = await freePort();
    const from = logSize(place);
    const server = await bootOn(port, place, bin, extra);
    if (server) {
      writeFileSync(portFile, String(port));
      return server;
    }
    const said = readFileSync(logFile(place), 'utf8').slice(from);
    // After a kill -9 of the postmaster alone its children take a moment to notice and to let go of the memory.
    const passes = /Address already in use|pre-existing shared memory block|is another postmaster/.test(said);
    if (!passes || attempt === 20)
      throw new Error(`The embedded Postgres did not start:\n${said.slice(-2000)}`);
    await pause(500);
  }
}

async function bootOn(port, place, bin, extra) {
  const settings = Object.entries({ ...SETTINGS, ...extra }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const log = openSync(logFile(place), 'a', 0o600);
  // A session of its own: Ctrl-C reaches the whole foreground group, and the API must drain before its database goes.
  const child = spawn(join(bin, 'postgres'), ['-D', place.cluster, '-p', String(port), ...settings], {
    ...runOptions(place),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const failed = new Promise((_, reject) => child.once('error', reject));
  child.unref();
  const server = { pid: child.pid, port, identity: child.pid && identityOf(child.pid) };
  const stopWithUs = () => signal(child.pid, 'SIGINT');
  process.once('exit', stopWithUs);
  try {
    return await Promise.race([waitUntilReady(place, server), failed]);
  } catch (error) {
    if (child.pid) await stopServer(server);
    throw error;
  } finally {
    process.removeListener('exit', stopWithUs);
  }
}

/** Answers the server, or nothing when it gave up by itself; a long recovery after a crash is waited for. */
export async function waitUntilReady(place, server, patienceMs = 120_000) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(20)) {
    if (!isAlive(server.identity)) return undefined;
    const found = findServer(place);
    if (found?.pid === server.pid && found.status === 'ready' && (await isPostgres(server.port)))
      return server;
  }
  throw new Error('The embedded Postgres does not answer.');
}

/** Fast shutdown: open transactions are rolled back. Answers when the process is gone. */
export async function stopServer({ pid, identity }) {
  for (const [name, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    if (isAlive(identity)) signal(pid, name);
    if (await isGoneWithin(identity, ms)) return;
  }
}

const logFile = ({ home }) => join(home, 'postgres.log');

function logSize(place) {
  const file = logFile(place);
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

/** Asks as every client does before TLS; only Postgres answers with this one letter. */
function isPostgres(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 });
    const answer = (yes) => (socket.destroy(), resolve(yes));
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.once('data', (data) => answer(data[0] === 0x4e || data[0] === 0x53));
    for (const event of ['error', 'timeout', 'end']) socket.once(event, () => answer(false));
  });
}

const isFree = (port) => (port ? listenOn(port).then(Boolean, () => false) : Promise.resolve(false));
const freePort = () => listenOn(0);

function listenOn(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
