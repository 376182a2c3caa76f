import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on a job just now, and how often it was begun: a job that kills its process must not do so for ever. */
export class CarryOutWork1764000410000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE jobs
        ADD COLUMN attempts int NOT NULL DEFAULT 0,
        ADD COLUMN leased_by uuid; -- the run that holds it: one that lost its lease may write nothing more
      CREATE INDEX jobs_kind ON jobs (kind, created_at DESC, id DESC); -- the jobs screen, one kind
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL; -- the sweep
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX outbox_done, jobs_kind;
      ALTER TABLE jobs DROP COLUMN leased_by, DROP COLUMN attempts;
    `);
  }
}
