import { dictionary } from '@zxcvbn-ts/language-common';
import { BadInput } from '../../common/errors.js';

/** NIST SP 800-63B-4: at least 15 characters where the password stands alone; no rules on its composition. */
export const SHORTEST = 15;
const LONGEST = 256;

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[]);
const OURS = ['agency', 'desk', 'demo', 'password', 'admin'];
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/** The same password typed on different keyboards is the same (NFKC, as the same document asks). */
export const normalised = (password: string): string => password.normalize('NFKC');

/** Why people should not take this password, or null. `about`: name and e-mail address of the person. */
export function weakness(password: string, about: readonly string[] = []): string | null {
  const text = normalised(password);
  if ([...text].length < SHORTEST)
    return `Please use at least ${SHORTEST} characters. A few words in a row are easy to keep.`;
  if (text.length > LONGEST) return `Please use at most ${LONGEST} characters.`;
  const small = text.toLowerCase();
  const joined = small.replace(/[^\p{L}\p{N}]/gu, '');
  if (isCommon(small) || isCommon(joined))
    return 'This is one of the passwords that are tried first. Please choose another.';
  if (isPattern(small) || isPattern(joined))
    return 'This is a simple pattern, which is tried early. Please choose another.';
  const known = [...OURS, ...about.flatMap((t) => t.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter(
    (word) => word.length >= 4,
  );
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), small).replace(/[^\p{L}\p{N}]/gu, '');
  if (rest.length < 8)
    return 'This is made of your name, your address or the name of the desk. Please choose another.';
  return null;
}

/** In the list, bare or with digits and signs around, or two of its entries in a row. */
function isCommon(text: string): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (COMMON.has(text) || (bare.length >= 4 && bare.length < text.length && COMMON.has(bare))) return true;
  for (let cut = 6; cut <= text.length - 6; cut++)
    if (COMMON.has(text.slice(0, cut)) && COMMON.has(text.slice(cut))) return true;
  return false;
}

/** One piece over and over, or a run along the alphabet, the digits or the keyboard. */
function isPattern(text: string): boolean {
  const period = (text + text).indexOf(text, 1);
  if (period <= text.length / 2 || new Set(text).size <= 4) return true;
  return ROWS.some((row) => [row, [...row].reverse().join('')].some((r) => (r + r).includes(text)));
}

/** Throws BadInput beside `field`. */
export function requireStrong(field: string, password: string, about: readonly string[]): void {
  const why = weakness(password, about);
  if (why) throw BadInput.field(field, 'WEAK_PASSWORD', why);
}
