import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, ids in order of time, the working role, and the plumbing tables. */
export class LayTheGround1764000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pgcrypto;

      -- UUID version 7 (RFC 9562): Postgres 18 has it built in, older servers get the same layout here.
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_proc WHERE proname = 'uuidv7' AND pronamespace = 'pg_catalog'::regnamespace) THEN
          CREATE FUNCTION desk_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT uuidv7()';
        ELSE
          CREATE FUNCTION desk_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $fn$
            SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
          $fn$;
        END IF;
      END $do$;

      -- Roles belong to the whole server, so another database may have made it already.
      DO $do$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          CREATE ROLE desk_app NOLOGIN;
        END IF;
        EXECUTE format('GRANT desk_app TO %I', current_user);
      EXCEPTION
        WHEN insufficient_privilege THEN RAISE NOTICE 'desk_app could not be made: triggers alone guard the append-only tables';
        WHEN duplicate_object OR unique_violation THEN NULL;
      END $do$;
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          EXECUTE format('GRANT USAGE ON SCHEMA %I TO desk_app', current_schema());
          ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO desk_app;
          ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO desk_app;
        END IF;
      END $do$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $fn$;

      -- What must happen outside the database, written with its cause; drained after the commit.
      CREATE TABLE outbox (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT outbox_pk PRIMARY KEY,
        topic text NOT NULL,
        key text CONSTRAINT outbox_key_unique UNIQUE, -- an effect is sent once under its key
        cause_id uuid, -- the event that asked for it: an undo takes back what has not left
        payload jsonb NOT NULL,
        due_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL AND dead_at IS NULL; -- the drain
      CREATE INDEX outbox_cause ON outbox (cause_id) WHERE cause_id IS NOT NULL; -- undo
      CREATE INDEX outbox_letters ON outbox (created_at DESC, id DESC) WHERE topic = 'letters'; -- the letters screen

      -- Long work that people watch: progress, cancel, a lease that a dead process lets go.
      CREATE TABLE jobs (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT jobs_pk PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT jobs_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        input jsonb NOT NULL DEFAULT '{}',
        cursor jsonb, -- where the work stands, written with each batch
        done int NOT NULL DEFAULT 0,
        total int,
        result jsonb,
        error text,
        cancel_requested boolean NOT NULL DEFAULT false,
        leased_until timestamptz,
        request_id text,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX jobs_created ON jobs (created_at DESC, id DESC); -- the jobs screen
      CREATE INDEX jobs_unfinished ON jobs (leased_until) WHERE state IN ('QUEUED', 'RUNNING'); -- the rescue of lost jobs

      -- Fixed windows of a minute for the public doors; slots keep one hot key from being one hot row.
      CREATE UNLOGGED TABLE rate_counters (
        key text NOT NULL,
        minute timestamptz NOT NULL,
        slot smallint NOT NULL,
        n int NOT NULL,
        CONSTRAINT rate_counters_pk PRIMARY KEY (key, minute, slot)
      ) WITH (fillfactor = 50);

      CREATE TABLE settings (
        name text NOT NULL CONSTRAINT settings_pk PRIMARY KEY,
        value jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE settings, rate_counters, jobs, outbox;
      DROP FUNCTION refuse_change();
      DROP FUNCTION desk_uuid();
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM desk_app;
          ALTER DEFAULT PRIVILEGES REVOKE ALL ON SEQUENCES FROM desk_app;
          EXECUTE format('REVOKE ALL ON SCHEMA %I FROM desk_app', current_schema());
        END IF;
      END $do$;
    `);
  }
}
