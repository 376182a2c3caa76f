import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The discussion settings from the start, and articles by the number that their WordPress site gave them. */
export class SettleTheDiscussion1764000430000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      INSERT INTO settings (name, value) VALUES ('discussion', '{}'); -- what is not here is as in a new WordPress
      CREATE INDEX articles_external ON articles (external_id) WHERE external_id IS NOT NULL; -- comment_post_ID of a theme's form
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX articles_external; DELETE FROM settings WHERE name = 'discussion'`);
  }
}
