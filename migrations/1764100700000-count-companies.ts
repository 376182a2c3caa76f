import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exact counts of companies by state, of what is not deleted: the sum over the slots, as with engagements. */
export class CountCompanies1764100700000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE company_counts (
        status text NOT NULL,
        slot smallint NOT NULL,
        n bigint NOT NULL,
        CONSTRAINT company_counts_pk PRIMARY KEY (status, slot)
      ) WITH (fillfactor = 50);
      -- By trigger, because many write companies: people, sheets, merges, conversions.
      CREATE FUNCTION count_companies() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        EXECUTE format($sql$
          INSERT INTO company_counts AS k (status, slot, n)
          SELECT status, pg_backend_pid() %% 16, sum(d) FROM (%s) rows WHERE deleted_at IS NULL GROUP BY 1 HAVING sum(d) <> 0 ORDER BY 1
          ON CONFLICT ON CONSTRAINT company_counts_pk DO UPDATE SET n = k.n + excluded.n
        $sql$, CASE TG_OP
          WHEN 'INSERT' THEN 'SELECT 1 AS d, * FROM became'
          WHEN 'DELETE' THEN 'SELECT -1 AS d, * FROM was'
          ELSE 'SELECT 1 AS d, * FROM became UNION ALL SELECT -1, * FROM was' END);
        RETURN NULL;
      END $fn$;
      CREATE TRIGGER companies_count_made AFTER INSERT ON companies REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION count_companies();
      CREATE TRIGGER companies_count_changed AFTER UPDATE ON companies REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION count_companies();
      CREATE TRIGGER companies_count_gone AFTER DELETE ON companies REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION count_companies();
      INSERT INTO company_counts (status, slot, n) SELECT status, 0, count(*) FROM companies WHERE deleted_at IS NULL GROUP BY status;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TRIGGER companies_count_made ON companies;
      DROP TRIGGER companies_count_changed ON companies;
      DROP TRIGGER companies_count_gone ON companies;
      DROP FUNCTION count_companies();
      DROP TABLE company_counts;
    `);
  }
}
