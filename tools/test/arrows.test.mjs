import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from '../checkout.mjs';
import { arrows } from '../eslint/arrows.mjs';

const FILES = ['**/*.ts', '**/*.tsx', '**/*.mjs'];
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  overrideConfig: [
    { files: FILES, languageOptions: { parser: tseslint.parser } },
    ...arrows.map((block) => ({ files: FILES, ...block })),
  ],
});

/** What is said of one import that stands in the file. */
async function saidOf(file, source) {
  const [result] = await eslint.lintText(`import { x } from '${source}';\nx();\n`, {
    filePath: join(ROOT, file),
  });
  return result.messages.map((message) => message.message).join('\n');
}

const refused = [
  ['a brick that looks up', 'api/src/common/made-up.ts', '../platform/database/database.js'],
  ['plumbing that knows a wing', 'api/src/platform/made-up.ts', '../moderation/wordpress/wxr/wxr.reader.js'],
  ['the change that knows staff', 'api/src/change/made-up.ts', '../staff/staff.module.js'],
  ['staff that knows a wing', 'api/src/staff/made-up.ts', '../moderation/wordpress/wxr/wxr.reader.js'],
  ['a room that knows the whole', 'api/src/staff/me/made-up.ts', '../../app.module.js'],
  ['the admin that reads api code', 'admin/src/common/made-up.ts', '../../../api/src/common/page.js'],
  ['an admin brick that knows the whole', 'admin/src/common/made-up.ts', '../App.js'],
  ['a migration that imports ours', 'migrations/made-up.ts', '../api/src/common/page.js'],
  ['a tool that imports the product', 'tools/made-up.mjs', '../api/src/common/page.js'],
];

for (const [what, file, source] of refused) {
  test(`refuses ${what}`, async () => assert.match(await saidOf(file, source), /may not enter/));
}

test("refuses another room's resolver", async () => {
  assert.match(await saidOf('api/src/staff/made-up/made-up.ts', '../me/me.resolver.js'), /are its own/);
});

test('refuses a table of states that knows the database', async () => {
  const file = 'api/src/moderation/comments/made-up.status.ts';
  assert.match(await saidOf(file, '../../platform/database/database.js'), /is pure/);
});

test('lets a module alone take a resolver, and a room the service of another', async () => {
  assert.match(await saidOf('api/src/staff/me/made-up.ts', './me.resolver.js'), /its module's alone/);
  assert.equal(await saidOf('api/src/staff/me/made-up.module.ts', './me.resolver.js'), '');
  assert.equal(await saidOf('api/src/staff/made-up/made-up.ts', '../me/me.js'), '');
});

test('lets a wing stand on the ground floor', async () => {
  assert.equal(await saidOf('api/src/moderation/made-up.ts', '../platform/database/database.js'), '');
  assert.equal(await saidOf('api/src/moderation/made-up.ts', '../staff/staff.module.js'), '');
});
