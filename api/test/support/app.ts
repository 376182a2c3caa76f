import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import { parseConfig } from '../../src/config.js';
import { Role } from '../../src/access/roles.js';
import { hashToken } from '../../src/common/hash-token.js';
import { COOKIE } from '../../src/staff/sessions/cookie.js';
import { freshDatabase } from './database.js';

export interface GraphQLAnswer {
  status: number;
  // The answer is read by tests that know their own question.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface Person {
  id: string;
  email: string;
  name: string;
  /** The Cookie header of a session of this person. */
  cookie: string;
}

export interface TestApp {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** The database as the owner of the schema: to prepare and to look, never to do what the API should. */
  db: pg.Pool;
  app: NestExpressApplication;
  dataDir: string;
  /** fetch on this app with the staff's header. */
  fetch(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>;
  /** POST of JSON. */
  post(path: string, body: unknown, cookie?: string): Promise<Response>;
  graphql(query: string, variables?: Record<string, unknown>, cookie?: string): Promise<GraphQLAnswer>;
  /** Signs in over HTTP. Answers the Cookie header; throws where the answer is not 200. */
  login(email: string, password?: string): Promise<string>;
  /** A new person of the staff with these roles, already signed in. */
  person(...roles: Role[]): Promise<Person>;
  stop(): Promise<void>;
}

export const DEMO_PASSWORD = 'agency-desk-demo';

/** The product on a database of its own, in this process. Seed it with `env: {DEMO: 'true'}` for the demo logins. */
export async function startApp({ env = {} }: { env?: Record<string, string> } = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-test-'));
  const config = parseConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    DEMO: 'false',
    SECRET_KEY: 'a secret of the tests that nobody else has',
    ...env,
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const db = new pg.Pool({ connectionString: database.url, max: 3 });
  db.on('error', () => undefined);

  const request: TestApp['fetch'] = (path, { cookie, headers, ...init } = {}) =>
    fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { 'x-agency-desk': '1', ...(cookie && { cookie }), ...(headers as Record<string, string>) },
    });
  const post: TestApp['post'] = (path, body, cookie) =>
    request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      cookie,
    });

  return {
    url,
    db,
    app,
    dataDir,
    fetch: request,
    post,
    async graphql(query, variables, cookie) {
      const answer = await post('/graphql', { query, variables }, cookie);
      return { status: answer.status, ...((await answer.json()) as Omit<GraphQLAnswer, 'status'>) };
    },
    async login(email, password = DEMO_PASSWORD) {
      const answer = await post('/auth/login', { email, password });
      if (answer.status !== 200) throw new Error(`${email} may not sign in: ${await answer.text()}`);
      return cookieOf(answer);
    },
    async person(...roles) {
      const token = randomBytes(32).toString('base64url');
      const label = `${roles.join(' and ').toLowerCase().replaceAll('_', ' ')} ${randomBytes(3).toString('hex')}`;
      const email = `${label.replaceAll(' ', '.')}@staff.test`;
      const {
        rows: [user],
      } = await db.query<{ id: string }>(
        `INSERT INTO users (email, name, roles, joined_at) VALUES ($1, $2, $3, now()) RETURNING id`,
        [email, label, roles],
      );
      await db.query(
        `INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '14 days')`,
        [hashToken(token), user!.id],
      );
      return { id: user!.id, email, name: label, cookie: `${COOKIE.plain}=${token}` };
    },
    async stop() {
      await app.close();
      await db.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a browser would send back after this answer. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Waits until `look` answers something, looking every 20 ms. */
export async function until<T>(look: () => Promise<T | undefined | null | false>, ms = 15_000): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
