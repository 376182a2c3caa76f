import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../checkout.mjs';

test('leaves no reports behind when the tests are broken off', async (t) => {
  const temporary = mkdtempSync(join(tmpdir(), 'agency-desk-interrupted-'));
  t.after(() => rmSync(temporary, { recursive: true, force: true }));
  const child = spawn(process.execPath, [join(ROOT, 'tools/test.mjs'), 'lint'], {
    env: { ...process.env, TMPDIR: temporary },
  });
  await once(child.stdout, 'data');
  assert.equal(readdirSync(temporary).length, 1);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 130);
  assert.deepEqual(readdirSync(temporary), []);
});
