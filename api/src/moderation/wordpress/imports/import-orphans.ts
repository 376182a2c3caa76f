import type { Sql } from '../../../platform/database/database.js';

// Each look into a table is a subquery that only an index can answer: of the tables of a first import the planner
// knows nothing yet, and joined it would read the whole article for each of its replies.
const LINK = `
  UPDATE comments c SET parent_id = pair.parent_id FROM (
    SELECT o.comment_id, (SELECT p.id FROM comments p WHERE p.site_id = o.site_id AND p.external_id = o.parent_external_id
      AND p.article_id = (SELECT article_id FROM comments WHERE id = o.comment_id)) AS parent_id
    FROM import_orphans o WHERE o.comment_id = ANY ($1::uuid[]) OFFSET 0) pair
  WHERE c.id = pair.comment_id AND c.parent_id IS NULL AND pair.parent_id IS NOT NULL RETURNING c.id`;

const ABOVE = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id FROM comments WHERE id = ANY ($1::uuid[])
    UNION SELECT c.id, c.parent_id FROM up, LATERAL (SELECT id, parent_id FROM comments WHERE id = up.parent_id OFFSET 0) c
  ) SELECT id, parent_id AS "parentId" FROM up`;

/**
 * The second pass over parents, for replies that stood before what they answer, or came before it; `after` walks through
 * them by id. Where replies answer each other in a ring, as only a hostile or broken file has it, one of them stays
 * without a parent.
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
  const above = await sql.many<{ id: string; parentId: string | null }>(ABOVE, [linked]);
  const ringed = oneOfEachRing(linked, new Map(above.map(({ id, parentId }) => [id, parentId])));
  if (ringed.length)
    await sql.run('UPDATE comments SET parent_id = NULL WHERE id = ANY ($1::uuid[])', [ringed]);
  await sql.run('DELETE FROM import_orphans WHERE comment_id = ANY ($1::uuid[])', [linked]);
  return { linked: linked.length - ringed.length, last: orphans.at(-1) ?? null };
}

/** Of each ring one that was linked just now: without such a one there is no ring. */
function oneOfEachRing(linked: readonly string[], above: ReadonlyMap<string, string | null>): string[] {
  const justNow = new Set(linked);
  const passedFrom = new Map<string, string>();
  const found: string[] = [];
  for (const start of linked) {
    let at: string | null = start;
    for (; at && !passedFrom.has(at); at = above.get(at) ?? null) passedFrom.set(at, start);
    if (!at || passedFrom.get(at) !== start) continue;
    while (!justNow.has(at)) at = above.get(at)!;
    found.push(at);
  }
  return found;
}

async function ids(sql: Sql, text: string, values: readonly unknown[]): Promise<string[]> {
  return (await sql.many<{ id: string }>(text, values)).map((row) => row.id);
}
