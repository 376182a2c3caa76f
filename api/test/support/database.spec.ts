import pg from 'pg';
import { freshDatabase } from './database.js';

async function tablesAt(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

describe('a fresh database', () => {
  it('is migrated, and nobody else sees what is written to it', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const client = new pg.Client(one.url);
    await client.connect();
    await client.query('CREATE TABLE only_here (id int)');
    await client.end();
    expect(await tablesAt(one.url)).toEqual(expect.arrayContaining(['migrations', 'outbox', 'only_here']));
    expect(await tablesAt(other.url)).not.toContain('only_here');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone after it was dropped, even while someone is connected', async () => {
    const database = await freshDatabase();
    const client = new pg.Client(database.url);
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(tablesAt(database.url)).rejects.toThrow('does not exist');
  });
});
