import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on records; their bytes lie in DATA_DIR/documents. */
export class KeepDocuments1764101310000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE documents (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT documents_pk PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL, -- of one table or another, so no foreign key
        name text NOT NULL CONSTRAINT documents_name CHECK (name <> ''), -- as whoever brought it called it
        mime text NOT NULL, -- by what is in it
        bytes int NOT NULL CONSTRAINT documents_bytes CHECK (bytes > 0),
        sha256 text NOT NULL CONSTRAINT documents_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        stored_as uuid NOT NULL CONSTRAINT documents_stored_as_unique UNIQUE, -- the name of the file; which files are nobody's
        by_id uuid CONSTRAINT documents_by_fk REFERENCES users,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      );
      CREATE INDEX documents_subject ON documents (subject_type, subject_id, created_at DESC, id DESC) WHERE deleted_at IS NULL; -- a record's, its timeline
      CREATE INDEX documents_deleted ON documents (deleted_at) WHERE deleted_at IS NOT NULL; -- whose time is over
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE documents');
  }
}
