import { randomInt } from 'node:crypto';

/** Crockford's: no I, L, O and U, which are misread or spell something. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const four = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** What a visitor is told: `L-7K3M-9QZD`, 40 random bits, so that nobody guesses another's. kind: the letter of what it refers to. */
export const newReference = (kind: 'L' | 'C' = 'L'): string => `${kind}-${four()}-${four()}`;

/** The reference that somebody read out or typed, as it is stored; null where this is none: a name may begin with L, too. */
export function referenceIn(text: string): string | null {
  const [, code, rest] = /^L-([0-9A-Z]{4})[\s-]?([0-9A-Z]{4})$/.exec(text.trim().toUpperCase()) ?? [];
  return code ? `L-${code}-${rest}`.replace(/O/g, '0').replace(/(?<!^)[IL]/g, '1') : null;
}
