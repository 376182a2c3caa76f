import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Any site may send to the public doors and read their answers, but never as somebody who is signed in here. */
export const fromAnySite: RequestHandler = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (req.method !== 'OPTIONS') return next();
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
  res.setHeader('Access-Control-Max-Age', '86400');
  res.status(204).end();
};

/** A handler that may take its time: what it throws goes the way of every error. */
export const door =
  (open: (req: Request, res: Response) => Promise<void>): RequestHandler =>
  (req: Request, res: Response, next: NextFunction) => {
    open(req, res).catch(next);
  };

/** Whether a request comes from a page of ours, as far as the browser tells. */
export function fromOwnPage(req: Request): boolean {
  const site = req.headers['sec-fetch-site'];
  const { origin, host } = req.headers;
  return (site === undefined || site === 'same-origin') && origin === `${req.protocol}://${host}`;
}
