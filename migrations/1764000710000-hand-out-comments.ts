import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A claim on what somebody reads just now, or on what they read next: the latter gives way to who has nothing else. */
export class HandOutComments1764000710000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE comment_claims ADD COLUMN on_screen boolean NOT NULL DEFAULT true');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE comment_claims DROP COLUMN on_screen');
  }
}
