// How our own imports are written: `./x.js` in a TypeScript file is `./x.ts` on the disk. eslint-plugin-boundaries asks
// through the interface of eslint-import-resolver (version 2); packages are nobody's room and are left to it.
const { existsSync, statSync } = require('node:fs');
const { dirname, resolve } = require('node:path');

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
  if (!source.startsWith('.')) return { found: false };
  const target = resolve(dirname(file), source);
  for (const base of [target, target.replace(/\.jsx?$/, '')]) {
    for (const ending of ENDINGS) {
      const path = base + ending;
      if (existsSync(path) && statSync(path).isFile()) return { found: true, path };
    }
  }
  return { found: false };
};
