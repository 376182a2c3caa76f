import type { MigrationInterface, QueryRunner } from 'typeorm';

/** WordPress exports on their way in, and the replies whose parent has not come yet. */
export class TakeInExports1764000600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE imports (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT imports_pk PRIMARY KEY,
        file_name text NOT NULL,
        bytes bigint NOT NULL CONSTRAINT imports_bytes CHECK (bytes BETWEEN 1 AND 536870912),
        received bigint NOT NULL DEFAULT 0,
        stored_as text, -- the file's random name in the data folder; null for one read where it lies
        phase text NOT NULL CONSTRAINT imports_phase CHECK (phase IN
          ('UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED')),
        job_id uuid CONSTRAINT imports_job_fk REFERENCES jobs ON DELETE SET NULL, -- null for one from the command line
        progress real NOT NULL DEFAULT 0, -- of the phase, 0 to 1
        report jsonb,
        error text,
        site_id uuid CONSTRAINT imports_site_fk REFERENCES sites,
        site_url text,
        comments_seen int NOT NULL DEFAULT 0,
        comments_new int NOT NULL DEFAULT 0,
        created_by uuid CONSTRAINT imports_created_by_fk REFERENCES users,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX imports_created ON imports (created_at DESC, id DESC); -- the list

      CREATE TABLE import_orphans (
        comment_id uuid NOT NULL CONSTRAINT import_orphans_pk PRIMARY KEY
          CONSTRAINT import_orphans_comment_fk REFERENCES comments ON DELETE CASCADE,
        site_id uuid NOT NULL CONSTRAINT import_orphans_site_fk REFERENCES sites,
        parent_external_id text NOT NULL
      );
      CREATE INDEX import_orphans_site ON import_orphans (site_id, comment_id); -- the pass over parents
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE import_orphans, imports');
  }
}
