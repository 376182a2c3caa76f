import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/** How long a body may take to arrive, in milliseconds. */
const WHOLE = 10_000;
/** For large pieces over slow lines: how long nothing of it may come, and how long it may take in all. */
const SILENCE = 10_000;
export const LONGEST = 600_000;

const watches = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Whoever sends a body too slowly is told 408 and hung up on. Node's own `requestTimeout` is one for all requests, so it
 * holds the longest of them.
 */
export const bodyTimes: RequestHandler = (req, _res, next) => {
  if (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length']) > 0)
    watch(req, WHOLE, () => hangUp(req));
  next();
};

/** From here on this body may take as long as it needs, while something of it comes. */
export function takeSlowly(req: IncomingMessage, seen = req.socket.bytesRead): void {
  watch(req, SILENCE, () => {
    if (req.socket.bytesRead === seen) hangUp(req);
    else takeSlowly(req);
  });
}

function watch(req: IncomingMessage, ms: number, then: () => void): void {
  if (!watches.has(req)) req.once('close', () => clearTimeout(watches.get(req)));
  clearTimeout(watches.get(req));
  watches.set(req, setTimeout(() => !req.complete && then(), ms).unref());
}

function hangUp({ socket }: IncomingMessage): void {
  socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  socket.destroySoon();
}
