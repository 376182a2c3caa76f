import type { Sql } from '../../../platform/database/database.js';

const PAIRS = `
  SELECT o.comment_id AS id, p.id AS parent_id FROM import_orphans o
  JOIN comments c ON c.id = o.comment_id
  JOIN comments p ON p.site_id = o.site_id AND p.external_id = o.parent_external_id AND p.article_id = c.article_id`;

const LINK = `
  UPDATE comments c SET parent_id = pair.parent_id FROM (${PAIRS} WHERE o.comment_id = ANY ($1::uuid[])) pair
  WHERE c.id = pair.id AND c.parent_id IS NULL RETURNING c.id`;

// Who meets himself on the way up stands in a ring, as only a hostile or broken file has it.
const RINGS = `
  WITH RECURSIVE up AS (
    SELECT id AS start, parent_id AS node FROM comments WHERE id = ANY ($1::uuid[])
    UNION SELECT up.start, c.parent_id FROM up JOIN comments c ON c.id = up.node WHERE c.parent_id IS NOT NULL
  ), ring AS (SELECT DISTINCT start FROM up WHERE node = start)
  UPDATE comments c SET parent_id = NULL FROM ring WHERE c.id = ring.start RETURNING c.id`;

const LINK_IF_NO_RING = `
  WITH RECURSIVE pair AS (${PAIRS} WHERE o.comment_id = $1), above AS (
    SELECT parent_id AS id FROM pair
    UNION SELECT c.parent_id FROM above JOIN comments c ON c.id = above.id WHERE c.parent_id IS NOT NULL
  )
  UPDATE comments c SET parent_id = pair.parent_id FROM pair
  WHERE c.id = pair.id AND NOT EXISTS (SELECT FROM above WHERE above.id = c.id)`;

/**
 * The second pass over parents, for replies that stood before what they answer, or came before it; `after` walks through
 * them by id. Where replies answer each other in a ring, one of them stays without a parent.
 */
export async function adoptOrphans(
  sql: Sql,
  siteId: string,
  after: string | null,
): Promise<{ linked: number; last: string | null }> {
  const orphans = await ids(
    sql,
    `SELECT comment_id AS id FROM import_orphans WHERE site_id = $1 AND ($2::uuid IS NULL OR comment_id > $2)
     ORDER BY comment_id LIMIT 1000`,
    [siteId, after],
  );
  const linked = await ids(sql, LINK, [orphans]);
  const ringed = await ids(sql, RINGS, [linked]);
  let mended = 0;
  for (const id of ringed) mended += await sql.run(LINK_IF_NO_RING, [id]);
  await sql.run('DELETE FROM import_orphans WHERE comment_id = ANY ($1::uuid[])', [linked]);
  return { linked: linked.length - ringed.length + mended, last: orphans.at(-1) ?? null };
}

async function ids(sql: Sql, text: string, values: readonly unknown[]): Promise<string[]> {
  return (await sql.many<{ id: string }>(text, values)).map((row) => row.id);
}
