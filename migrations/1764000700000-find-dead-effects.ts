import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindDeadEffects1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The letters screen and Home: what was given up, of every topic.
    await db.query(`CREATE INDEX outbox_dead ON outbox (created_at DESC, id DESC) WHERE dead_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX outbox_dead');
  }
}
