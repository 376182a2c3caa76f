import type { MigrationInterface, QueryRunner } from 'typeorm';

const PHASES = `'UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED', 'REVERTING'`;

/** Sheets of clients on their way in, row by row: what each would do, what it did, and what it takes to undo it. */
export class TakeInSheets1764101100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE imports
        ADD COLUMN kind text NOT NULL DEFAULT 'WXR' CONSTRAINT imports_kind CHECK (kind IN ('WXR', 'COMPANIES', 'CONTACTS', 'LEADS')),
        ADD COLUMN sheet jsonb, -- how the file is laid out: {form, samples, rows}
        ADD COLUMN plan jsonb, -- what its sender chose: {mapping, match, policy, country, basis}
        DROP CONSTRAINT imports_phase,
        ADD CONSTRAINT imports_phase CHECK (phase IN (${PHASES}, 'MAPPING'));

      CREATE TABLE import_rows (
        import_id uuid NOT NULL CONSTRAINT import_rows_import_fk REFERENCES imports ON DELETE CASCADE,
        number int NOT NULL, -- of those with something in them, from 1
        line int NOT NULL,
        cells jsonb NOT NULL, -- as they stand in the file
        outcome text NOT NULL CONSTRAINT import_rows_outcome CHECK (outcome IN ('CREATE', 'UPDATE', 'SKIP', 'ERROR')),
        state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT import_rows_state CHECK (state IN ('PLANNED', 'DONE', 'TAKEN_BACK', 'KEPT')),
        record_id uuid, -- that it matches, or that it became
        version int, -- of that record, as it was seen or left
        changes jsonb NOT NULL DEFAULT '{}', -- {"field": [before, after]}
        errors jsonb NOT NULL DEFAULT '[]', -- [{field, code, message}]
        CONSTRAINT import_rows_pk PRIMARY KEY (import_id, number)
      );
      CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, number); -- the preview of one outcome
      CREATE INDEX import_rows_state ON import_rows (import_id, state, number); -- the next batch, what a revert kept

      ALTER TABLE contact_employments ADD COLUMN import_id uuid; -- the import that ended it: its revert takes it back
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE contact_employments DROP COLUMN import_id;
      DROP TABLE import_rows;
      DELETE FROM imports WHERE kind <> 'WXR';
      ALTER TABLE imports DROP CONSTRAINT imports_phase, ADD CONSTRAINT imports_phase CHECK (phase IN (${PHASES}));
      ALTER TABLE imports DROP COLUMN kind, DROP COLUMN sheet, DROP COLUMN plan;
    `);
  }
}
