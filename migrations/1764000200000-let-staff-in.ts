import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, their sessions, the links that are mailed to them, failed logins, and their saved views. */
export class LetStaffIn1764000200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT users_pk PRIMARY KEY,
        email citext NOT NULL CONSTRAINT users_email_unique UNIQUE,
        name text NOT NULL,
        roles text[] NOT NULL CONSTRAINT users_roles CHECK (
          cardinality(roles) > 0 AND roles <@ ARRAY['ADMIN', 'ACCOUNT_MANAGER', 'RECRUITER', 'MODERATOR']),
        password_hash text, -- argon2id in PHC form; null until the invitation is taken up
        time_zone text NOT NULL DEFAULT 'UTC',
        locale text NOT NULL DEFAULT 'en',
        theme text NOT NULL DEFAULT 'SYSTEM' CONSTRAINT users_theme CHECK (theme IN ('LIGHT', 'DARK', 'SYSTEM')),
        shortcuts boolean NOT NULL DEFAULT true,
        demo boolean NOT NULL DEFAULT false, -- may sign in over loopback alone
        invited_at timestamptz,
        joined_at timestamptz,
        last_seen_at timestamptz,
        disabled_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX users_name ON users (name, id); -- the list of people

      CREATE TABLE sessions (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT sessions_pk PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT sessions_token_unique UNIQUE, -- SHA-256 of the cookie
        user_id uuid NOT NULL CONSTRAINT sessions_user_fk REFERENCES users ON DELETE CASCADE,
        user_agent text,
        network inet,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_user ON sessions (user_id, last_seen_at DESC); -- a person's list
      CREATE INDEX sessions_expires ON sessions (expires_at); -- the sweep

      CREATE TABLE password_links (
        token_hash bytea NOT NULL CONSTRAINT password_links_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT password_links_user_fk REFERENCES users ON DELETE CASCADE,
        purpose text NOT NULL CONSTRAINT password_links_purpose CHECK (purpose IN ('INVITE', 'RESET')),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX password_links_user ON password_links (user_id);

      CREATE TABLE login_failures (
        key text NOT NULL CONSTRAINT login_failures_pk PRIMARY KEY, -- account, or account and network, hashed
        failures int NOT NULL,
        first_at timestamptz NOT NULL,
        blocked_until timestamptz
      );

      CREATE TABLE saved_views (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT saved_views_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT saved_views_user_fk REFERENCES users ON DELETE CASCADE,
        resource text NOT NULL,
        name text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        filter jsonb NOT NULL,
        sort jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT saved_views_name_unique UNIQUE (user_id, resource, name)
      );
      CREATE INDEX saved_views_shared ON saved_views (resource) WHERE shared;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE saved_views, login_failures, password_links, sessions, users');
  }
}
