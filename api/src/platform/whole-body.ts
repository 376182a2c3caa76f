import type { Request } from 'express';
import { BadInput, type DeskError } from '../common/errors.js';
import { takeSlowly } from './body-times.js';

/** A body of bytes that may come over a slow line. most: bytes. Throws tooLarge beyond it, BadInput beside `field` where nothing came. */
export async function wholeBody(
  req: Request,
  most: number,
  tooLarge: DeskError,
  empty: { field: string; message: string },
): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge;
  takeSlowly(req);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw tooLarge;
    parts.push(part);
  }
  if (length === 0) throw BadInput.field(empty.field, 'REQUIRED', empty.message);
  return Buffer.concat(parts, length);
}
