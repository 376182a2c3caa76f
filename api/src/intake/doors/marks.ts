import type { FormMarks } from './form-reader.js';

/** Nobody reads a page and writes within this time, in milliseconds. */
const TOO_QUICK = 3_000;

/** What speaks for a program and not a person. It never refuses a post: people look at it before it goes on. */
export type Mark = 'HONEYPOT' | 'NO_TOKEN' | 'TOO_QUICK';

/** openedAt: when the form was opened, in milliseconds; null: not known. */
export function marksOf({ honeypot }: FormMarks, openedAt: number | null): Mark[] {
  const marks: Mark[] = [];
  if (honeypot) marks.push('HONEYPOT');
  if (openedAt === null) marks.push('NO_TOKEN');
  else if (Date.now() - openedAt < TOO_QUICK) marks.push('TOO_QUICK');
  return marks;
}
