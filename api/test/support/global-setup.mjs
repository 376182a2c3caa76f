import pg from 'pg';
import { startThrowAwayPostgres } from '../../../tools/postgres.mjs';

/**
 * A real Postgres for the run (TEST_DATABASE_URL's server, else the embedded one) with a migrated template on it that
 * `freshDatabase()` clones. Needs the build: the template is made by the product's own migration code.
 */
export default async function setup() {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowAwayPostgres();
  const template = `desk_template_${process.pid}`;
  const drop = () => runOn(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  globalThis.leaveServer = async () => {
    if (given) await drop();
    await server.stop();
  };
  try {
    await drop();
    await runOn(server.url, `CREATE DATABASE ${template}`);
    const url = new URL(server.url);
    url.pathname = `/${template}`;
    const { migrate } = await import('../../dist/platform/database/migrate.js');
    await migrate(url.href);
    Object.assign(process.env, { DESK_TEST_SERVER: server.url, DESK_TEST_TEMPLATE: template });
  } catch (error) {
    await globalThis.leaveServer();
    throw error;
  }
}

async function runOn(url, text) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
