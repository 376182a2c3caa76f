import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done, by whom, field by field: append-only, by triggers for everybody, the owner of the schema too, and by rights for desk_app. */
export class KeepAnAudit1764000100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE audit_entries (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT audit_entries_pk PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid, -- null: the system itself
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid,
        subject_label text,
        changes jsonb NOT NULL DEFAULT '{}', -- {"field": [before, after]}
        request_id text
      );
      -- Ids are in the order of time, so the primary key serves the viewer.
      CREATE INDEX audit_entries_subject ON audit_entries (subject_id, id); -- the history of a record
      CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id) WHERE actor_id IS NOT NULL; -- by person
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM desk_app;
        END IF;
      END $do$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE audit_entries');
  }
}
