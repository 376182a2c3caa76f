import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Postgres refuses to run as root, so root's clusters live where its own user can read: outside of any home. */
const OUTSIDE = '/var/lib/agency-desk';

/**
 * Where the cluster of a data folder lives and who runs it.
 * `home` holds what belongs to us (password, lock, log, leases), `cluster` what belongs to Postgres.
 */
export function placeOf(dataDir) {
  const home = join(resolve(dataDir), 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const runAs = userForPostgres();
  if (!runAs) return { home, cluster: join(home, 'cluster') };
  // The whole path's hash, never a part of it: two checkouts may share any part.
  const name = createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 32);
  return { home, runAs, outside: OUTSIDE, cluster: join(OUTSIDE, 'clusters', name) };
}

/** A place for a server that is thrown away at the end; its name carries the owner, so that a later one may sweep it. */
export function throwAwayPlace() {
  const name = `agency-desk-throwaway-${process.pid}-${randomBytes(4).toString('hex')}`;
  const home = join(tmpdir(), name);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const runAs = userForPostgres();
  if (!runAs) return { home, cluster: join(home, 'cluster') };
  return { home, runAs, outside: OUTSIDE, cluster: join(OUTSIDE, 'clusters', name) };
}

export const throwAwayParents = () => [tmpdir(), join(OUTSIDE, 'clusters')];

/** Undefined for an ordinary user, who runs Postgres as themself. */
export function userForPostgres() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { name, uid, gid };
  }
  throw new Error(
    'Postgres refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Start as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  );
}

function idOf(flag, name) {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}
