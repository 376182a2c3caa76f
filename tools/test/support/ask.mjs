import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../checkout.mjs';

const pg = createRequire(join(ROOT, 'api/package.json'))('pg');

/** The first value of the answer as text, asked on a connection of its own. */
export async function ask(url, question) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}
