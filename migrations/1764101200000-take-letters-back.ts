import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates can be deleted and brought back, and the desk's own letters can be worded too. */
export class TakeLettersBack1764101200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE mail_templates
        ADD COLUMN deleted_at timestamptz,
        ADD COLUMN occasion text CONSTRAINT mail_templates_occasion_unique UNIQUE, -- of a letter that the desk writes by itself
        ALTER COLUMN subject DROP NOT NULL, -- null with the body: as the desk words it
        ALTER COLUMN body DROP NOT NULL,
        ADD CONSTRAINT mail_templates_words CHECK (CASE WHEN occasion IS NULL THEN subject IS NOT NULL AND body IS NOT NULL
          ELSE (subject IS NULL) = (body IS NULL) AND deleted_at IS NULL END);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DELETE FROM mail_templates WHERE occasion IS NOT NULL OR deleted_at IS NOT NULL;
      ALTER TABLE mail_templates DROP CONSTRAINT mail_templates_words, DROP COLUMN occasion, DROP COLUMN deleted_at,
        ALTER COLUMN subject SET NOT NULL, ALTER COLUMN body SET NOT NULL;
    `);
  }
}
