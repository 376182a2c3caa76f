-- The append-only tables give way to the server's owner alone.
SET session_replication_role = replica;
TRUNCATE comment_decisions, audit_entries, outbox, rate_counters, comment_counts, raw.audit, raw.counters;
DELETE FROM comment_arrivals WHERE comment_id > :last_id;
DELETE FROM comments WHERE id > :last_id;
DELETE FROM comment_authors WHERE id > :last_id;
UPDATE comments SET status = 'PENDING', version = 1, previous_status = NULL, status_since = now(), event_id = NULL, decided_by = NULL, decided_at = NULL
WHERE version <> 1 AND id IN (SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(id), 12, '0'))::uuid FROM raw.before);
UPDATE comment_authors a SET approved_count = b.approved, spam_count = b.spam FROM raw.authors_before b
WHERE a.id = ('00000000-0000-7000-8000-' || lpad(to_hex(b.id), 12, '0'))::uuid AND (a.approved_count, a.spam_count) IS DISTINCT FROM (b.approved, b.spam);
INSERT INTO comment_counts (status, slot, n) SELECT status, 0, count(*) FROM comments GROUP BY status;

DELETE FROM raw.comments WHERE id >= 100000000;
DELETE FROM raw.authors WHERE id >= 100000000;
UPDATE raw.comments c SET status = b.status FROM raw.before b WHERE b.id = c.id AND c.status <> b.status;
UPDATE raw.authors a SET approved = b.approved, spam = b.spam FROM raw.authors_before b
WHERE b.id = a.id AND (a.approved, a.spam) IS DISTINCT FROM (b.approved, b.spam);
INSERT INTO raw.counters SELECT status, 0, count(*) FROM raw.comments GROUP BY status;
RESET session_replication_role;
