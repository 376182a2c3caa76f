import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checkout.mjs';
import { run } from './command.mjs';

const STAMP = join(ROOT, 'node_modules/.agency-desk-build');
const OUTPUTS = ['api/dist/main.js', 'migrations/dist', 'admin/dist/index.html'];
const SOURCES = ['api', 'admin', 'migrations', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const NO_SOURCE = new Set(['node_modules', 'dist', 'e2e', 'test', 'bench']);

/** Builds what changed. Asking nx takes seconds, so an unchanged checkout is known by a hash of its sources. */
export async function ensureBuilt(say, signal) {
  const wanted = hashOfSources();
  const done = OUTPUTS.every((path) => existsSync(join(ROOT, path)));
  if (done && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Building.');
  rmSync(STAMP, { force: true });
  sweepOrphans('migrations', 'migrations/dist');
  sweepOrphans('api/src', 'api/dist');
  const { code, output } = await nx(['run-many', '-t', 'build', '--output-style=static'], { signal });
  if (code !== 0) throw new Error(`${output.trim()}\nThe build failed (above).`);
  writeFileSync(STAMP, wanted);
}

/** nx without its daemon, which would stay behind. */
export function nx(args, options = {}) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NO_COLOR: '1' };
  return run(process.execPath, [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: ROOT,
    env,
    ...options,
  });
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path, entry) {
  const full = join(ROOT, path);
  if (entry ? entry.isFile() : /\.\w+$/.test(path)) hash.update(path).update(readFileSync(full));
  else if (!entry || entry.isDirectory()) {
    for (const inner of readdirSync(full, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (!NO_SOURCE.has(inner.name)) addTo(hash, `${path}/${inner.name}`, inner);
    }
  }
}

/** tsc never deletes: without this a migration of another branch would still be run. */
function sweepOrphans(source, output) {
  const folder = join(ROOT, output);
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const twin = join(ROOT, source, entry.name);
    if (entry.isDirectory()) {
      if (existsSync(twin)) sweepOrphans(`${source}/${entry.name}`, `${output}/${entry.name}`);
      else rmSync(join(folder, entry.name), { recursive: true });
    } else if (/\.js(\.map)?$/.test(entry.name) && !existsSync(twin.replace(/\.js(\.map)?$/, '.ts'))) {
      rmSync(join(folder, entry.name));
    }
  }
}
