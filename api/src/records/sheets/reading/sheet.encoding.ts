import { analyse } from 'chardet';
import { mendWindows1252 } from '../../../common/windows-1252.js';

/** A label of the WHATWG Encoding Standard, and the bytes of the mark in front that are no text. */
export interface Encoding {
  name: string;
  bom: boolean;
}

const BOMS: readonly [name: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What spreadsheets of other alphabets write; the rest of what a guesser offers is read wrongly more often than rightly. */
const LEGACY: Record<string, string> = {
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
};
/** Of 100: how sure a guess must be, and how far ahead of the next; else the commonest of all is taken. */
const SURE = 25;
const AHEAD = 15;
/** Bytes that are looked at, but for UTF-8, which is proved by all of them. */
const HEAD = 64 * 1024;
/** So few bytes of another alphabet prove none. */
const TOO_FEW = 12;

/**
 * Proofs before guesses: a mark, then the zeros that UTF-16 has in every Latin letter, then whether all of it is UTF-8.
 * Only what is none of these is guessed at, and windows-1252 where the guess is weak.
 */
export async function detectEncoding(pieces: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  let head = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head.length < HEAD) {
      head = Buffer.concat([head, piece.subarray(0, HEAD - head.length)]);
      const marked = BOMS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
      if (marked) return { name: marked[0], bom: true };
    }
    valid &&= isValid(() => utf8.decode(piece, { stream: true }));
    if (!valid && head.length >= HEAD) break;
  }
  const wide = withoutMark(head);
  if (wide) return { name: wide, bom: false };
  if (valid && isValid(() => utf8.decode())) return { name: 'utf-8', bom: false };
  return { name: guess(head), bom: false };
}

function isValid(decode: () => void): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: hardly any text has a NUL, and every second byte of Latin text in UTF-16 is one. */
function withoutMark(head: Buffer): string | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd < head.length / 10) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function guess(head: Buffer): string {
  if (head.filter((byte) => byte >= 0x80).length < TOO_FEW) return 'windows-1252';
  const [best, next] = analyse(head);
  const sure = best && best.confidence >= SURE && best.confidence - (next?.confidence ?? 0) >= AHEAD;
  return (sure && LEGACY[best.name]) || 'windows-1252';
}

/** The text of the bytes. What is not a letter of the encoding becomes U+FFFD: a sheet is shown before it is taken. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  { name }: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(name);
  const mend = name === 'windows-1252' ? mendWindows1252 : (text: string) => text;
  // A NUL is in no text that people wrote, and Postgres keeps none.
  const clean = (text: string): string => mend(text).replaceAll('\0', '');
  for await (const piece of pieces) yield clean(decoder.decode(piece, { stream: true }));
  yield clean(decoder.decode());
}
