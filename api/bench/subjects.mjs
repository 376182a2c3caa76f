import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODERATOR } from './database.mjs';
import { idOf } from './rows.mjs';

const CONNECTIONS = 10;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const QUEUE = `query Queue { comments(filter: {status: PENDING}, page: {limit: 50}) {
  totalCount items { id bodyText arrivedAt article { title } author { name approvedCount spamCount } } } }`;
const DECIDE = `mutation Decide($items: [DecisionItem!]!, $action: CommentAction!, $uid: UUID!) {
  decideComments(items: $items, action: $action, clientMutationId: $uid) { items { id code } } }`;

export const WORKLOADS = {
  queue: 'queue page of 50',
  decide: 'decide a comment',
  comment: 'public comment',
};
/** One pass approves the pool, the next marks it as spam: every request changes something. */
const PASSES = [
  ['APPROVE', 'APPROVED'],
  ['SPAM', 'SPAM'],
];
const SUBMISSIONS = 20_000;
const written = (n) => ({
  article: 1 + (n % 800),
  name: `Reader ${n}`,
  email: n % 5 ? `reader${1 + (n % 2000)}@readers.test` : `new${n}@readers.test`,
  body: `${'A comment of ordinary length that a visitor typed. '.repeat(3)}${n}`,
});

/** The product, built, with login, permissions, validation and limits (their thresholds raised). */
export async function startDesk(url, pool) {
  const one = await start(at('../dist/main.js'), url, {
    NODE_ENV: 'production',
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: join(tmpdir(), 'agency-desk-bench'),
    LIMITS_FACTOR: '1000000',
    LOG_LEVEL: 'warn',
  });
  const headers = { 'content-type': 'application/json', 'x-agency-desk': '1' };
  const login = await fetch(`${one.url}/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(MODERATOR),
  });
  if (!login.ok) throw new Error(`No login: ${await login.text()}`);
  headers.cookie = login.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const graphql = (body) => request('/graphql', headers, body);
  return {
    ...one,
    good: { queue: '"totalCount":', decide: '"code":"APPLIED"', comment: '"status":"PENDING"' },
    requests: {
      queue: [graphql({ query: QUEUE })],
      decide: PASSES.flatMap(([action], pass) =>
        pool.map(({ id }) =>
          graphql({
            query: DECIDE,
            variables: { items: [{ id, expectedVersion: pass + 1 }], action, uid: randomUUID() },
          }),
        ),
      ),
      comment: Array.from({ length: SUBMISSIONS }, (_, n) => {
        const { article, ...form } = written(n);
        return request('/public/comments', headers, {
          ...form,
          comment_post_ID: idOf(article),
          submissionId: randomUUID(),
        });
      }),
    },
  };
}

export async function startRaw(url, pool) {
  const one = await start(at('raw-server.mjs'), url, {});
  const ask = (name, values) => request('/', { 'content-type': 'application/json' }, { ask: name, values });
  return {
    ...one,
    good: { queue: '"rows" : [{', decide: '"status":', comment: '"status":"PENDING"' },
    requests: {
      queue: [ask('queue', [])],
      decide: PASSES.flatMap(([, status]) => pool.map(({ raw }) => ask('decide', [raw, status]))),
      comment: Array.from({ length: SUBMISSIONS }, (_, n) => {
        const { article, name, email, body } = written(n);
        return ask('comment', [article, name, email, body]);
      }),
    },
  };
}

function request(path, headers, body) {
  const json = JSON.stringify(body);
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': Buffer.byteLength(json) });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${json}`,
  );
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
