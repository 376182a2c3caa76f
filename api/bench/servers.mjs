import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PASSWORD } from './database.mjs';

const CONNECTIONS = 10;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The product, built, with login, permissions, validation and limits (their thresholds raised), and the headers of a person. */
export async function startDesk(url, email) {
  const server = await start(at('../dist/main.js'), url, {
    NODE_ENV: 'production',
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: join(tmpdir(), 'agency-desk-bench'),
    LIMITS_FACTOR: '1000000',
    LOG_LEVEL: 'warn',
  });
  const headers = { 'content-type': 'application/json', 'x-agency-desk': '1' };
  const login = await fetch(`${server.url}/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!login.ok) throw new Error(`No login: ${await login.text()}`);
  headers.cookie = login.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  return {
    ...server,
    graphql: (query, variables) => request('POST', '/graphql', headers, { query, variables }),
    post: (path, body) => request('POST', path, headers, body),
    get: (path) => request('GET', path, {}),
  };
}

export async function startRaw(url) {
  const server = await start(at('raw-server.mjs'), url, {});
  const headers = { 'content-type': 'application/json' };
  return { ...server, ask: (name, values) => request('POST', '/', headers, { ask: name, values }) };
}

/** The bytes of a request as they go over the wire. */
function request(method, path, headers, body) {
  const json = body ? JSON.stringify(body) : '';
  const all = { host: '127.0.0.1', ...headers, ...(body && { 'content-length': Buffer.byteLength(json) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${json}`);
}

/** Starts a server as a process of its own; `coldMs`: until its first answer. */
async function start(script, url, extra) {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      POOL_SIZE: String(CONNECTIONS),
      ...extra,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}.`);
    const up = await fetch(`http://127.0.0.1:${port}/health/live`, {
      signal: AbortSignal.timeout(5000),
    }).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    coldMs: Math.round(performance.now() - begun),
    stop: () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM'))),
  };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
