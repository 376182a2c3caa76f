import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Role } from '../src/access/roles.js';
import { hashToken } from '../src/common/hash-token.js';
import { type Person, type TestApp, until } from './support/app.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { Importing } from './support/importing.js';
import { DeskProcess, silenceIsOver } from './support/process.js';
import { wordpressExport } from './support/wxr.js';

const COMMENTS = 6000;
/** Most comments answer the one after them, which only the second pass finds; the last of each article answers nobody. */
const FILE = wordpressExport(
  Array.from({ length: 20 }, (_, article) => ({
    id: article + 1,
    comments: Array.from({ length: COMMENTS / 20 }, (_none, n) => {
      const id = article * 1000 + n + 1;
      return {
        id,
        parent: n % 10 === 0 ? 0 : id + 1,
        email: `r${id % 97}@example.org`,
        approved: id % 3 ? '1' : 'spam',
      };
    }),
  })),
);

describe('the API killed in the middle of a commit', () => {
  let database: TestDatabase;
  let db: pg.Pool;
  let dataDir: string;
  let desk: DeskProcess;
  let moderator: Person;
  const env = (): Record<string, string> => ({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SECRET_KEY: 'a secret of the tests that nobody else has',
  });
  const client = (): Pick<TestApp, 'graphql' | 'fetch'> => {
    const send: TestApp['fetch'] = (path, { cookie, headers, ...init } = {}) =>
      fetch(desk.url + path, {
        ...init,
        headers: { 'x-agency-desk': '1', cookie: cookie ?? '', ...(headers as Record<string, string>) },
      });
    return {
      fetch: send,
      graphql: async (query, variables, cookie) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await send('/graphql', {
          method: 'POST',
          body: JSON.stringify({ query, variables }),
          headers,
          cookie,
        });
        return { status: answer.status, ...((await answer.json()) as { data: unknown }) };
      },
    };
  };
  const number = async (text: string): Promise<number> =>
    Number(Object.values((await db.query<Record<string, string>>(text)).rows[0]!)[0]);

  /** Killed, and what it held given up, as it is after some seconds of silence. */
  const killed = async (): Promise<void> => {
    await desk.kill();
    await silenceIsOver(db);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'desk-test-'));
    db = new pg.Pool({ connectionString: database.url, max: 2 });
    db.on('error', () => undefined);
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO users (email, name, roles) VALUES ('m@staff.test', 'M', $1) RETURNING id`,
      [[Role.MODERATOR]],
    );
    await db.query(
      `INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
      [hashToken('killed'), rows[0]!.id],
    );
    moderator = { id: rows[0]!.id, email: 'm@staff.test', name: 'M', cookie: 'desk=killed' };
    desk = await DeskProcess.start(env());
  });
  afterAll(async () => {
    await desk.kill();
    await db.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('goes on by itself when it is back, and everything came in exactly once', async () => {
    const importing = new Importing(client(), moderator);
    const { id } = await importing.check(FILE);
    await importing.verb('commitImport', id);
    await until(async () => (await number('SELECT count(*) FROM comments')) >= 2000);
    await killed();

    const half = await number('SELECT count(*) FROM comments');
    expect(half).toBeLessThan(COMMENTS);
    expect(await number('SELECT comments_new FROM imports')).toBe(half);
    expect(await number('SELECT sum(n) FROM comment_counts')).toBe(half);
    expect(await number('SELECT count(*) FROM comment_decisions')).toBe(half);

    desk = await DeskProcess.start(env());
    const done = await new Importing(client(), moderator).over(id);
    expect(done).toMatchObject({
      phase: 'COMMITTED',
      commentsNew: COMMENTS,
      report: { committed: { articles: 20, comments: COMMENTS } },
    });
    for (const table of ['comments', 'comment_arrivals', 'comment_decisions'])
      expect([table, await number(`SELECT count(*) FROM ${table}`)]).toEqual([table, COMMENTS]);
    expect(await number('SELECT count(DISTINCT subject_id) FROM comment_decisions')).toBe(COMMENTS);
    expect(await number('SELECT sum(n) FROM comment_counts')).toBe(COMMENTS);
    expect(await number('SELECT sum(approved_count + spam_count) FROM comment_authors')).toBe(COMMENTS);
    expect(await number('SELECT count(*) FROM comments WHERE parent_id IS NOT NULL')).toBe(
      COMMENTS * 0.9 - 20,
    );
    expect(await number(`SELECT count(*) FROM audit_entries WHERE action = 'import.committed'`)).toBe(1);

    // The same on the way back.
    await new Importing(client(), moderator).verb('revertImport', id);
    await until(async () => (await number('SELECT count(*) FROM comments')) < COMMENTS);
    await killed();
    const left = await number('SELECT count(*) FROM comments');
    expect(left).toBeGreaterThan(0);
    expect(await number('SELECT comments_new FROM imports')).toBe(left);
    expect(await number('SELECT sum(n) FROM comment_counts')).toBe(left);

    desk = await DeskProcess.start(env());
    expect(await new Importing(client(), moderator).over(id)).toMatchObject({
      phase: 'CANCELLED',
      report: { reverted: { articles: 20, comments: COMMENTS, keptArticles: 0, keptComments: 0 } },
    });
    for (const table of ['comments', 'comment_arrivals', 'comment_authors', 'articles'])
      expect([table, await number(`SELECT count(*) FROM ${table}`)]).toEqual([table, 0]);
    expect(await number('SELECT sum(n) FROM comment_counts')).toBe(0);
    expect(await number(`SELECT count(*) FROM audit_entries WHERE action = 'import.reverted'`)).toBe(1);
  }, 120_000);
});
