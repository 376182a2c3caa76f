import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions come in the order of time, so a block-range index finds a day's at next to no cost for the writer. */
export class CountDecisionsByDay1764000500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'CREATE INDEX comment_decisions_at ON comment_decisions USING brin (at) WITH (pages_per_range = 32)',
    ); // Home
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX comment_decisions_at');
  }
}
