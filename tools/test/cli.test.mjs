import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../checkout.mjs';
import { placeOf } from '../postgres/place.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'agency-desk-cli-'));
const { cluster } = placeOf(dataDir);
after(() => [cluster, dataDir].forEach((path) => rmSync(path, { recursive: true, force: true })));

/** `npm run desk -- <args>` without npm, with no database yet. */
const desk = (...args) =>
  spawnSync(process.execPath, [join(ROOT, 'tools/desk.mjs'), ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    encoding: 'utf8',
  });

test('says what there is and what each verb takes, without a database', () => {
  for (const [args, status, words] of [
    [['--help'], 0, 'import-wxr'],
    [['help', 'create-admin'], 0, '--password-stdin'],
    [['import-wxr', '--help'], 0, '--dry-run'],
    [['seed', '-h'], 0, '--size'],
    [[], 2, 'create-admin'],
  ]) {
    const said = desk(...args);
    assert.equal(said.status, status, said.stderr);
    assert.ok((said.stdout + said.stderr).includes(words), args.join(' '));
  }
  assert.equal(existsSync(cluster), false);
});
