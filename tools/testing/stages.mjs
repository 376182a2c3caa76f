import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../checkout.mjs';
import { run } from '../command.mjs';
import { ofJest, tally } from './tally.mjs';

const bin = (path) => [process.execPath, [join(ROOT, 'node_modules', path)]];
const nx = (target) => ['run-many', '-t', target, '--output-style=static'];
const NO_DAEMON = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/** What must be clean before a test is worth running: any stops the run when it fails. */
const CHECKS = [
  // First, because it writes the types of the GraphQL documents that the lint reads.
  { name: 'types', command: bin('nx/dist/bin/nx.js'), args: nx('typecheck'), env: NO_DAEMON },
  { name: 'lint', command: bin('eslint/bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
  { name: 'format', command: bin('prettier/bin/prettier.cjs'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'unused code', command: bin('knip/bin/knip.js'), args: ['--no-progress'] },
];

/** Suites write their numbers to `out`; of their files those run whose name has `only` in it. */
const TOOLS = { name: 'tools', run: (options) => nodeTests('tools/test', '.test.mjs', options) };
const UNIT = { name: 'unit', run: (options) => jest(['api/src/', 'admin/src/'], options) };
const E2E = { name: 'end-to-end', run: (options) => jest(['api/test/'], options) };
const BROWSER = { name: 'browser', run: browserTests };
const CORPUS = { name: 'corpus', run: (options) => jest(['api/test/corpus/'], options) };

export const PARTS = {
  all: { checks: CHECKS, suites: [TOOLS, UNIT, E2E, BROWSER] },
  lint: { checks: CHECKS, suites: [] },
  tools: { checks: [], suites: [TOOLS] },
  unit: { checks: [], suites: [UNIT] },
  e2e: { checks: [], suites: [E2E] },
  browser: { checks: [], suites: [BROWSER] },
  // Real exports that lie outside of the repository: wants CORPUS_DIR.
  corpus: { checks: [], suites: [CORPUS] },
};

/** Whether the check is clean, and what it says. */
export async function outcomeOf({ command: [node, path], args, env }, signal) {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, signal };
  const { code, output } = await run(node, [...path, ...args], options);
  return { clean: code === 0, output };
}

async function jest(folders, { out, only, signal }) {
  const file = `${out}.json`;
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const paths = folders.map((folder) => `${escaped(join(ROOT, folder))}.*${escaped(only)}`);
  const args = ['--config', 'api/jest.config.mjs', '--testPathPatterns', paths.join('|')];
  const report = ['--json', `--outputFile=${file}`];
  const path = join(ROOT, 'node_modules/jest/bin/jest.js');
  // Jest prints its JSON to stdout too unless a file is named; what people read goes to stderr.
  const { code } = await run(process.execPath, [...node, path, ...args, ...report], {
    cwd: ROOT,
    show: true,
    signal,
  });
  return tally(code, ofJest(readReport(file)));
}

/** All files look at one product: to start it for each would take longer than what they do with it. */
async function browserTests(options) {
  const { startDesk } = await import('../../admin/e2e/support/desk.mjs');
  const { stop, ...desk } = await startDesk();
  try {
    return await nodeTests('admin/e2e', '.e2e.mjs', options, { DESK_UNDER_TEST: JSON.stringify(desk) });
  } finally {
    await stop();
  }
}

async function nodeTests(folder, ending, { out, only, signal }, env = {}) {
  const file = `${out}.json`;
  const names = readdirSync(join(ROOT, folder));
  const files = names.filter((name) => name.endsWith(ending) && name.includes(only));
  // A folder that lost its tests must not look like one whose tests pass.
  if (files.length === 0) {
    console.error(`There is no ${only}${ending} in ${folder}.`);
    return { passed: 0, failed: 1 };
  }
  const counting = [
    '--test-reporter',
    `${ROOT}/tools/testing/count.mjs`,
    '--test-reporter-destination',
    file,
  ];
  const shown = ['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'];
  // One file at a time: two cores are soon full.
  const args = [
    '--test',
    '--test-concurrency=1',
    ...shown,
    ...counting,
    ...files.sort().map((name) => join(folder, name)),
  ];
  const { code } = await run(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    show: true,
    signal,
  });
  return tally(code, readReport(file) ?? { passed: 0, failed: 1 });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
