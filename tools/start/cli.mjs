import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { ROOT } from '../checkout.mjs';
import { ensureInstalled } from '../install.mjs';
import { Interrupted, watchInterruption } from '../interruption.mjs';
import { environmentFor } from './environment.mjs';

/** Runs one command to its end and ends with its exit code. Only the command itself writes to stdout: it may be JSON. */
export async function runCli(args) {
  const { asked } = watchInterruption();
  try {
    await ensureInstalled(console.error, asked);
    await ensureBuilt(console.error, asked);
    const { env, stop } = await (asksForHelp(args) ? nothingBehind : environmentFor)(process.env);
    try {
      asked.throwIfAborted();
      process.exitCode = await command(args, env, asked);
    } finally {
      await stop();
    }
    process.exit();
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(error.message);
    process.exit(error instanceof Interrupted ? 130 : 1);
  }
}

/** Who only asks what there is waits for no database, and leaves none behind. */
const asksForHelp = (args) =>
  args.length === 0 || args[0] === 'help' || args.includes('--help') || args.includes('-h');
const nothingBehind = async (env) => ({ env, stop: async () => undefined });

function command(args, env, asked) {
  return new Promise((done) => {
    // Where the person stands, so that a relative FILE means what they typed; npm itself has moved to the checkout.
    const cwd = resolve(env.INIT_CWD || process.cwd());
    const cli = [join(ROOT, 'api/dist/cli/main.js'), ...args];
    const child = spawn(process.execPath, cli, { cwd, env, stdio: 'inherit' });
    asked.addEventListener('abort', () => child.kill('SIGTERM'));
    process.once('exit', () => child.kill('SIGKILL'));
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 130));
  });
}
