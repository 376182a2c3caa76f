import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who opened a confidential record without being named in it, and why. */
export class BreakTheGlass1764100600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE broken_glass (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT broken_glass_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT broken_glass_user_fk REFERENCES users,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        reason text NOT NULL,
        broken_at timestamptz NOT NULL DEFAULT now(),
        until timestamptz NOT NULL
      );
      CREATE INDEX broken_glass_open ON broken_glass (user_id, record_type, record_id, until); -- may this person read it now
      CREATE TRIGGER broken_glass_append_only BEFORE UPDATE OR DELETE ON broken_glass FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER broken_glass_no_truncate BEFORE TRUNCATE ON broken_glass FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          REVOKE UPDATE, DELETE, TRUNCATE ON broken_glass FROM desk_app;
        END IF;
      END $do$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE broken_glass');
  }
}
