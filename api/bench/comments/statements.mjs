/** What the raw server asks for comments, one statement a request. */
const counted = (rows) =>
  `counted AS (INSERT INTO raw.counters AS k SELECT status, pg_backend_pid() % 16, n FROM (${rows}) v (status, n) ORDER BY status
     ON CONFLICT (status, slot) DO UPDATE SET n = k.n + excluded.n)`;

export const statements = {
  queue: `SELECT json_build_object('total', (SELECT sum(n)::int FROM raw.counters WHERE status = 'PENDING'), 'rows', (SELECT json_agg(r) FROM (
      SELECT c.id, c.body, c.arrived_at, json_build_object('title', p.title) AS article,
        json_build_object('name', a.name, 'approved', a.approved, 'spam', a.spam) AS author
      FROM (SELECT * FROM raw.comments WHERE status = 'PENDING' ORDER BY arrived_at, id LIMIT 50) c
        JOIN raw.articles p ON p.id = c.article_id JOIN raw.authors a ON a.id = c.author_id ORDER BY c.arrived_at, c.id) r))::text AS json`,
  decide: `WITH was AS (SELECT id, status, author_id FROM raw.comments WHERE id = $1 FOR UPDATE),
    written AS (UPDATE raw.comments c SET status = $2 FROM was WHERE c.id = was.id RETURNING c.id, c.status),
    audited AS (INSERT INTO raw.audit (comment_id, was, became) SELECT id, status, $2 FROM was),
    known AS (UPDATE raw.authors a SET approved = approved + ($2 = 'APPROVED')::int - (was.status = 'APPROVED')::int,
      spam = spam + ($2 = 'SPAM')::int - (was.status = 'SPAM')::int FROM was WHERE a.id = was.author_id),
    ${counted(`SELECT status, -1 FROM was UNION ALL SELECT $2, 1 FROM was`)}
    SELECT row_to_json(written)::text AS json FROM written`,
  comment: `WITH found AS (SELECT id FROM raw.authors WHERE email = $3),
    made AS (INSERT INTO raw.authors AS a (name, email, approved, spam) SELECT $2, $3, 0, 0 WHERE NOT EXISTS (SELECT FROM found)
      ON CONFLICT (email) DO UPDATE SET name = a.name RETURNING id),
    written AS (INSERT INTO raw.comments (article_id, author_id, body, status)
      SELECT $1, id, $4, 'PENDING' FROM (SELECT id FROM found UNION ALL SELECT id FROM made) w RETURNING id, status),
    ${counted(`SELECT 'PENDING', 1 FROM written`)}
    SELECT row_to_json(written)::text AS json FROM written`,
};
