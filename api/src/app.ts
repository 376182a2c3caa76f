import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { bodyTimes, LONGEST } from './platform/body-times.js';
import { LongDatabase } from './platform/database/long-database.js';
import { MIGRATED, type Migrated } from './platform/database/migrate.js';
import { answersKnown } from './platform/graphql/answers-known.js';
import { Executor } from './platform/graphql/executor.js';
import { ErrorFilter } from './platform/error-filter.js';
import { butLinks, errors, named, ownOrigin, parseBodies } from './platform/http.js';
import { JobWorker } from './platform/jobs/job-worker.js';
import { makeLogger, NestLogger } from './platform/logging/logger.js';
import { Outbox } from './platform/outbox/outbox.js';
import { securityHeaders } from './platform/static/security-headers.js';
import { trustProxy } from './platform/trust-proxy.js';
import { Upkeep } from './platform/upkeep.js';
import { seedDemo } from './seed/demo.js';
import { SessionGate } from './staff/sessions/session-gate.js';

/** The application, ready to listen; tests start the same one. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const logger = makeLogger(config.LOG_LEVEL);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new ErrorFilter(logger));
  app.set('trust proxy', trustProxy(config.TRUST_PROXY));
  app.disable('x-powered-by');
  app.use(named);
  app.use(bodyTimes);
  app.use(securityHeaders());
  app.use(['/graphql', '/auth'], ownOrigin(config));
  app.use('/files', butLinks(ownOrigin(config)));
  parseBodies(app);
  // Not before the health checks, the files and most public doors: they ask for nobody, and files must stand without a
  // database. Of comments the door knows who of the staff writes.
  app.use(['/graphql', '/auth', '/files', '/exports', '/public/comments'], app.get(SessionGate).handler);
  app.use('/graphql', answersKnown(app.get(Executor, { strict: false })));
  await app.init();
  if (app.get<Migrated>(MIGRATED, { strict: false }).role === null)
    logger.warn(
      'the database user may not make or become the role desk_app, so the desk works as that user: triggers still keep the audit and the decisions append-only, but whoever owns the tables could switch them off. An administrator can mend it: CREATE ROLE desk_app NOLOGIN; GRANT desk_app TO the user; then grant it the tables, or migrate an empty database.',
    );
  if (config.DEMO && (await seedDemo(app.get(LongDatabase)))) logger.info('the demo was seeded');
  app.get(Outbox).start();
  app.get(JobWorker).start();
  app.get(Upkeep).start();
  app.getHttpAdapter().getInstance().use(errors(logger));
  const server = app.getHttpServer() as Server;
  // Node looks for those who are too slow every half a minute unless told otherwise; it reads this when it listens.
  Object.assign(server, {
    headersTimeout: 8_000,
    requestTimeout: LONGEST,
    connectionsCheckingInterval: 1_000,
  });
  return app;
}
