import type { Fields } from './request-body.js';

type Level = Record<string, unknown>;

/** A name as forms nest it: `consent[policyVersion]`, `services[]`; deeper ones are a name like any other. */
const NAME = /^([^[\]]+)((?:\[[^[\]]*\]){1,3})$/;

/**
 * The fields of a form, whose names may say where they belong. The first of several values under one name counts, as a
 * person saw it in the form; `name[]`, and each name of `lists`, takes them all.
 */
export function nested(parts: Iterable<[string, unknown]>, lists: readonly string[]): Fields {
  const fields = level();
  for (const [name, value] of parts) {
    const [, head = name, rest = lists.includes(name) ? '[]' : ''] = NAME.exec(name) ?? [];
    const path = [head, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key!)];
    put(fields, path, value);
  }
  return fields;
}

function put(into: Level, [key, ...further]: string[], value: unknown): void {
  if (further.length === 0) return void (into[key!] ??= value);
  if (further[0] === '') {
    const list = (into[key!] ??= []);
    if (Array.isArray(list)) list.push(value);
    return;
  }
  const below = (into[key!] ??= level());
  if (isLevel(below)) put(below, further, value);
}

/** Without a prototype, so that no name reaches one. */
const level = (): Level => Object.create(null) as Level;
const isLevel = (value: unknown): value is Level =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
