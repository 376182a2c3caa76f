import { urlOf } from './url.js';

// Bidirectional controls (Unicode TR9) let a text pretend to be another; C0 and C1 controls have no place in what people write.
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Text of people as it is stored: NFC, line breaks as \n, without controls, lone surrogates and bidi controls. */
export const cleanText = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .normalize('NFC')
    .trim();

/** Nothing that could be seen: only spaces, formats and marks. */
const UNSEEN = /^[\s\p{Cf}\p{Mn}\p{Zs}\u115f\u1160\u3164\uffa0]*$/u;
export const isUnseen = (text: string): boolean => UNSEEN.test(text);

/** One line: every run of white space is one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

/** At most so many UTF-16 units, and never half a character at the end, which no JSON of Postgres takes. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/\p{Surrogate}$/u, '');

// RFC 5321 lengths; the form is WHATWG's for input type=email, with a dot in the domain, and any script in the domain.
const EMAIL =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+$/u;

/** Whether this has the form of an e-mail address of at most 254 characters. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && EMAIL.test(text) && !text.includes('..') && !/^\.|\.@/.test(text);

/** An http or https address as the URL standard writes it, or null; `http://` is put before an address without a scheme. */
export function webAddress(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `http://${text}`;
  const url = urlOf(whole);
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    !url.hostname.includes('.') ||
    whole.length > 2000
  )
    return null;
  return url.href;
}
