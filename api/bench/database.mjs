import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import argon2 from 'argon2';
import pg from 'pg';
import { migrate } from '../dist/platform/database/migrate.js';
import { copyIn } from './copy.mjs';
import { LAST_ID, rowsOf } from './rows.mjs';

/** Counted up whenever the rows change, so that an older database is not mistaken for this one. */
const ROWS_VERSION = 1;
export const MODERATOR = { email: 'moderator@bench.test', password: randomBytes(16).toString('hex') };
const sqlFile = (name) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

export async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated database with so many comments on this server, made once and kept. Answers its URL. */
export async function databaseOf(serverUrl, count, say) {
  const name = `bench_${ROWS_VERSION}_${count}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const exists = await withClient(serverUrl, async (client) => {
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    return rows.length > 0;
  });
  if (!exists) {
    say(`Making ${count.toLocaleString('en')} comments.`);
    await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  }
  try {
    await migrate(url.href);
    await withClient(url.href, async (client) => {
      if (!exists) await fill(client, rowsOf(count));
      const hash = await argon2.hash(MODERATOR.password, {
        type: argon2.argon2id,
        memoryCost: 47104,
        timeCost: 1,
        parallelism: 1,
      });
      await client.query('DELETE FROM users');
      await client.query(
        `INSERT INTO users (email, name, roles, password_hash, joined_at) VALUES ($1, 'Moderator', '{MODERATOR}', $2, now())`,
        [MODERATOR.email, hash],
      );
    });
    await undo(url.href);
  } catch (error) {
    if (!exists) await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    throw error;
  }
  return url.href;
}

async function fill(client, rows) {
  // A trigram index is made many times faster at once than row by row.
  const { rows: slow } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'comment%' AND indexdef LIKE '%USING gin%'`,
  );
  for (const { indexname } of slow) await client.query(`DROP INDEX ${indexname}`);
  await copyIn(client, 'articles (id, slug, title, status, published_at)', rows.articles());
  await copyIn(client, 'comment_authors (id, email, name)', rows.authors());
  await copyIn(
    client,
    'comments (id, article_id, author_id, status, status_since, arrived_at, author_name, author_email, author_ip, body)',
    rows.comments(),
  );
  await client.query(sqlFile('derived.sql'));
  for (const { indexdef } of slow) await client.query(indexdef);
}

const WRITTEN = [
  'comments',
  'comment_authors',
  'comment_arrivals',
  'comment_counts',
  'raw.comments',
  'raw.authors',
  'raw.counters',
  'raw.audit',
];

/** Takes back what was measured, on both sides, so that every slice begins alike. */
export async function undo(url) {
  await withClient(url, async (client) => {
    await client.query(sqlFile('undo.sql').replaceAll(':last_id', `'${LAST_ID}'`));
    for (const table of WRITTEN) await client.query(`VACUUM (ANALYZE) ${table}`);
  });
}

/** Pending comments that are not on the queue's first pages. */
export const pool = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT id FROM comments WHERE status = 'PENDING' ORDER BY arrived_at, id OFFSET 100 LIMIT 8000`,
    );
    return rows.map(({ id }) => ({ id, raw: Number.parseInt(id.slice(-12), 16) }));
  });
