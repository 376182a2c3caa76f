import { BadInput } from '../../common/errors.js';
import { isUnseen } from '../../common/text.js';

const MOST = 50;

/** What tells one tag from another: neither capitals nor what nobody can see. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

/** The name of a tag and its key, of one clean line. Throws BadInput beside the field. */
export function tagName(given: string, field: string): { name: string; key: string } {
  const key = keyOf(given);
  if (isUnseen(key)) throw BadInput.field(field, 'REQUIRED', 'Please say what the tag is called.');
  if ([...given].length > MOST)
    throw BadInput.field(field, 'TOO_LONG', `Please use at most ${MOST} characters for a tag.`);
  return { name: given, key };
}
