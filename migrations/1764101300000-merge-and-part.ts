import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that were two and are one, and what it takes to make them two again. */
export class MergeAndPart1764101300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The one that was merged stays in its table as it was, deleted, and nobody writes on it: it is its own snapshot.
      CREATE TABLE merges (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT merges_pk PRIMARY KEY,
        subject_type text NOT NULL,
        kept_id uuid NOT NULL, -- of one table or another, so no foreign key
        merged_id uuid NOT NULL,
        taken jsonb NOT NULL, -- what the kept one took over: {field: [before, after]}
        at timestamptz NOT NULL DEFAULT now(),
        by_id uuid CONSTRAINT merges_by_fk REFERENCES users,
        undone_at timestamptz,
        undone_by_id uuid CONSTRAINT merges_undone_by_fk REFERENCES users,
        CONSTRAINT merges_of_two CHECK (kept_id <> merged_id)
      );
      CREATE UNIQUE INDEX merges_merged_unique ON merges (merged_id) WHERE undone_at IS NULL; -- into one at a time; how a record came to be gone
      CREATE INDEX merges_kept ON merges (subject_type, kept_id, at DESC, id DESC); -- the timeline and the merges of a record

      -- Every row that went over with it.
      CREATE TABLE merge_moves (
        merge_id uuid NOT NULL CONSTRAINT merge_moves_merge_fk REFERENCES merges ON DELETE CASCADE,
        reference text NOT NULL, -- table.column
        row_id uuid NOT NULL,
        was_first boolean NOT NULL, -- whether it bore what only one row of a record may bear, such as the primary contact
        CONSTRAINT merge_moves_pk PRIMARY KEY (merge_id, reference, row_id)
      );

      ALTER TABLE companies ADD CONSTRAINT companies_merged_gone CHECK (merged_into_id IS NULL OR deleted_at IS NOT NULL);
      ALTER TABLE contacts ADD CONSTRAINT contacts_merged_gone CHECK (merged_into_id IS NULL OR deleted_at IS NOT NULL);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE contacts DROP CONSTRAINT contacts_merged_gone;
      ALTER TABLE companies DROP CONSTRAINT companies_merged_gone;
      DROP TABLE merge_moves, merges;
    `);
  }
}
