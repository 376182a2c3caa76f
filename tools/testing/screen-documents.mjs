import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../checkout.mjs';

const SOURCES = join(ROOT, 'admin/src');
const DOCUMENT = /graphql\(\s*`([^`]*)`/g;
const DEFINITION = /^\s*(query|mutation|fragment)\s+(\w+)/;

/** What the screens send, each as its own text, by name: what is asked, and the fragments that it stands on. */
const operations = new Map();
const fragments = new Map();
for (const file of readdirSync(SOURCES, { recursive: true }).filter((name) => name.endsWith('.ts')))
  for (const [, text] of readFileSync(join(SOURCES, file), 'utf8').matchAll(DOCUMENT)) {
    const [, kind, name] = DEFINITION.exec(text);
    (kind === 'fragment' ? fragments : operations).set(name, { kind, name, text, file });
  }

/** `{kind, name, text, file}`, file below admin/src. */
export const screenOperations = [...operations.values()];

/** An operation with its fragments, as it is sent. */
export function screenDocument(name) {
  const texts = new Set();
  const add = (among, wanted) => {
    const found = among.get(wanted);
    if (!found) throw new Error(`The screens have no document ${wanted}.`);
    if (texts.has(found.text)) return;
    texts.add(found.text);
    for (const [, fragment] of found.text.matchAll(/\.\.\.(\w+)/g)) add(fragments, fragment);
  };
  add(operations, name);
  return [...texts].join('\n');
}
