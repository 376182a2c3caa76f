import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that people hang on records, of whatever kind. */
export class TagRecords1764101600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE tags (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT tags_pk PRIMARY KEY,
        version int NOT NULL DEFAULT 1,
        name text NOT NULL CONSTRAINT tags_name CHECK (char_length(name) BETWEEN 1 AND 50),
        key text NOT NULL CONSTRAINT tags_key_unique UNIQUE, -- the name as it is told from others; the list, by name
        created_by uuid CONSTRAINT tags_created_by_fk REFERENCES users,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE record_tags (
        tag_id uuid NOT NULL CONSTRAINT record_tags_tag_fk REFERENCES tags ON DELETE CASCADE,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL, -- of one table or another, so no foreign key
        by_id uuid CONSTRAINT record_tags_by_fk REFERENCES users,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT record_tags_pk PRIMARY KEY (subject_type, subject_id, tag_id) -- the tags of a record
      );
      CREATE INDEX record_tags_tag ON record_tags (tag_id, subject_type, subject_id); -- the records of a tag: each list's filter, and their number
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE record_tags, tags');
  }
}
