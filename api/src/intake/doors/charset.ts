import { isUtf8 } from 'node:buffer';
import { DeskError } from '../../common/errors.js';
import { mendWindows1252 } from '../../common/windows-1252.js';

type Charset = 'utf-8' | 'windows-1252';

// What says ISO-8859-1 is read as windows-1252 (WHATWG Encoding): nobody means its control characters.
const LABELS: Record<string, Charset> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};
/** The letters that a Content-Type declares; undefined where it says nothing. Throws 415 for others. */
export function charsetOf(contentType: string): Charset | undefined {
  const [, label] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType) ?? [];
  if (label === undefined) return undefined;
  const charset = Object.hasOwn(LABELS, label.toLowerCase()) ? LABELS[label.toLowerCase()] : undefined;
  if (!charset) throw new DeskError('UNSUPPORTED_TYPE', 415, 'Please send it in UTF-8.');
  return charset;
}

/** A browser sends a form in the letters of its page and does not say which: UTF-8, unless these bytes cannot be that. */
export function guessedCharset(bytes: Buffer, urlEncoded: boolean): Charset {
  const plain = urlEncoded ? unescaped(bytes) : bytes;
  return isUtf8(plain) ? 'utf-8' : 'windows-1252';
}

const unescaped = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

export const textOf = (bytes: Buffer, charset: Charset): string =>
  charset === 'utf-8' ? bytes.toString('utf8') : mendWindows1252(bytes.toString('latin1'));

/** A url-encoded form, whose letters stand there as they are or each byte as %XX. */
export function formOf(bytes: Buffer, charset: Charset): URLSearchParams {
  if (charset === 'utf-8') return new URLSearchParams(bytes.toString('utf8'));
  const asUtf8 = bytes
    .toString('latin1')
    .replace(/%([0-9a-f]{2})|[\u0080-\u00ff]/gi, (c, hex: string | undefined) =>
      encodeURIComponent(textOf(hex ? Buffer.from(hex, 'hex') : Buffer.from(c, 'latin1'), charset)),
    );
  return new URLSearchParams(asUtf8);
}
