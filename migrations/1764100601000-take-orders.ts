import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Engagements (job orders) with their terms by type, proposals, deliverables, holds, events and counts. */
export class TakeOrders1764100601000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Monday to Friday from one day to another, both included; the first day of the calendar was a Monday.
      CREATE FUNCTION working_days(date, date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
        SELECT (($2 - date '0001-01-01') / 7 * 5 + least(($2 - date '0001-01-01') % 7 + 1, 5))
             - (($1 - date '0001-01-01') / 7 * 5 + least(($1 - date '0001-01-01') % 7, 5))
      $fn$;

      CREATE TABLE engagements (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT engagements_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT engagements_code_unique UNIQUE, -- ENG-2026-0001
        type text NOT NULL CONSTRAINT engagements_type CHECK (type IN ('DIRECT_HIRE', 'FRACTIONAL', 'PROJECT', 'SPRINT')),
        status text NOT NULL DEFAULT 'DRAFT' CONSTRAINT engagements_status CHECK (status IN
          ('DRAFT', 'PROPOSED', 'OPEN', 'COVERED', 'ON_HOLD', 'FILLED', 'COMPLETED', 'LOST', 'CANCELLED')),
        status_since timestamptz NOT NULL DEFAULT now(),
        event_id uuid, -- the event that put it where it is
        title text NOT NULL,
        company_id uuid NOT NULL CONSTRAINT engagements_company_fk REFERENCES companies,
        contact_id uuid CONSTRAINT engagements_contact_fk REFERENCES contacts, -- who hires
        account_manager_id uuid NOT NULL CONSTRAINT engagements_account_manager_fk REFERENCES users,
        lead_recruiter_id uuid CONSTRAINT engagements_lead_recruiter_fk REFERENCES users,
        lead_id uuid CONSTRAINT engagements_lead_fk REFERENCES leads, -- what it came from
        priority text NOT NULL DEFAULT 'NORMAL' CONSTRAINT engagements_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        exclusive boolean NOT NULL DEFAULT false,
        confidential boolean NOT NULL DEFAULT false, -- whole only for those who are named in it
        must_have text[] NOT NULL DEFAULT '{}',
        nice_to_have text[] NOT NULL DEFAULT '{}',
        location text,
        work_mode text CONSTRAINT engagements_work_mode CHECK (work_mode IN ('ONSITE', 'HYBRID', 'REMOTE')),
        about text NOT NULL DEFAULT '', -- what the client reads on the brief
        notes text NOT NULL DEFAULT '', -- for the agency alone
        openings int NOT NULL DEFAULT 1 CONSTRAINT engagements_openings CHECK (openings BETWEEN 1 AND 999),
        filled_count int NOT NULL DEFAULT 0, -- live placements; recruiting keeps both
        live_submittal_count int NOT NULL DEFAULT 0 CONSTRAINT engagements_live_submittals CHECK (live_submittal_count >= 0),
        opened_at timestamptz, -- when it was opened first
        target_start date,
        submittal_due date,
        feedback_days int CONSTRAINT engagements_feedback_days CHECK (feedback_days BETWEEN 1 AND 90),
        review_on date,
        close_reason text,

        currency char(3) NOT NULL, -- of all its amounts, which are in minor units
        fee_model text CONSTRAINT engagements_fee_model CHECK (fee_model IN ('PERCENT', 'FLAT')),
        fee_percent numeric(5, 2) CONSTRAINT engagements_fee_percent CHECK (fee_percent > 0 AND fee_percent <= 50),
        flat_fee bigint CONSTRAINT engagements_flat_fee CHECK (flat_fee > 0),
        salary_min bigint CONSTRAINT engagements_salary_min CHECK (salary_min > 0),
        salary_max bigint CONSTRAINT engagements_salary_max CHECK (salary_max >= salary_min),
        guarantee_days int CONSTRAINT engagements_guarantee_days CHECK (guarantee_days BETWEEN 0 AND 730),
        prorate_after_days int CONSTRAINT engagements_prorate_after_days CHECK (prorate_after_days BETWEEN 0 AND guarantee_days),
        days_per_week numeric(2, 1) CONSTRAINT engagements_days_per_week CHECK (days_per_week BETWEEN 0.5 AND 5 AND days_per_week % 0.5 = 0),
        bill_day_rate bigint CONSTRAINT engagements_bill_day_rate CHECK (bill_day_rate > 0),
        max_pay_day_rate bigint CONSTRAINT engagements_max_pay_day_rate CHECK (max_pay_day_rate > 0 AND max_pay_day_rate <= bill_day_rate),
        minimum_weeks int CONSTRAINT engagements_minimum_weeks CHECK (minimum_weeks BETWEEN 1 AND 520),
        notice_days int CONSTRAINT engagements_notice_days CHECK (notice_days BETWEEN 0 AND 365),
        starts_on date,
        ends_on date CONSTRAINT engagements_ends_on CHECK (ends_on >= starts_on AND ends_on <= starts_on + 3660),
        budget_cap bigint CONSTRAINT engagements_budget_cap CHECK (budget_cap > 0),
        fixed_fee bigint CONSTRAINT engagements_fixed_fee CHECK (fixed_fee > 0),
        weeks int CONSTRAINT engagements_weeks CHECK (weeks BETWEEN 1 AND 52),
        kickoff_on date,
        readout_on date CONSTRAINT engagements_readout_on CHECK (readout_on >= kickoff_on),

        -- When work is to begin, for orders and the forecast: infinity where nobody said.
        begins_on date NOT NULL GENERATED ALWAYS AS (coalesce(target_start, starts_on, kickoff_on, 'infinity')) STORED,
        -- What it is worth to the agency in minor units, unweighted; null while its terms do not tell. The formulas stand in engagement.entity.ts.
        value bigint GENERATED ALWAYS AS (CASE type
          WHEN 'DIRECT_HIRE' THEN (openings - filled_count) * CASE fee_model WHEN 'FLAT' THEN flat_fee::numeric ELSE (salary_min + salary_max) / 2.0 * fee_percent / 100 END
          WHEN 'FRACTIONAL' THEN days_per_week * bill_day_rate * minimum_weeks
          WHEN 'PROJECT' THEN coalesce(budget_cap, bill_day_rate * working_days(starts_on, ends_on))
          ELSE fixed_fee END) STORED,

        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,

        CONSTRAINT engagements_filled_count CHECK (filled_count BETWEEN 0 AND openings),
        CONSTRAINT engagements_filled CHECK (status <> 'FILLED' OR filled_count = openings),
        CONSTRAINT engagements_held CHECK (status <> 'ON_HOLD' OR review_on IS NOT NULL),
        CONSTRAINT engagements_closed CHECK (status NOT IN ('LOST', 'CANCELLED') OR close_reason IS NOT NULL),
        CONSTRAINT engagements_fee CHECK (fee_model IS NOT NULL OR fee_percent IS NULL AND flat_fee IS NULL),
        CONSTRAINT engagements_one_fee CHECK (fee_model <> 'PERCENT' OR flat_fee IS NULL),
        CONSTRAINT engagements_other_fee CHECK (fee_model <> 'FLAT' OR fee_percent IS NULL),
        -- Only the terms of its own type.
        CONSTRAINT engagements_terms_direct_hire CHECK (type = 'DIRECT_HIRE' OR
          num_nonnulls(fee_model, fee_percent, flat_fee, salary_min, salary_max, guarantee_days, prorate_after_days) = 0),
        CONSTRAINT engagements_terms_fractional CHECK (type = 'FRACTIONAL' OR
          num_nonnulls(days_per_week, max_pay_day_rate, minimum_weeks, notice_days) = 0),
        CONSTRAINT engagements_terms_project CHECK (type = 'PROJECT' OR num_nonnulls(starts_on, ends_on, budget_cap) = 0),
        CONSTRAINT engagements_terms_sprint CHECK (type = 'SPRINT' OR num_nonnulls(fixed_fee, weeks, kickoff_on, readout_on) = 0),
        CONSTRAINT engagements_terms_day_rate CHECK (type IN ('FRACTIONAL', 'PROJECT') OR bill_day_rate IS NULL),
        -- Nothing is worked on before it is clear what is owed for it.
        CONSTRAINT engagements_terms_complete CHECK (status IN ('DRAFT', 'PROPOSED', 'LOST', 'CANCELLED') OR CASE type
          WHEN 'DIRECT_HIRE' THEN guarantee_days IS NOT NULL AND CASE fee_model WHEN 'FLAT' THEN flat_fee IS NOT NULL
            WHEN 'PERCENT' THEN num_nulls(fee_percent, salary_min, salary_max) = 0 ELSE false END
          WHEN 'FRACTIONAL' THEN num_nulls(days_per_week, bill_day_rate, max_pay_day_rate, minimum_weeks, notice_days) = 0
          WHEN 'PROJECT' THEN num_nulls(starts_on, ends_on) = 0 AND num_nonnulls(bill_day_rate, budget_cap) > 0
          ELSE num_nulls(fixed_fee, weeks, kickoff_on, readout_on) = 0 END)
      ) WITH (fillfactor = 85);
      CREATE INDEX engagements_board ON engagements (status, begins_on, id) WHERE deleted_at IS NULL; -- a column of the board, one state
      CREATE INDEX engagements_state ON engagements (status, updated_at, id) WHERE deleted_at IS NULL; -- one state of the list, newest first
      CREATE INDEX engagements_begins ON engagements (begins_on, id) WHERE deleted_at IS NULL; -- the list by start
      CREATE INDEX engagements_updated ON engagements (updated_at, id) WHERE deleted_at IS NULL; -- the list, newest first
      CREATE INDEX engagements_created ON engagements (created_at, id) WHERE deleted_at IS NULL; -- the list by code
      CREATE INDEX engagements_account_manager ON engagements (account_manager_id, status, begins_on, id) WHERE deleted_at IS NULL; -- mine
      CREATE INDEX engagements_lead_recruiter ON engagements (lead_recruiter_id, status, begins_on, id) WHERE deleted_at IS NULL; -- mine
      CREATE INDEX engagements_company ON engagements (company_id, updated_at DESC, id DESC); -- a company's, merges
      CREATE INDEX engagements_contact ON engagements (contact_id) WHERE contact_id IS NOT NULL; -- a contact's, merges
      CREATE INDEX engagements_lead ON engagements (lead_id) WHERE lead_id IS NOT NULL; -- what a lead became
      CREATE INDEX engagements_confidential ON engagements (account_manager_id, lead_recruiter_id) WHERE confidential; -- the confidential ones that one is named in
      CREATE INDEX engagements_forecast ON engagements (begins_on, currency, status) INCLUDE (value)
        WHERE NOT confidential AND deleted_at IS NULL AND status IN ('DRAFT', 'PROPOSED', 'OPEN', 'COVERED', 'ON_HOLD', 'FILLED'); -- the forecast
      CREATE INDEX engagements_review ON engagements (review_on, id) WHERE status = 'ON_HOLD' AND deleted_at IS NULL; -- holds to look at again
      CREATE INDEX engagements_search ON engagements USING gin ((code || ' ' || title) gin_trgm_ops); -- quick search

      -- The last number of each year: taken in the creating transaction, so none is given twice, and one that fails leaves no gap.
      CREATE TABLE engagement_codes (
        year int NOT NULL CONSTRAINT engagement_codes_pk PRIMARY KEY,
        last int NOT NULL
      );

      -- Exact counts and sums of the board's columns, of what is not deleted: the sum over the slots, as with comments.
      CREATE TABLE engagement_counts (
        status text NOT NULL,
        currency char(3) NOT NULL,
        confidential boolean NOT NULL,
        slot smallint NOT NULL,
        n bigint NOT NULL,
        value numeric NOT NULL,
        CONSTRAINT engagement_counts_pk PRIMARY KEY (status, currency, confidential, slot)
      ) WITH (fillfactor = 50);
      -- By trigger, because many verbs and recruiting change what is counted: openings, terms, states, what is confidential.
      CREATE FUNCTION count_engagements() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        EXECUTE format($sql$
          INSERT INTO engagement_counts AS k (status, currency, confidential, slot, n, value)
          SELECT status, currency, confidential, pg_backend_pid() %% 16, sum(d), coalesce(sum(d * value), 0)
          FROM (%s) rows WHERE deleted_at IS NULL GROUP BY 1, 2, 3 HAVING sum(d) <> 0 OR coalesce(sum(d * value), 0) <> 0 ORDER BY 1, 2, 3
          ON CONFLICT ON CONSTRAINT engagement_counts_pk DO UPDATE SET n = k.n + excluded.n, value = k.value + excluded.value
        $sql$, CASE TG_OP
          WHEN 'INSERT' THEN 'SELECT 1 AS d, * FROM became'
          WHEN 'DELETE' THEN 'SELECT -1 AS d, * FROM was'
          ELSE 'SELECT 1 AS d, * FROM became UNION ALL SELECT -1, * FROM was' END);
        RETURN NULL;
      END $fn$;
      CREATE TRIGGER engagements_count_made AFTER INSERT ON engagements REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION count_engagements();
      CREATE TRIGGER engagements_count_changed AFTER UPDATE ON engagements REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION count_engagements();
      CREATE TRIGGER engagements_count_gone AFTER DELETE ON engagements REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION count_engagements();

      CREATE TABLE engagement_events (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT engagement_events_pk PRIMARY KEY,
        subject_id uuid NOT NULL, -- no foreign key: append-only, and cheaper to write
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid, -- null: the desk itself
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        before jsonb, -- the columns that it changed, as they were: what an undo restores
        reason text,
        note text,
        batch_id uuid, -- the clientMutationId that it came with
        version_seen int NOT NULL,
        undoes uuid -- the event that it takes back
      );
      CREATE INDEX engagement_events_subject ON engagement_events (subject_id, at); -- the timeline
      CREATE INDEX engagement_events_batch ON engagement_events (batch_id) WHERE batch_id IS NOT NULL; -- undo
      CREATE INDEX engagement_events_at ON engagement_events USING brin (at) WITH (pages_per_range = 32); -- metrics
      CREATE TRIGGER engagement_events_append_only BEFORE UPDATE OR DELETE ON engagement_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER engagement_events_no_truncate BEFORE TRUNCATE ON engagement_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          REVOKE UPDATE, DELETE, TRUNCATE ON engagement_events FROM desk_app;
        END IF;
      END $do$;

      -- How long it stood still, which every measure of time leaves out.
      CREATE TABLE engagement_holds (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT engagement_holds_pk PRIMARY KEY,
        engagement_id uuid NOT NULL CONSTRAINT engagement_holds_engagement_fk REFERENCES engagements ON DELETE CASCADE,
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        reason text NOT NULL,
        note text,
        review_on date NOT NULL,
        CONSTRAINT engagement_holds_order CHECK (ended_at >= started_at)
      );
      CREATE INDEX engagement_holds_engagement ON engagement_holds (engagement_id, started_at); -- an engagement's
      CREATE UNIQUE INDEX engagement_holds_open_unique ON engagement_holds (engagement_id) WHERE ended_at IS NULL; -- one at a time

      CREATE TABLE engagement_deliverables (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT engagement_deliverables_pk PRIMARY KEY,
        engagement_id uuid NOT NULL CONSTRAINT engagement_deliverables_engagement_fk REFERENCES engagements ON DELETE CASCADE,
        position int NOT NULL,
        title text NOT NULL,
        due_on date,
        done_on date
      );
      CREATE INDEX engagement_deliverables_engagement ON engagement_deliverables (engagement_id, position); -- a sprint's, in order

      CREATE TABLE proposals (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT proposals_pk PRIMARY KEY,
        engagement_id uuid NOT NULL CONSTRAINT proposals_engagement_fk REFERENCES engagements ON DELETE CASCADE,
        number int NOT NULL CONSTRAINT proposals_number CHECK (number >= 1),
        message text NOT NULL DEFAULT '', -- what stands above the terms
        valid_until date,
        sent_at timestamptz,
        sent_by uuid CONSTRAINT proposals_sent_by_fk REFERENCES users,
        sent_to citext, -- the address of the letter; null where it went another way
        terms jsonb, -- as they were sent: [[label, text]]
        answer text CONSTRAINT proposals_answer CHECK (answer IN ('ACCEPTED', 'DECLINED')),
        answered_on date,
        answered_by text, -- the person at the client
        document text, -- where the signed paper is
        answer_note text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT proposals_number_unique UNIQUE (engagement_id, number),
        CONSTRAINT proposals_sent CHECK (sent_at IS NULL OR valid_until IS NOT NULL AND terms IS NOT NULL),
        CONSTRAINT proposals_answered CHECK (answer IS NULL OR sent_at IS NOT NULL AND answered_on IS NOT NULL AND answered_by IS NOT NULL),
        CONSTRAINT proposals_accepted CHECK (answer <> 'ACCEPTED' OR num_nonnulls(document, answer_note) > 0)
      );
      CREATE UNIQUE INDEX proposals_unsent_unique ON proposals (engagement_id) WHERE sent_at IS NULL; -- one is written at a time

      -- How likely a state is to bring in what an engagement is worth; an admin changes it.
      INSERT INTO settings (name, value)
      VALUES ('forecast', '{"DRAFT": 10, "PROPOSED": 40, "OPEN": 60, "COVERED": 75, "ON_HOLD": 20, "FILLED": 100}');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DELETE FROM settings WHERE name = 'forecast';
      DROP TABLE proposals, engagement_deliverables, engagement_holds, engagement_events, engagement_counts, engagement_codes, engagements;
      DROP FUNCTION count_engagements(), working_days(date, date);
    `);
  }
}
