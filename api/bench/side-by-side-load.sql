-- The neutral rows as the product's own, and one moderator who may sign in.
-- password: side by side by a hair
-- The neutral rows refer to each other rightly already: to check each reference again takes minutes.
SET session_replication_role = replica;
INSERT INTO users (id, email, name, roles, password_hash, joined_at)
VALUES ('00000000-0000-4000-8000-000000000001', 'moderator@bench.test', 'Bench Moderator', '{MODERATOR}', '$argon2id$v=19$m=47104,t=1,p=1$qUDuqgpabhKZvkcuCqDSug$2SYPh8fqPxGA272JuWvI0GXnxdfZHAqoyI+1uUoAq+o', now());

INSERT INTO articles (id, slug, title, status, published_at, created_at, updated_at)
SELECT neutral.uuid_of(id), slug, title, 'PUBLISHED', published_at, published_at, published_at FROM neutral.post;

INSERT INTO comment_authors (id, email, name, approved_count, spam_count, first_seen_at)
SELECT neutral.uuid_of(a.id), a.email, a.name, coalesce(c.approved, 0), coalesce(c.spam, 0), coalesce(c.first, now())
FROM neutral.comment_author a LEFT JOIN (
  SELECT author_id, count(*) FILTER (WHERE status = 'approved') AS approved, count(*) FILTER (WHERE status = 'spam') AS spam, min(created_at) AS first
  FROM neutral.comment GROUP BY author_id) c ON c.author_id = a.id;

-- What is brought in enters its state now: spam of long ago would be wiped while the workloads run.
INSERT INTO comments (id, article_id, author_id, status, status_since, arrived_at, author_name, author_email, author_ip, body)
SELECT neutral.uuid_of(c.id), neutral.uuid_of(c.post_id), neutral.uuid_of(c.author_id), upper(c.status), now(), c.created_at,
  a.name, a.email, '10.0.0.0'::inet + a.id, c.body
FROM neutral.comment c JOIN neutral.comment_author a ON a.id = c.author_id ORDER BY c.id;

-- A trigram index is made many times faster at once than row by row.
CREATE TEMP TABLE slow AS SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'comment%' AND indexdef LIKE '%USING gin%';
SELECT format('DROP INDEX %I', indexname) FROM slow \gexec
INSERT INTO comment_arrivals (comment_id, fingerprint, search_text)
SELECT id, md5(id::text)::uuid, lower(concat_ws(E'\n', author_name, author_email, body)) FROM comments;

SELECT indexdef FROM slow \gexec

INSERT INTO comment_counts (status, slot, n) SELECT status, 0, count(*) FROM comments GROUP BY status;

RESET session_replication_role;
VACUUM (ANALYZE);
