import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { ROOT } from '../checkout.mjs';
import { ensureInstalled } from '../install.mjs';
import { Interrupted, watchInterruption } from '../interruption.mjs';
import { pause, signal } from '../processes.mjs';
import { addressFrom, urlOf } from './address.mjs';
import { environmentFor } from './environment.mjs';

const TYPESCRIPT = join(ROOT, 'node_modules/typescript/bin/tsc');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** Postgres, two compilers that watch, the API that starts when both are done and anew after each change, and vite in front of it; one Ctrl-C ends all. */
export async function startDevelopment() {
  const { asked } = watchInterruption();
  const children = [];
  let stop = async () => undefined;
  let code;
  try {
    const command = 'npm run dev';
    const address = await addressFrom(process.env, { command });
    const admin = await addressFrom(
      { ...process.env, HOST: '127.0.0.1' },
      { key: 'ADMIN_PORT', fallback: 5173, command },
    );
    await ensureInstalled(console.log, asked);
    await ensureBuilt(console.log, asked);
    const made = await environmentFor(process.env);
    stop = made.stop;
    asked.throwIfAborted();
    const env = {
      ...made.env,
      HOST: address.host,
      PORT: String(address.port),
      API_URL: urlOf(address),
      ADMIN_PORT: String(admin.port),
    };
    const compilers = ['migrations', 'api/tsconfig.build.json'].map((project) => compiler(project, env));
    children.push(...compilers, node([VITE, join(ROOT, 'admin')], env));
    console.log(
      `\n  The admin, reloading: ${urlOf(admin)}\n  The API: ${urlOf(address)}\n  Ctrl-C stops all.\n`,
    );
    const api = async () => {
      // A compiler that watches writes everything once at first: an API that ran already would start anew at once.
      await Promise.all(compilers.map(({ compiled }) => compiled));
      const child = node(['--watch', '--watch-preserve-output', join(ROOT, 'api/dist/main.js')], env);
      children.push(child);
      return child.ended;
    };
    code = await Promise.race([firstToEnd(children, asked), api()]);
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(error.message);
    code = error instanceof Interrupted ? 0 : 1;
  }
  await Promise.all(children.map(endGroup));
  await stop();
  process.exit(code);
}

/** Each leads a group of its own, because `node --watch` and vite have children. */
function node(args, env, stdout = 'inherit') {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', stdout, 'inherit'],
    detached: true,
  });
  child.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  process.once('exit', () => child.exitCode === null && signal(-child.pid, 'SIGKILL'));
  return child;
}

/** `compiled`: its first round is over, well or not. */
function compiler(project, env) {
  const args = [TYPESCRIPT, '-p', join(ROOT, project), '--watch', '--preserveWatchOutput', '--pretty'];
  const child = node(args, env, 'pipe');
  let said = '';
  child.compiled = new Promise((resolve) =>
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      if ((said = (said + data).slice(-1000)).includes('Watching for file changes')) resolve();
    }),
  );
  return child;
}

function firstToEnd(children, asked) {
  const asking = new Promise((resolve) => asked.addEventListener('abort', () => resolve(0)));
  return Promise.race([asking, ...children.map((child) => child.ended)]);
}

async function endGroup(child) {
  signal(-child.pid, 'SIGTERM');
  await Promise.race([child.ended, pause(12_000)]);
  signal(-child.pid, 'SIGKILL');
}
