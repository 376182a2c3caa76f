import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a contact works where they do: when they leave, it becomes the beginning of a former employment. */
export class SaySinceWhen1764100100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE contacts ADD employed_since date,
      ADD CONSTRAINT contacts_employed_since CHECK (employed_since IS NULL OR company_id IS NOT NULL)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE contacts DROP employed_since');
  }
}
