import { readFileSync } from 'node:fs';
import { copyIn } from '../copy.mjs';
import { withClient, withoutSlowIndexes } from '../database.mjs';
import { LAST_ID } from '../random.mjs';
import { rowsOf } from './rows.mjs';
import { workloads } from './workloads.mjs';

const sqlFile = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
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

/** The queue of a moderator and the door of its readers. */
export const comments = {
  /** The number counts up whenever the rows change, so that an older database is not mistaken for this one. */
  database: 'bench_1',
  of: 'comments',
  sizes: { s: 20_000, m: 500_000, l: 2_000_000 },
  person: { email: 'moderator@bench.test', name: 'Moderator', roles: ['MODERATOR'] },
  workloads,
  flat: 'queue',

  async fill(client, count) {
    const rows = rowsOf(count);
    await withoutSlowIndexes(client, 'comment%', async () => {
      await copyIn(client, 'articles (id, slug, title, status, published_at)', rows.articles());
      await copyIn(client, 'comment_authors (id, email, name)', rows.authors());
      await copyIn(
        client,
        'comments (id, article_id, author_id, status, status_since, arrived_at, author_name, author_email, author_ip, body)',
        rows.comments(),
      );
      await client.query(sqlFile('derived.sql'));
    });
  },

  /** Takes back what was measured, on both sides, so that every slice begins alike. */
  async undo(client) {
    await client.query(sqlFile('undo.sql').replaceAll(':last_id', `'${LAST_ID}'`));
    for (const table of WRITTEN) await client.query(`VACUUM (ANALYZE) ${table}`);
  },

  /** Pending comments that are not on the queue's first pages. */
  pool: (url) =>
    withClient(url, async (client) => {
      const { rows } = await client.query(
        `SELECT id FROM comments WHERE status = 'PENDING' ORDER BY arrived_at, id OFFSET 100 LIMIT 8000`,
      );
      return rows.map(({ id }) => ({ id, raw: Number.parseInt(id.slice(-12), 16) }));
    }),
};
