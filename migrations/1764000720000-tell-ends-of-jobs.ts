import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose job was cancelled or given up hears of it, also after a crash; and an import is taken back by a job. */
export class TellEndsOfJobs1764000720000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE jobs ADD COLUMN told_at timestamptz; -- the room that asked for it knows that it came to no good end
      CREATE INDEX jobs_untold ON jobs (finished_at) WHERE state IN ('FAILED', 'CANCELLED') AND told_at IS NULL; -- the worker's look
      ALTER TABLE imports DROP CONSTRAINT imports_phase, ADD CONSTRAINT imports_phase CHECK (phase IN
        ('UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED', 'REVERTING'));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      UPDATE imports SET phase = 'CANCELLED' WHERE phase = 'REVERTING';
      ALTER TABLE imports DROP CONSTRAINT imports_phase, ADD CONSTRAINT imports_phase CHECK (phase IN
        ('UPLOADING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED'));
      DROP INDEX jobs_untold;
      ALTER TABLE jobs DROP COLUMN told_at;
    `);
  }
}
