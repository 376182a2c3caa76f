import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export const OWNER = 'agency_desk';

// Letters of all scripts must count as letters (pg_trgm sees none of them under plain C), and the order of a
// text index must not change with the system's own collation: hence Postgres's built-in provider.
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

/** Makes the cluster when there is none and answers its owner's password. */
export function ensureCluster(place, bin, database) {
  const password = readPassword(place);
  if (password && existsSync(join(place.cluster, 'PG_VERSION'))) return password;
  putAsideForgotten(place);
  const fresh = randomBytes(32).toString('hex');
  const draft = `${place.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  initialize(place, bin, draft, fresh);
  createDatabase(place, bin, draft, database);
  writeFileSync(passwordFile(place), fresh, { mode: 0o600 });
  // The last step: a cluster under its final name is whole, however the start was interrupted.
  renameSync(draft, place.cluster);
  return fresh;
}

export const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** Postgres must not inherit a working folder that its user cannot enter. */
export const runOptions = ({ runAs }) => ({ cwd: '/', env: environment(), uid: runAs?.uid, gid: runAs?.gid });

const passwordFile = ({ home }) => join(home, 'password');

function readPassword(place) {
  const file = passwordFile(place);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** A cluster whose password went with its data folder opens for nobody; one of the kind is kept, not deleted. */
function putAsideForgotten({ cluster }) {
  if (!existsSync(cluster)) return;
  rmSync(`${cluster}.old`, { recursive: true, force: true });
  renameSync(cluster, `${cluster}.old`);
}

function initialize(place, bin, folder, password) {
  mkdirSync(dirname(folder), { recursive: true });
  if (place.runAs) chmodSync(dirname(folder), 0o755);
  mkdirSync(folder, { mode: 0o700 });
  const secret = `${folder}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  try {
    if (place.runAs) for (const path of [folder, secret]) chownSync(path, place.runAs.uid, place.runAs.gid);
    const failures = [];
    for (const ctype of CTYPES) {
      const result = spawnSync(join(bin, 'initdb'), initArguments(folder, secret, ctype), runOptions(place));
      if (result.status === 0) return;
      failures.push(result.error?.message ?? result.stderr.toString().trim());
    }
    throw new Error(
      `The embedded Postgres could not make its data folder ${folder}:\n${failures.join('\n')}`,
    );
  } finally {
    rmSync(secret, { force: true });
  }
}

function initArguments(folder, secret, ctype) {
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    `--lc-ctype=${ctype}`,
  ];
  const access = ['--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${secret}`];
  return [
    '-D',
    folder,
    '--encoding=UTF8',
    '--lc-messages=C',
    ...locale,
    ...access,
    '--no-sync',
    '--no-instructions',
  ];
}

/** Single-user mode needs no connection, so the launcher needs no client library. */
function createDatabase(place, bin, folder, database) {
  const input = `CREATE DATABASE "${database}"\n`;
  const args = ['--single', '-D', folder, 'postgres'];
  const { status, stderr } = spawnSync(join(bin, 'postgres'), args, { ...runOptions(place), input });
  if (status !== 0) throw new Error(`The embedded Postgres could not make its database:\n${stderr}`);
}
