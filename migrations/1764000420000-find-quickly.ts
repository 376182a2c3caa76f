import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the quick search and the lists of people look through. */
export class FindQuickly1764000420000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX comment_authors_search ON comment_authors USING gin ((name || ' ' || email::text) gin_trgm_ops); -- quick search
      CREATE INDEX users_search ON users USING gin ((name || ' ' || email::text) gin_trgm_ops); -- quick search, the list of people
      -- The viewer, one kind of record; most entries are of comments, which the order of the ids finds as fast.
      CREATE INDEX audit_entries_type ON audit_entries (subject_type, id) WHERE subject_type <> 'Comment';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX audit_entries_type, users_search, comment_authors_search');
  }
}
