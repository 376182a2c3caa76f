import type { RequestHandler, Response } from 'express';
import { DeskError } from '../../common/errors.js';

/** Not res.json: nobody asks for the same again, so there is no ETag to make. */
export function created(res: Response, receipt: object): void {
  const json = JSON.stringify(receipt);
  res.writeHead(201, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(json),
  });
  res.end(json);
}

/** For every other method at an address to which things are sent. */
export const onlyPost =
  (sentence: string): RequestHandler =>
  (_req, res, next) => {
    res.setHeader('Allow', 'POST, OPTIONS');
    next(new DeskError('METHOD', 405, sentence));
  };
