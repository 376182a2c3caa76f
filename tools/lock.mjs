import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, isAlive, pause } from './processes.mjs';

/** Runs `work` while no other process of this machine holds the file; a dead holder's lock is broken. */
export async function withLock(path, work, patienceMs = 180_000) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, identityOf(process.pid));
  try {
    for (const end = Date.now() + patienceMs; !take(mine, path); await pause(50)) {
      breakWhenDead(path, `${mine}.dead`);
      if (Date.now() > end) throw new Error(`${path} is held by a process that does not finish`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A hard link appears whole or not at all, unlike a file that is created and then written. */
function take(mine, path) {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function breakWhenDead(path, aside) {
  try {
    const holder = readFileSync(path, 'utf8');
    if (isAlive(holder)) return;
    renameSync(path, aside);
    // Another process may have broken it first and taken it: then this is a living one's lock, and goes back.
    if (readFileSync(aside, 'utf8') !== holder) take(aside, path);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
