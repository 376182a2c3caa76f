-- Undoes W5 and W6, so that every slice starts from the same data. The append-only tables give way to the server's owner alone.
SET session_replication_role = replica;
TRUNCATE comment_decisions, audit_entries, outbox, rate_counters;
DELETE FROM comment_arrivals WHERE comment_id > '00000000-0000-4000-9000-000000000000';
DELETE FROM comments WHERE id > '00000000-0000-4000-9000-000000000000';
DELETE FROM comment_authors WHERE id > '00000000-0000-4000-9000-000000000000';
UPDATE comments c SET status = 'PENDING', version = 1, previous_status = NULL, status_since = now(), event_id = NULL,
  decided_by = NULL, decided_at = NULL
FROM neutral.bench_pool p WHERE c.id = neutral.uuid_of(p.id) AND c.version <> 1;
UPDATE comment_authors a SET approved_count = n.approved_count, spam_count = n.spam_count
FROM neutral.comment_author n
WHERE a.id = neutral.uuid_of(n.id) AND (a.approved_count, a.spam_count) IS DISTINCT FROM (n.approved_count, n.spam_count);
TRUNCATE comment_counts;
INSERT INTO comment_counts (status, slot, n) SELECT upper(status), 0, count(*) FROM neutral.comment GROUP BY status;
RESET session_replication_role;
COMMIT;
-- As the peers' tables are after each slice. VACUUM cannot be one of several commands, so it goes by a connection of its own.
SELECT neutral.dblink_exec(format('host=127.0.0.1 port=%s dbname=%L user=%L', current_setting('port'), current_database(), current_user),
  'VACUUM comments, comment_authors, comment_arrivals, comment_counts');
