-- The neutral tables step aside, so that the product's own migrations find an empty schema.
ALTER SCHEMA public RENAME TO neutral;
CREATE SCHEMA public;
ALTER EXTENSION pg_trgm SET SCHEMA public;
-- For the VACUUM after each slice.
CREATE EXTENSION dblink SCHEMA neutral;
-- The integer id n of the neutral rows is the n-th of these.
CREATE FUNCTION neutral.uuid_of(n int) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
