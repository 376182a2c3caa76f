import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long comments have been in SPAM or TRASH: nothing else is looked at by the hourly upkeep. */
export class ForgetInTime1764000650000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE INDEX comments_put_away ON comments (status_since) WHERE status IN ('SPAM', 'TRASH')`, // retention
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX comments_put_away');
  }
}
