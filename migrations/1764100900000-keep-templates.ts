import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that people write again and again. */
export class KeepTemplates1764100900000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE mail_templates (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT mail_templates_pk PRIMARY KEY,
        name citext NOT NULL CONSTRAINT mail_templates_name_unique UNIQUE CONSTRAINT mail_templates_name CHECK (name <> ''),
        subject text NOT NULL CONSTRAINT mail_templates_subject CHECK (subject <> ''),
        body text NOT NULL CONSTRAINT mail_templates_body CHECK (body <> ''),
        updated_by uuid CONSTRAINT mail_templates_updated_by_fk REFERENCES users, -- null: the desk itself
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO mail_templates (name, subject, body) VALUES
        ('First answer', 'Your message to us', E'Hello {{name}},\\n\\nthank you for writing. May I ask two things about what {{company}} needs before we talk?\\n\\nKind regards\\n{{me}}'),
        ('After a call', 'What we agreed today', E'Hello {{name}},\\n\\nthank you for your time. As agreed:\\n\\n-\\n\\nKind regards\\n{{me}}');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE mail_templates');
  }
}
