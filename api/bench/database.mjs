import { randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import pg from 'pg';
import { migrate } from '../dist/platform/database/migrate.js';

/** Of whoever measures: another one each time. */
export const PASSWORD = randomBytes(16).toString('hex');

export async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated database with so many rows of a part on this server, made once and kept. Answers its URL. */
export async function databaseOf(serverUrl, part, count, say) {
  const name = `${part.database}_${count}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const exists = await withClient(serverUrl, async (client) => {
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    return rows.length > 0;
  });
  if (!exists) {
    say(`Making ${count.toLocaleString('en')} ${part.of}.`);
    await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  }
  try {
    await migrate(url.href);
    await withClient(url.href, async (client) => {
      if (!exists) await part.fill(client, count);
      await letIn(client, part.person);
      await part.undo?.(client);
    });
  } catch (error) {
    if (!exists) await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    throw error;
  }
  return url.href;
}

async function letIn(client, { email, name, roles }) {
  const cost = { type: argon2.argon2id, memoryCost: 47104, timeCost: 1, parallelism: 1 };
  await client.query(
    `INSERT INTO users (email, name, roles, password_hash, joined_at) VALUES ($1, $2, $3, $4, now())
     ON CONFLICT ON CONSTRAINT users_email_unique DO UPDATE SET password_hash = excluded.password_hash`,
    [email, name, roles, await argon2.hash(PASSWORD, cost)],
  );
}

/** A trigram index is made many times faster at once than row by row. */
export async function withoutSlowIndexes(client, tables, work) {
  const { rows } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename LIKE ANY ($1) AND indexdef LIKE '%USING gin%'`,
    [[tables].flat()],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX ${indexname}`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
}
