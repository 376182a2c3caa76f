import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './checkout.mjs';
import { run } from './command.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules/.agency-desk-lock');

/** Installs what package-lock.json names unless it is there already; then neither npm nor the network is asked. */
export async function ensureInstalled(say, signal) {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!isInstalled()) {
    say('Installing what package-lock.json names. The first time this takes a minute or two.');
    // No install script is needed, so none runs: the same everywhere, also where npm blocks them.
    const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    const [command, ...args] = npm();
    // NODE_ENV=production would leave the compilers out.
    const parts = ['--include=dev', '--include=optional'];
    const { code, output } = await run(command, [...args, 'ci', ...flags, ...parts], { cwd: ROOT, signal });
    if (code !== 0)
      throw new Error(`${output.trim()}\nnpm ci failed (above). The first start needs the network.`);
  }
  writeFileSync(STAMP, wanted);
}

function npm() {
  const own = process.env.npm_execpath;
  return own && basename(own) === 'npm-cli.js' ? [process.execPath, own] : ['npm'];
}

/** Whether someone installed by hand exactly what the lockfile names. npm writes its own list last of all. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const { packages } = JSON.parse(readFileSync(LOCK, 'utf8'));
  return Object.entries(packages).every(
    ([path, { version, link, optional, devOptional }]) =>
      !path.includes('node_modules/') || link || optional || devOptional || versionAt(path) === version,
  );
}

function versionAt(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
