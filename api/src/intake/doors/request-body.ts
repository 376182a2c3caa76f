import type { IncomingMessage } from 'node:http';
import { BadInput, DeskError } from '../../common/errors.js';
import { charsetOf, formOf, guessedCharset, textOf } from './charset.js';
import { nested } from './nested-fields.js';

/** 64 KiB: a long comment with room to spare. */
const MOST = 64 * 1024;

export type Fields = Readonly<Record<string, unknown>>;

export interface PublicBody {
  fields: Fields;
  /** Sent by a form without script: the answer is a page, not JSON. */
  byForm: boolean;
}

const tooLarge = (): DeskError => new DeskError('TOO_LARGE', 413, 'Please send at most 64 KiB.');

/**
 * The fields of a public form: JSON, a url-encoded form or a multipart one. lists: the fields of which a form may send several.
 * Throws 415 for another type or unknown letters, 413 beyond 64 KiB, 422 for what its type does not promise.
 */
export async function publicBody(req: IncomingMessage, lists: readonly string[] = []): Promise<PublicBody> {
  const given = req.headers['content-type'] ?? '';
  const type = given.split(';', 1)[0]!.trim().toLowerCase();
  const json = type === 'application/json';
  const multipart = type === 'multipart/form-data';
  if (!json && !multipart && type !== 'application/x-www-form-urlencoded') {
    throw new DeskError('UNSUPPORTED_TYPE', 415, 'Please send JSON or a form.');
  }
  const encoding = req.headers['content-encoding'];
  if (encoding && encoding !== 'identity')
    throw new DeskError('UNSUPPORTED_TYPE', 415, 'Please send it uncompressed.');
  const declared = charsetOf(given);
  const bytes = await bytesOf(req);
  const charset = declared ?? guessedCharset(bytes, !json && !multipart);
  const byForm = !json && (req.headers.accept?.includes('text/html') ?? false);
  try {
    if (json) return { fields: objectOf(JSON.parse(textOf(bytes, charset))), byForm };
    const parts = multipart ? await partsOf(textOf(bytes, charset), given) : formOf(bytes, charset);
    return { fields: nested(parts, lists), byForm };
  } catch {
    throw BadInput.field('request', 'MALFORMED', json ? 'This is not a JSON object.' : 'This is not a form.');
  }
}

function bytesOf(req: IncomingMessage): Promise<Buffer> {
  if (Number(req.headers['content-length']) > MOST) {
    req.resume();
    return Promise.reject(tooLarge());
  }
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST) parts.push(part);
      else reject(tooLarge());
    });
    req.on('end', () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)));
    req.on('error', reject);
    req.on('aborted', () => reject(new DeskError('BAD_USER_INPUT', 400, 'The request broke off.')));
  });
}

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value as Fields;
}

const partsOf = (text: string, type: string): Promise<FormData> =>
  new Response(text, { headers: { 'content-type': type } }).formData();
