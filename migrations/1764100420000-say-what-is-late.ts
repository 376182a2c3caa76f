import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person's day asks of the leads: their clocks, however many others run. */
export class SayWhatIsLate1764100420000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX leads_owner_clock ON leads (owner_id, first_response_due_at, id)
        WHERE deleted_at IS NULL AND first_responded_at IS NULL AND status IN ('NEW', 'QUARANTINED', 'CONTACTED', 'NURTURE', 'QUALIFIED'); -- Today
      CREATE INDEX leads_owner_back ON leads (owner_id, snoozed_until, id)
        WHERE deleted_at IS NULL AND status = 'CONTACTED' AND snoozed_until IS NOT NULL; -- likewise
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX leads_owner_back, leads_owner_clock');
  }
}
