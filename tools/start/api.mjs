import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../checkout.mjs';
import { pause } from '../processes.mjs';

/** Longer than the API's own limit for draining, in milliseconds. */
const PATIENCE_MS = 12_000;
const LEASH = pathToFileURL(join(ROOT, 'tools/start/leash.mjs')).href;

/** Starts the built API. `ended` answers its exit code; `stop` lets it drain, and kills it when `hurry` asks. */
export function startApi(env, { nodeArgs = [] } = {}) {
  const args = [...nodeArgs, '--import', LEASH, join(ROOT, 'api/dist/main.js')];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let code;
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  }).then((value) => (code = value));
  // Whatever ends this process must not leave the other behind.
  const leaveNothing = () => child.kill('SIGKILL');
  process.once('exit', leaveNothing);
  return {
    ended,
    hasEnded: () => code !== undefined,
    async stop(hurry) {
      const kill = () => child.kill('SIGKILL');
      const timer = setTimeout(kill, PATIENCE_MS);
      if (hurry.aborted) kill();
      hurry.addEventListener('abort', kill);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
      process.removeListener('exit', leaveNothing);
    },
  };
}

/** True once the API answers that it is ready; false when it ended or `signal` came first. */
export async function isReady(api, url, signal) {
  while (!api.hasEnded() && !signal.aborted) {
    if (await answersReady(url)) return true;
    await pause(50);
  }
  return false;
}

async function answersReady(url) {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
