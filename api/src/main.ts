import 'reflect-metadata';
import type { Server as HttpServer } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from './app.js';
import { ConfigError, parseConfig } from './config.js';
import { Readiness } from './platform/health/health.js';
import { makeLogger } from './platform/logging/logger.js';

/** Requests in flight get this long to finish once the process is told to stop, in milliseconds. */
const GRACE = 10_000;

/** Connections that stay open between requests learn within this time that they should go, in milliseconds. */
const GOODBYE = 500;

/**
 * Nobody new, and each answer to those who are here is the last on its connection. Closed at once, a connection that
 * waits for its next request would break under the one that is on its way, and a proxy would answer that with 502.
 */
async function sayGoodbye(server: HttpServer): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  const empty = new Promise<void>((closed) => NetServer.prototype.close.call(server, () => closed()));
  await Promise.race([empty, pause(GOODBYE)]);
}

try {
  const config = parseConfig(process.env);
  const logger = makeLogger(config.LOG_LEVEL);
  const app = await createApp(config);
  await app.listen(config.PORT, config.HOST);
  logger.info({ url: await app.getUrl() }, 'listening');

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'draining');
    app.get(Readiness).drain();
    setTimeout(() => process.exit(0), GRACE).unref();
    await sayGoodbye(app.getHttpServer() as HttpServer);
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
} catch (error) {
  const told =
    error instanceof ConfigError
      ? error.message
      : (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? `The port is taken: ${(error as Error).message}`
        : (error as Error).stack;
  console.error(told);
  process.exit(1);
}
