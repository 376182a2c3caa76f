import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each comment and each decision wrote more than anybody reads. A decision is always looked for by its comment, so one
 * index serves its identity and the card's history; and the row that arrives with a comment, in the same statement,
 * need not look whether the comment is there. Whoever deletes comments deletes their arrivals.
 */
export class WriteLessWithEachComment1764000740000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX comment_decisions_comment, comment_decisions_batch;
      ALTER TABLE comment_decisions DROP CONSTRAINT comment_decisions_pk;
      ALTER TABLE comment_decisions ADD CONSTRAINT comment_decisions_pk PRIMARY KEY (subject_id, id);
      CREATE INDEX comment_decisions_batch ON comment_decisions (batch_id, id) WHERE batch_id IS NOT NULL; -- undo of a batch, some at a time
      ALTER TABLE comment_arrivals DROP CONSTRAINT comment_arrivals_comment_fk;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX comment_decisions_batch;
      ALTER TABLE comment_decisions DROP CONSTRAINT comment_decisions_pk;
      ALTER TABLE comment_decisions ADD CONSTRAINT comment_decisions_pk PRIMARY KEY (id);
      CREATE INDEX comment_decisions_batch ON comment_decisions (batch_id) WHERE batch_id IS NOT NULL;
      CREATE INDEX comment_decisions_comment ON comment_decisions (subject_id, at);
      DELETE FROM comment_arrivals a WHERE NOT EXISTS (SELECT FROM comments c WHERE c.id = a.comment_id);
      ALTER TABLE comment_arrivals ADD CONSTRAINT comment_arrivals_comment_fk FOREIGN KEY (comment_id) REFERENCES comments ON DELETE CASCADE;
    `);
  }
}
