import { spawn } from 'node:child_process';
import { signal as send } from './processes.mjs';

/**
 * Runs a command to its end and answers its exit code (128 where a signal ended it) and, unless `show`, its output.
 * It leads a group of its own, so that an interruption also ends what it started. Rejects when interrupted.
 */
export function run(command, args, { cwd, env, show = false, input = 'ignore', signal } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stdio = show ? [input, 'inherit', 'inherit'] : [input, 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, detached: true });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
    const end = () => send(-child.pid, 'SIGTERM');
    const endHard = () => send(-child.pid, 'SIGKILL');
    signal?.addEventListener('abort', end, { once: true });
    process.once('exit', endHard);
    const settled = () => {
      signal?.removeEventListener('abort', end);
      process.removeListener('exit', endHard);
    };
    child.once('error', (error) => (settled(), reject(error)));
    child.once('close', (code) => {
      settled();
      if (signal?.aborted) reject(signal.reason);
      else resolve({ code: code ?? 128, output: Buffer.concat(output).toString() });
    });
  });
}
