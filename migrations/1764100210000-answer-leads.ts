import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the leads inbox asks: clocks that run, leads that came back, duplicates, batches of moves. */
export class AnswerLeads1764100210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE leads ADD CONSTRAINT leads_close_reason CHECK (close_reason IN
        ('NO_ANSWER', 'NO_FIT', 'NO_BUDGET', 'JOB_SEEKER', 'VENDOR', 'COMPETITOR', 'DUPLICATE', 'TEST', 'OTHER'));

      -- A clock runs until somebody answers, also for what was qualified before.
      DROP INDEX leads_due;
      CREATE INDEX leads_clock ON leads (first_response_due_at, id)
        WHERE deleted_at IS NULL AND first_responded_at IS NULL AND status IN ('NEW', 'QUARANTINED', 'CONTACTED', 'NURTURE', 'QUALIFIED');
      CREATE INDEX leads_by_due ON leads (status, (coalesce(first_response_due_at, 'infinity')), id) WHERE deleted_at IS NULL; -- tabs and columns by clock
      CREATE INDEX leads_back ON leads (received_at, id) WHERE deleted_at IS NULL AND status = 'CONTACTED' AND snoozed_until IS NOT NULL; -- what came back
      CREATE INDEX leads_duplicates ON leads (status, received_at, id) WHERE deleted_at IS NULL AND duplicate_of_id IS NOT NULL; -- to merge
      CREATE INDEX leads_deleted ON leads (received_at, id) WHERE deleted_at IS NOT NULL; -- to restore
      CREATE INDEX leads_name ON leads USING gin (name gin_trgm_ops) WHERE deleted_at IS NULL; -- duplicates by name
      CREATE INDEX leads_source_article ON leads (source_article_id, received_at) WHERE source_article_id IS NOT NULL; -- what an article brought

      ALTER TABLE lead_events ADD COLUMN batch_id uuid; -- the request that moved several
      CREATE INDEX lead_events_batch ON lead_events (batch_id) WHERE batch_id IS NOT NULL; -- undo
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE lead_events DROP COLUMN batch_id;
      DROP INDEX leads_source_article, leads_name, leads_deleted, leads_duplicates, leads_back, leads_by_due, leads_clock;
      CREATE INDEX leads_due ON leads (first_response_due_at, id) WHERE deleted_at IS NULL AND first_responded_at IS NULL AND status IN ('NEW', 'QUARANTINED');
      ALTER TABLE leads DROP CONSTRAINT leads_close_reason;
    `);
  }
}
