import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Role } from '../src/access/roles.js';
import { migrate } from '../src/platform/database/migrate.js';
import { hashToken } from '../src/common/hash-token.js';
import { COOKIE } from '../src/staff/sessions/cookie.js';
import { startApp, type TestApp, until as untilSoon } from './support/app.js';
import { countsThatDrifted, DECIDE, decision, makeArticle, makeComments } from './support/comments.js';
import { freshDatabase } from './support/database.js';
import { DeskProcess, silenceIsOver } from './support/process.js';

/** A killed process leaves its lease for 15 seconds, and the machine may be busy. */
const until = <T>(look: () => Promise<T | undefined | null | false>): Promise<T> => untilSoon(look, 90_000);

/** What the comment makers need of an app, for a product in another process. */
const asApp = (db: pg.Pool): TestApp => ({ db }) as TestApp;

async function moderatorIn(db: pg.Pool): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query(
    `WITH u AS (INSERT INTO users (email, name, roles, joined_at) VALUES ($1, 'Mo', '{MODERATOR}', now()) RETURNING id)
     INSERT INTO sessions (token_hash, user_id, expires_at) SELECT $2, id, now() + interval '1 day' FROM u`,
    [`${token}@staff.test`, hashToken(token)],
  );
  return `${COOKIE.plain}=${token}`;
}

async function ask(
  url: string,
  cookie: string,
  query: string,
  variables: unknown,
): Promise<{ data: Record<string, never>; errors?: { extensions: { code: string } }[] }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-agency-desk': '1', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as never;
}

interface Decided {
  decideComments: { items: { id: string; code: string }[] };
}

const UPDATE_ARTICLE =
  'mutation ($id: UUID!, $v: Int!, $input: ArticleInput!) { updateArticle(id: $id, expectedVersion: $v, input: $input) { version } }';

describe('two moderators on one comment', () => {
  it('200 rounds: one wins, the other is told who and when', async () => {
    const app = await startApp();
    try {
      const [one, two] = [await app.person(Role.MODERATOR), await app.person(Role.MODERATOR)];
      const comments = await makeComments(app, 200);
      for (const comment of comments) {
        const answers = await Promise.all([
          app.graphql(DECIDE, decision([comment], 'APPROVE'), one.cookie),
          app.graphql(DECIDE, decision([comment], 'SPAM'), two.cookie),
        ]);
        const outcomes = answers.map((a) => a.data.decideComments.items[0]);
        const winner = outcomes.findIndex((o) => o.code === 'APPLIED');
        expect(outcomes.map((o) => o.code).sort()).toEqual(['ALREADY_DECIDED', 'APPLIED']);
        expect(outcomes[1 - winner]).toMatchObject({
          by: { name: [one, two][winner]!.name },
          at: expect.any(String),
          comment: { status: winner === 0 ? 'APPROVED' : 'SPAM' },
        });
      }
      expect(await countsThatDrifted(app)).toEqual([]);
      expect((await app.db.query('SELECT count(*)::int AS n FROM comment_decisions')).rows[0].n).toBe(200);
    } finally {
      await app.stop();
    }
  }, 300_000);
});

