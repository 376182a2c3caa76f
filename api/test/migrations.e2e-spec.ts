import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate, revertLast } from '../src/platform/database/migrate.js';
import { CommentKind, TextFormat } from '../src/moderation/comments/comment.enums.js';
import { CommentStatus } from '../src/moderation/comments/comment.status.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

const SRC = join(import.meta.dirname, '../src');
let database: TestDatabase;
let db: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  db = new pg.Client(database.url);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

/** Everything of ours that one would see: columns, indexes, constraints and triggers, each as the server writes it. */
const schema = async (): Promise<string[]> => {
  const { rows } = await db.query<{ line: string }>(
    `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = pg_proc.oid AND d.deptype = 'e')
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
};

it('go up, all the way down, and up again to the same schema', async () => {
  const before = await schema();
  const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM migrations');
  const count = rows[0]!.n;
  expect(count).toBeGreaterThan(5);
  for (let left = count; left > 0; left--) await revertLast(database.url);
  const left = (await schema()).filter((line) => !/\bmigrations\b|migrations_id_seq/.test(line));
  expect(left).toEqual([]);
  const { applied } = await migrate(database.url);
  expect(applied).toHaveLength(count);
  expect(await schema()).toEqual(before);
}, 120_000);

it('the start says so where the database user may not become the role that the desk works as', async () => {
  const name = `desk_limited_${process.pid}`;
  await db.query(`CREATE ROLE ${name} LOGIN PASSWORD 'limited'`);
  await db.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = new URL(database.url);
  Object.assign(url, { username: name, password: 'limited', pathname: `/${name}` });
  const env = { DATABASE_URL: url.href, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info', DEMO: 'false' };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/main.js')], {
    env: {
      ...process.env,
      SECRET_KEY: 'a secret of the tests that nobody else has',
      NODE_OPTIONS: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (line.includes('"listening"')) break;
    }
    const warning = said
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .find((l) => l.level === 40);
    expect(warning?.msg).toContain('desk_app');
    expect(said.at(-1)).toContain('"listening"');
  } finally {
    child.kill('SIGKILL');
    await db.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await db.query(`DROP ROLE ${name}`);
  }
}, 60_000);

it('each have a time of their own, in the order of their files', async () => {
  const { rows } = await db.query<{ timestamp: string }>('SELECT timestamp FROM migrations ORDER BY id');
  const times = rows.map((row) => Number(row.timestamp));
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

it('make the columns that the entities know, of the same type and as nullable', async () => {
  const files = await readdir(SRC, { recursive: true });
  const entities: (new () => object)[] = [];
  for (const file of files.filter((name) => name.endsWith('.entity.ts')))
    entities.push(...Object.values((await import(join(SRC, file))) as Record<string, new () => object>));
  const source = await new DataSource({ type: 'postgres', url: database.url, entities }).initialize();
  try {
    const tables = source.entityMetadatas.map((entity) => entity.tableName);
    expect(tables).toEqual(
      expect.arrayContaining(['articles', 'comments', 'companies', 'contacts', 'users']),
    );
    const wrong: string[] = [];
    for (const { tableName, columns } of source.entityMetadatas) {
      const { rows } = await db.query<{ name: string; type: string; nullable: boolean }>(
        // Of a domain: the type that it stands on.
        `SELECT attname AS name, format_type(CASE typtype WHEN 'd' THEN typbasetype ELSE atttypid END, NULL) AS type, NOT attnotnull AS nullable
         FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [tableName],
      );
      const known = new Map(rows.map((row) => [row.name, row]));
      for (const column of columns) {
        const there = known.get(column.databaseName);
        const wanted = `${TYPES[String(column.type)] ?? String(column.type)}${column.isArray ? '[]' : ''}`;
        if (there?.type !== wanted || there.nullable !== column.isNullable)
          wrong.push(
            `${tableName}.${column.databaseName}: ${wanted}, ${JSON.stringify(there ?? 'not there')}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  } finally {
    await source.destroy();
  }
});

it.each([
  ['comment_status', CommentStatus],
  ['comment_kind', CommentKind],
  ['text_format', TextFormat],
] as const)('let %s hold what the code knows, and nothing else', async (domain, known) => {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(v::${domain})::int AS n FROM unnest($1::text[]) v`,
    [Object.values(known)],
  );
  expect(rows[0]!.n).toBe(Object.keys(known).length);
  await expect(db.query(`SELECT 'ELSE'::${domain}`)).rejects.toThrow(`${domain}_known`);
});

/** Postgres' own names of types that TypeORM writes short. */
const TYPES: Record<string, string> = { int: 'integer', timestamptz: 'timestamp with time zone' };
