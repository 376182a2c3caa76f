import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FlattenTheLists1764101400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX articles_listed ON articles (coalesce(published_at, 'infinity') DESC, id DESC); -- the list, drafts first
      CREATE INDEX audit_entries_at ON audit_entries USING brin (at); -- the audit of a stretch of time`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX audit_entries_at, articles_listed');
  }
}
