import type { Fields } from '../doors/request-body.js';

/** Deeper than any form of ours nests. */
const DEEPEST = 6;

/**
 * The fields as they came, to be kept beside what was made of them. Only what Postgres cannot keep in JSON (NUL, half a
 * character) is shown by a sign in its place, a file by its name, and what lies deeper than any form nests by an ellipsis.
 */
export const verbatim = (fields: Fields): unknown => kept(fields, DEEPEST);

function kept(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return storable(value);
  if (value instanceof File) return storable(`[file ${value.name}]`);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  if (Array.isArray(value)) return value.map((inner) => kept(inner, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storable(key), kept(inner, levels - 1)]),
  );
}

const storable = (text: string): string =>
  text.replaceAll('\0', '\u2400').replace(/\p{Surrogate}/gu, '\ufffd');
