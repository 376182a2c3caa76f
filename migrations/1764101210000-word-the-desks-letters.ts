import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letters that the desk writes by itself, each with the words that it has from the start. */
export class WordTheDesksLetters1764101210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A template of people may have such a name already; its own keeps it.
    await q.query(`
      INSERT INTO mail_templates (name, occasion)
      SELECT CASE WHEN EXISTS (SELECT FROM mail_templates t WHERE t.name = n.name::citext) THEN n.name || ' (desk)' ELSE n.name END, n.occasion
      FROM (VALUES ('Answer to the contact form', 'lead.received'), ('Lead assigned', 'lead.assigned'),
        ('Meeting asked for', 'consultation.requested'), ('Meeting confirmed', 'consultation.confirmed'),
        ('Meeting changed', 'consultation.changed'), ('Meeting cancelled', 'consultation.cancelled'),
        ('Meeting declined', 'consultation.declined'), ('Meeting reminder', 'consultation.reminder')) AS n (name, occasion);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DELETE FROM mail_templates WHERE occasion IS NOT NULL');
  }
}
