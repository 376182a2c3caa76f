/** Lists count for each of their rows, so counting stops here: the walk is as long as what it has counted. */
const MOST = 1000;

/** How many comments of an article readers see, at most 1000: those under approved ones alone. article: an expression of its id. */
export const visibleOf = (article: string): string => `(WITH RECURSIVE seen AS (
    SELECT v.id FROM comments v WHERE v.article_id = ${article} AND v.parent_id IS NULL AND v.status = 'APPROVED'
    UNION ALL SELECT v.id FROM comments v JOIN seen ON v.parent_id = seen.id WHERE v.status = 'APPROVED'
  ) SELECT count(*)::int FROM (SELECT FROM seen LIMIT ${MOST}) counted)`;

/** How many comments of an article wait for a decision, at most 1000. */
export const pendingOf = (article: string): string =>
  `(SELECT count(*)::int FROM (SELECT FROM comments w WHERE w.article_id = ${article} AND w.status = 'PENDING' LIMIT ${MOST}) counted)`;
