import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells a process from a later one under the same number; undefined where there is none (or only a zombie). */
export function identityOf(pid) {
  if (process.platform === 'linux') {
    const stat = readOrNothing(`/proc/${pid}/stat`);
    // The name may hold spaces and brackets: what follows the last bracket has a fixed order, see proc(5).
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? `${pid}@${fields[19]}` : undefined;
  }
  const started = ps(pid, 'lstart');
  return started ? `${pid}@${started}` : undefined;
}

/** The command line as it was started, empty where it cannot be read. */
export function commandOf(pid) {
  if (process.platform === 'linux') return readOrNothing(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
  return ps(pid, 'command');
}

export const isAlive = (identity) => identityOf(Number.parseInt(identity, 10)) === identity;

/** Waits until the process is gone; answers false when it still lives after `ms` milliseconds. */
export async function isGoneWithin(identity, ms) {
  for (const end = Date.now() + ms; isAlive(identity); await pause(20)) if (Date.now() > end) return false;
  return true;
}

/** Sends a signal; a process that is already gone is what the sender wanted. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid, column) {
  try {
    const args = ['-ww', '-o', `${column}=`, '-p', String(pid)];
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
