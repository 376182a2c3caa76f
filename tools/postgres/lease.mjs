import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive } from '../processes.mjs';

// Who uses the server of a data folder: one file for each process, and one that says which server was started by us.
// A server is stopped by the last that leaves it, so nobody's database is pulled away, and one whose starter
// was killed is not left behind. One that was started by other means is never stopped.

export function takeLease({ home }) {
  const folder = join(home, 'leases');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, String(process.pid));
  writeFileSync(file, identityOf(process.pid));
  return () => rmSync(file, { force: true });
}

/** Sweeps what dead processes left behind on the way. */
export function hasOtherUsers({ home }) {
  const folder = join(home, 'leases');
  const others = readdirSync(folder).filter((name) => name !== String(process.pid));
  return others.filter((name) => isHeld(join(folder, name))).length > 0;
}

function isHeld(file) {
  if (isAlive(readFileSync(file, 'utf8'))) return true;
  rmSync(file, { force: true });
  return false;
}

const serverFile = ({ home }) => join(home, 'server');

export const rememberServer = (place, identity) => writeFileSync(serverFile(place), identity);

export const forgetServer = (place) => rmSync(serverFile(place), { force: true });

export function isStartedByUs(place, identity) {
  try {
    return readFileSync(serverFile(place), 'utf8') === identity;
  } catch {
    return false;
  }
}
