-- A host whom guests may ask for at every hour, what follows from the rows, and the same rows once more in the raw server's own tables.
INSERT INTO hosts (user_id, slug, time_zone, notice, buffer_after, horizon_days, kinds)
VALUES ('00000000-0000-7000-8000-000000000001', 'busy', 'Europe/Berlin', 0, 0, 365, '{INTRO_CALL}');
INSERT INTO host_hours SELECT '00000000-0000-7000-8000-000000000001', day, 0, 1440 FROM generate_series(1, 7) AS day;
INSERT INTO lead_counts (status, slot, n) SELECT status, 0, count(*) FROM leads GROUP BY status;
INSERT INTO company_counts (status, slot, n) SELECT status, 0, count(*) FROM companies GROUP BY status;
INSERT INTO engagement_counts (status, currency, confidential, slot, n, value)
SELECT status, currency, confidential, 0, count(*), coalesce(sum(value), 0) FROM engagements GROUP BY 1, 2, 3;

CREATE SCHEMA raw;
CREATE FUNCTION raw.number_of(id uuid) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ('x' || right(id::text, 8))::bit(32)::int $$;
CREATE TABLE raw.users AS SELECT raw.number_of(id) AS id, name FROM users;
CREATE TABLE raw.companies AS
SELECT raw.number_of(c.id) AS id, c.version, name, domain::text, website, size::text, industry, country, about, status, status_since,
  raw.number_of(account_manager_id) AS owner_id, msa_signed_on, nda_signed_on, off_limits_until, off_limits_reason, p.n AS contact_count, p.first AS primary_id,
  created_at, updated_at, deleted_at
FROM companies c LEFT JOIN (SELECT company_id, count(*)::int AS n, max(raw.number_of(id)) FILTER (WHERE is_primary) AS first FROM contacts GROUP BY 1) p ON p.company_id = c.id;
CREATE TABLE raw.contacts AS SELECT raw.number_of(id) AS id, name FROM contacts;
CREATE TABLE raw.leads AS
SELECT raw.number_of(id) AS id, version, reference, status, status_since, name, email::text, phone, company_name, company_domain::text, company_size::text,
  services::text[], message, source, quarantine_reasons, raw.number_of(owner_id) AS owner_id, received_at, first_response_due_at, first_response_at_risk_at,
  first_responded_at, snoozed_until, close_reason, close_note, raw.number_of(company_id) AS company_id, raw.number_of(contact_id) AS contact_id, updated_at, deleted_at
FROM leads;
CREATE TABLE raw.engagements AS
SELECT raw.number_of(id) AS id, version, code, type, status, status_since, title, priority, confidential, openings, filled_count, live_submittal_count,
  submittal_due, review_on, begins_on, currency, value, raw.number_of(company_id) AS company_id, raw.number_of(account_manager_id) AS owner_id,
  raw.number_of(lead_recruiter_id) AS recruiter_id FROM engagements;
CREATE TABLE raw.bookings AS SELECT raw.number_of(host_id) AS host_id, blocked AS during FROM consultations;
CREATE TABLE raw.counters AS
SELECT 'leads' AS of, status, count(*)::int AS n FROM leads GROUP BY status
UNION ALL SELECT 'engagements', status, count(*) FROM engagements GROUP BY status UNION ALL SELECT 'companies', '', count(*) FROM companies;
CREATE TABLE raw.sums AS SELECT status, currency, sum(value) AS value FROM engagements WHERE NOT confidential GROUP BY 1, 2;
ALTER TABLE raw.users ADD PRIMARY KEY (id);
ALTER TABLE raw.companies ADD PRIMARY KEY (id);
ALTER TABLE raw.contacts ADD PRIMARY KEY (id);
ALTER TABLE raw.leads ADD PRIMARY KEY (id);
ALTER TABLE raw.engagements ADD PRIMARY KEY (id);
ALTER TABLE raw.counters ADD PRIMARY KEY (of, status);
ALTER TABLE raw.sums ADD PRIMARY KEY (status, currency);
CREATE INDEX ON raw.leads (status, first_response_due_at, id);
CREATE INDEX ON raw.companies (lower(name), id);
CREATE INDEX ON raw.engagements (status, begins_on, id);
CREATE INDEX ON raw.bookings USING gist (host_id, during);
