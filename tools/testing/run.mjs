import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { ensureInstalled } from '../install.mjs';
import { Interrupted, watchInterruption } from '../interruption.mjs';
import { outcomeOf, PARTS } from './stages.mjs';

/** Runs a part of the tests, or of its files those of such a name, and ends the process; the last line is `N passed, N failed`. */
export async function runTests(part = 'all', only = '') {
  if (!PARTS[part]) {
    console.error(`There is no part "${part}". Parts: ${Object.keys(PARTS).join(', ')}.`);
    process.exit(1);
  }
  const { asked } = watchInterruption();
  const reports = mkdtempSync(join(tmpdir(), 'agency-desk-reports-'));
  // Also when the run is broken off, which ends in the middle.
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  const results = [];
  try {
    await runPart(PARTS[part], { reports, only, signal: asked }, results);
  } catch (error) {
    if (error instanceof Interrupted) process.exit(130);
    console.error(error.message);
    results.push({ name: 'setting up', passed: 0, failed: 1 });
  }
  process.exit(summarize(results));
}

async function runPart({ checks, suites }, { reports, only, signal }, results) {
  heading('install and build');
  await ensureInstalled(console.log, signal);
  await ensureBuilt(console.log, signal);
  // The first writes what the others read; those share the cores, and show what they say when they are through.
  for (const together of [checks.slice(0, 1), checks.slice(1)]) {
    const ended = await Promise.all(
      together.map(async (check) => ({ ...check, ...(await outcomeOf(check, signal)) })),
    );
    for (const { name, clean, output } of ended) {
      heading(name);
      process.stdout.write(output);
      if (!clean) results.push({ name, passed: 0, failed: 1 });
    }
    if (results.length) return;
  }
  for (const { name, run } of suites) {
    heading(name);
    const started = Date.now();
    const { passed, failed } = await run({ out: join(reports, name), only, signal });
    results.push({ name, passed, failed, seconds: Math.round((Date.now() - started) / 1000) });
  }
}

const heading = (text) => console.log(`\n=== ${text}`);

function summarize(results) {
  heading('summary');
  for (const { name, passed, failed, seconds } of results) {
    const time = seconds === undefined ? '' : ` in ${seconds} s`;
    console.log(`${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed${time}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
