import type { GraphQLScalarType } from 'graphql';
import { isEmail } from '../../../common/text.js';
import { phoneOf } from '../../../common/trade-scalars.js';
import type { Reading } from './sheet.js';

/** A cell read as the API reads the same field, so that both refuse the same in the same words. */
export const as =
  (scalar: GraphQLScalarType) =>
  (text: string): unknown =>
    scalar.parseValue(text);

/** With the country of the sheet where the number names none. Throws what is wrong with it. */
export function phone(text: string, { country }: Reading): string {
  const number = phoneOf(text, country);
  if (number === null)
    throw new Error(
      country
        ? `This is neither a number with its country code nor one of ${country}.`
        : 'Please give the number with its country code, such as +44 20 7946 0018, or say which country it is of.',
    );
  return number;
}

/** One of a few: its code, or one of the words for it. Throws which there are. */
export function oneOf<T extends string>(
  codes: Record<string, T>,
  words: Partial<Record<T, readonly string[]>> = {},
): (text: string) => T {
  const known = new Map(
    Object.values(codes).flatMap((code) =>
      [code, ...(words[code] ?? [])].map((word) => [plainWord(word), code] as const),
    ),
  );
  return (text) => {
    const code = known.get(plainWord(text));
    if (code === undefined) throw new Error(`Please use one of ${Object.values(codes).join(', ')}.`);
    return code;
  };
}

const plainWord = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const looksLikeEmail = (text: string): boolean => isEmail(text);
/** Digits with what stands between them, and no date. */
export const looksLikePhone = (text: string): boolean =>
  /^[+(\d][\d\s()./-]{5,24}$/.test(text) &&
  text.replace(/\D/g, '').length >= 6 &&
  !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(text);