describe('two moderators at two desks on one database', () => {
  it('decide the same fifty comments in opposite orders, 20 rounds: each comment has one winner, no counter drifts', async () => {
    const database = await freshDatabase();
    const db = new pg.Pool({ connectionString: database.url, max: 3 });
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-fault-'));
    const desks: DeskProcess[] = [];
    try {
      const env = { DATABASE_URL: database.url, DATA_DIR: dataDir };
      desks.push(await DeskProcess.start(env), await DeskProcess.start(env));
      const cookies = [await moderatorIn(db), await moderatorIn(db)];
      for (let round = 0; round < 20; round++) {
        const comments = await makeComments(asApp(db), 50);
        const answers = await Promise.all(
          desks.map(({ url }, i) =>
            ask(
              url,
              cookies[i]!,
              DECIDE,
              decision(i ? comments.toReversed() : comments, i ? 'SPAM' : 'APPROVE'),
            ),
          ),
        );
        const outcomes = answers.flatMap(({ data }) => (data as unknown as Decided).decideComments.items);
        const codes = comments.map(({ id }) =>
          outcomes
            .filter((o) => o.id === id)
            .map((o) => o.code)
            .sort(),
        );
        expect(codes).toEqual(comments.map(() => ['ALREADY_DECIDED', 'APPLIED']));
      }
      expect(await countsThatDrifted(asApp(db))).toEqual([]);
      const { rows } = await db.query('SELECT count(*)::int AS n FROM comment_decisions');
      expect(rows[0].n).toBe(20 * 50);
    } finally {
      await Promise.all(desks.map((desk) => desk.kill()));
      await db.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 300_000);
});

describe('kill -9 in the middle of deciding', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let db: pg.Pool;
  let dataDir: string;
  let cookie: string;
  let desk: DeskProcess | undefined;
  const start = (): Promise<DeskProcess> =>
    DeskProcess.start({ DATABASE_URL: database.url, DATA_DIR: dataDir });
  const decided = async (): Promise<number> =>
    (await db.query('SELECT count(*)::int AS n FROM comment_decisions')).rows[0].n;

  beforeEach(async () => {
    database = await freshDatabase();
    db = new pg.Pool({ connectionString: database.url, max: 3 });
    db.on('error', () => undefined);
    dataDir = await mkdtemp(join(tmpdir(), 'desk-fault-'));
    cookie = await moderatorIn(db);
  });
  afterEach(async () => {
    await desk?.kill();
    await db.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('a batch: what was answered is there, nothing is half done', async () => {
    const comments = await makeComments(asApp(db), 1200);
    desk = await start();
    const applied: string[] = [];
    const batches = Array.from({ length: 12 }, (_, i) => comments.slice(i * 100, i * 100 + 100)).map(
      async (batch) => {
        const answer = (await ask(desk!.url, cookie, DECIDE, decision(batch, 'APPROVE')).catch(
          () => undefined,
        )) as { data: { decideComments: { items: { id: string; code: string }[] } } } | undefined;
        for (const item of answer?.data.decideComments.items ?? [])
          if (item.code === 'APPLIED') applied.push(item.id);
      },
    );
    await until(async () => (await decided()) > 200);
    await desk.kill();
    await Promise.all(batches);
    const { rows } = await db.query<{
      id: string;
      status: string;
      version: number;
      decisions: number;
      audits: number;
    }>(
      `SELECT c.id, c.status, c.version, (SELECT count(*)::int FROM comment_decisions d WHERE d.subject_id = c.id) AS decisions,
         (SELECT count(*)::int FROM audit_entries e WHERE e.subject_id = c.id) AS audits FROM comments c`,
    );
    for (const row of rows) {
      const done = row.status === 'APPROVED' ? 1 : 0;
      expect(row).toMatchObject({ version: 1 + done, decisions: done, audits: done });
    }
    const approved = new Set(rows.filter((r) => r.status === 'APPROVED').map((r) => r.id));
    expect(applied.filter((id) => !approved.has(id))).toEqual([]);
    expect(await countsThatDrifted(asApp(db))).toEqual([]);
  }, 300_000);

  it('a job: it goes on by itself after the start, and decides each comment once', async () => {
    const articleId = await makeArticle(asApp(db));
    await makeComments(asApp(db), 3000, { articleId });
    desk = await start();
    const asked = await ask(
      desk.url,
      cookie,
      'mutation ($f: CommentFilter!, $b: UUID!) { decideMatchingComments(filter: $f, expectedCount: 3000, action: SPAM, clientMutationId: $b) { id } }',
      { f: { articleId, status: 'PENDING' }, b: randomUUID() },
    );
    expect(asked.errors).toBeUndefined();
    await until(async () => (await decided()) > 300);
    await desk.kill();
    await silenceIsOver(db);
    expect(await decided()).toBeLessThan(3000);
    expect(await countsThatDrifted(asApp(db))).toEqual([]);
    desk = await start();
    await until(async () => (await db.query("SELECT FROM jobs WHERE state = 'DONE'")).rowCount === 1);
    expect(await decided()).toBe(3000);
    expect(
      (await db.query('SELECT count(*)::int AS n FROM comments WHERE status = $1 AND version = 2', ['SPAM']))
        .rows[0].n,
    ).toBe(3000);
    expect(await countsThatDrifted(asApp(db))).toEqual([]);
  }, 300_000);
});

describe('Postgres restarted under load', () => {
  it('the process lives, says that it is not ready, and goes on by itself', async () => {
    const tools = '../../tools/postgres.mjs'; // plain JavaScript, without types
    const { startPostgres } = (await import(tools)) as {
      startPostgres(o: { dataDir: string }): Promise<{ url: string; stop(): Promise<void> }>;
    };
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-restart-'));
    let server = await startPostgres({ dataDir });
    let db: pg.Pool | undefined;
    let desk: DeskProcess | undefined;
    try {
      await migrate(server.url);
      db = new pg.Pool({ connectionString: server.url, max: 3 });
      db.on('error', () => undefined);
      const cookie = await moderatorIn(db);
      const comments = await makeComments(asApp(db), 400);
      desk = await DeskProcess.start({ DATABASE_URL: server.url, DATA_DIR: dataDir });
      const { url } = desk;
      const health = async (path: string): Promise<number> => (await fetch(`${url}/health/${path}`)).status;
      expect(await health('ready')).toBe(200);

      let loading = true;
      const codes = new Map<string, number>();
      const note = (code: string): Map<string, number> => codes.set(code, (codes.get(code) ?? 0) + 1);
      const load = Array.from({ length: 4 }, async (_, worker) => {
        for (let i = worker; loading && i < comments.length; i += 4) {
          const answer = (await ask(url, cookie, DECIDE, decision([comments[i]!], 'APPROVE'))) as {
            errors?: { extensions: { code: string } }[];
          };
          note(answer.errors?.[0]?.extensions.code ?? 'DONE');
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
      // A verb of several statements: its connection dies in the middle of a transaction.
      const articleId = await makeArticle(asApp(db));
      const written = new Map<string, number>();
      const author = (async () => {
        for (let version = 1, n = 0; loading; n++) {
          const answer = (await ask(url, cookie, UPDATE_ARTICLE, {
            id: articleId,
            v: version,
            input: { title: `Title ${n}` },
          })) as unknown as {
            data: { updateArticle: { version: number } } | null;
            errors?: { extensions: { code: string; current?: { version: number } } }[];
          };
          const refusal = answer.errors?.[0]?.extensions;
          const code = refusal?.code ?? 'DONE';
          written.set(code, (written.get(code) ?? 0) + 1);
          // Its COMMIT may have been heard and its answer not: then the next one is stale.
          version = answer.data?.updateArticle?.version ?? refusal?.current?.version ?? version;
        }
      })();
      await until(async () => (codes.get('DONE') ?? 0) > 20 && (written.get('DONE') ?? 0) > 20);
      await server.stop();
      await until(async () => (await health('ready')) === 503);
      expect(await health('live')).toBe(200);
      await until(async () => (codes.get('UNAVAILABLE') ?? 0) > 0);
      server = await startPostgres({ dataDir });
      await until(async () => (await health('ready')) === 200);
      const before = codes.get('DONE') ?? 0;
      const writtenBefore = written.get('DONE') ?? 0;
      await until(
        async () => (codes.get('DONE') ?? 0) > before && (written.get('DONE') ?? 0) > writtenBefore,
      );
      loading = false;
      await Promise.all([...load, author]);
      // What was answered is there, and each version with its line in the audit.
      const { rows } = await db.query<{ version: number; audits: number }>(
        `SELECT version, (SELECT count(*)::int FROM audit_entries WHERE subject_id = a.id) AS audits FROM articles a WHERE id = $1`,
        [articleId],
      );
      expect(rows[0]!.audits).toBe(rows[0]!.version - 1);
      expect(rows[0]!.version - 1).toBeGreaterThanOrEqual(written.get('DONE')!);
      expect(
        [...written.keys()].filter((code) => !['DONE', 'UNAVAILABLE', 'CONFLICT'].includes(code)),
      ).toEqual([]);
      expect([...codes.keys()].sort()).toEqual(['DONE', 'UNAVAILABLE']);
      expect(await countsThatDrifted(asApp(db))).toEqual([]);
    } finally {
      await desk?.kill();
      await db?.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 300_000);
});
