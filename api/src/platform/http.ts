import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { DeskError } from '../common/errors.js';
import { isLoopback } from '../common/network.js';
import { urlOf } from '../common/url.js';
import type { Config } from '../config.js';
import type { Logger } from './logging/logger.js';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Names the request, and answers with the name. Always a name of ours: nobody chooses what stands in the audit. */
export const named: RequestHandler = (req, res, next) => {
  req.requestId = randomUUID();
  res.setHeader('X-Request-Id', req.requestId);
  next();
};

/** The name that a proxy or client gave the request, for the log. */
const theirName = (req: Request): string | undefined => {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : undefined;
};

/** For a person who typed an address. */
const MISSING = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not found</title><main><h1>There is no such page</h1><p><a href="/">The desk</a> · <a href="/blog">The blog</a></p></main></html>`;

/** The answer of every door that is not GraphQL. */
export function sendError(res: Response, error: DeskError): void {
  const retryAfter = error.details.retryAfter;
  if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
  if (error.status === 404 && res.req.method === 'GET' && res.req.accepts(['json', 'html']) === 'html') {
    res.status(404).type('html').send(MISSING);
    return;
  }
  const { fields, ...rest } = error.details as { fields?: unknown[] };
  res.status(error.status).json({
    errors: fields ?? [{ code: error.code, message: error.message, ...rest }],
    requestId: res.getHeader('x-request-id'),
  });
}

/**
 * Cross-site request forgery: whatever changes state carries the header `x-agency-desk: 1` (which a form of another
 * site cannot send) and, where a browser says where it comes from, comes from here. A missing Origin is a script.
 * While we listen on loopback alone, a Host that is neither loopback nor PUBLIC_URL's is a name that another site points
 * at this machine (DNS rebinding): its pages would look like ours.
 */
export const ownOrigin =
  (config: Config): RequestHandler =>
  (req, res, next) => {
    const asked = hostName(req.headers.host);
    const ours =
      !isLoopbackName(config.HOST) || isLoopbackName(asked) || asked === new URL(config.PUBLIC_URL).hostname;
    const site = req.headers['sec-fetch-site'];
    const origin = req.headers.origin;
    const fromHere =
      (site === undefined || site === 'same-origin' || site === 'none') &&
      (origin === undefined ||
        origin === `${req.protocol}://${req.headers.host}` ||
        origin === new URL(config.PUBLIC_URL).origin);
    if (req.headers['x-agency-desk'] === '1' && fromHere && ours) return next();
    sendError(
      res,
      new DeskError(
        'FORBIDDEN',
        403,
        'Requests to the desk carry the header x-agency-desk: 1 and come from its own pages or from a script.',
      ),
    );
  };

/** The same where files are: a link carries no header, and following it changes nothing. */
export const butLinks =
  (guard: RequestHandler): RequestHandler =>
  (req, res, next) =>
    req.method === 'GET' ? next() : guard(req, res, next);

/** Without the port; undefined where it is no host at all. */
const hostName = (host = ''): string | undefined => urlOf(`http://${host}`)?.hostname;
const isLoopbackName = (name: string | undefined): boolean =>
  name === 'localhost' || isLoopback(name?.replace(/^\[|\]$/g, ''));

/** The last handler: the same contract for whatever a plain route throws. */
export const errors =
  (logger: Logger) =>
  (error: unknown, req: Request, res: Response, _next: NextFunction): void => {
    if (res.headersSent) {
      // Half an answer is out: broken off it says so itself, while left open its reader would wait for the rest.
      logger.error(
        { requestId: req.requestId, err: { message: (error as Error).message } },
        'an answer broke off',
      );
      res.destroy();
      return;
    }
    if (error instanceof DeskError) return sendError(res, error);
    const status = (error as { status?: number }).status ?? 500;
    if (status < 500) {
      const code =
        status === 413
          ? 'TOO_LARGE'
          : status === 415
            ? 'UNSUPPORTED_TYPE'
            : status === 404
              ? 'NOT_FOUND'
              : 'BAD_USER_INPUT';
      return sendError(res, new DeskError(code, status, (error as Error).message));
    }
    logger.error(
      {
        requestId: req.requestId,
        theirs: theirName(req),
        err: { message: (error as Error).message, stack: (error as Error).stack },
      },
      'unforeseen error',
    );
    sendError(
      res,
      new DeskError(
        'INTERNAL_SERVER_ERROR',
        500,
        `Something went wrong here. It was noted under ${req.requestId}.`,
      ),
    );
  };

/** Body parsers of the staff's own routes: 200 kB. The public doors and the uploads bring their own. */
export function parseBodies(app: NestExpressApplication): void {
  app.use(['/graphql', '/auth'], express.json({ limit: '200kb' }));
}
