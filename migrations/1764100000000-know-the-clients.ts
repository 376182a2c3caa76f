import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies, the people there, and the leads that become both. */
export class KnowTheClients1764100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The form's own labels touch at 10, 50 and 250, so a size is a code and never a number.
      CREATE DOMAIN company_size AS text CONSTRAINT company_size CHECK (VALUE IN ('LT_10', 'S10_50', 'S50_250', 'GT_250'));
      CREATE DOMAIN service_types AS text[] CONSTRAINT service_types CHECK (VALUE <@ ARRAY['DIRECT_HIRE', 'FRACTIONAL_ARCHITECT',
        'PROJECT_SOURCING', 'ARCHITECTURE_SPRINT', 'CONFIDENTIAL_CONSULTATION']);

      CREATE TABLE companies (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT companies_pk PRIMARY KEY,
        name text NOT NULL,
        domain citext, -- the registrable domain; never one of free mail
        website text,
        size company_size,
        industry text,
        country char(2),
        status text NOT NULL DEFAULT 'PROSPECT' CONSTRAINT companies_status CHECK (status IN ('PROSPECT', 'ACTIVE', 'DORMANT', 'FORMER', 'DO_NOT_SERVE')),
        status_since timestamptz NOT NULL DEFAULT now(),
        event_id uuid, -- the event that put it where it is
        account_manager_id uuid CONSTRAINT companies_account_manager_fk REFERENCES users,
        currency char(3), -- of its fees
        fee_percent numeric(5, 2) CONSTRAINT companies_fee_percent CHECK (fee_percent > 0 AND fee_percent <= 50),
        guarantee_days int CONSTRAINT companies_guarantee_days CHECK (guarantee_days BETWEEN 0 AND 730),
        prorate_after_days int CONSTRAINT companies_prorate_after_days CHECK (prorate_after_days BETWEEN 0 AND guarantee_days),
        payment_terms_days int CONSTRAINT companies_payment_terms_days CHECK (payment_terms_days BETWEEN 0 AND 365),
        msa_signed_on date,
        nda_signed_on date,
        off_limits_until date, -- nobody who works there is approached until then
        off_limits_reason text,
        about text NOT NULL DEFAULT '',
        merged_into_id uuid CONSTRAINT companies_merged_into_fk REFERENCES companies,
        import_id uuid,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT companies_off_limits_reason CHECK (off_limits_until IS NULL OR off_limits_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX companies_domain_unique ON companies (domain) WHERE deleted_at IS NULL; -- matching, one live company a domain
      CREATE INDEX companies_name ON companies (lower(name), id) WHERE deleted_at IS NULL; -- the list by name
      CREATE INDEX companies_updated ON companies (updated_at DESC, id DESC) WHERE deleted_at IS NULL; -- the list, newest first
      CREATE INDEX companies_status ON companies (status, updated_at DESC, id DESC) WHERE deleted_at IS NULL; -- one status
      CREATE INDEX companies_account_manager ON companies (account_manager_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL; -- mine
      CREATE INDEX companies_search ON companies USING gin ((name || ' ' || coalesce(domain::text, '')) gin_trgm_ops); -- quick search, duplicates
      CREATE INDEX companies_import ON companies (import_id) WHERE import_id IS NOT NULL; -- revert

      CREATE TABLE contacts (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT contacts_pk PRIMARY KEY,
        company_id uuid CONSTRAINT contacts_company_fk REFERENCES companies,
        name text NOT NULL,
        email citext,
        phone text, -- E.164
        title text,
        role text NOT NULL DEFAULT 'OTHER' CONSTRAINT contacts_role CHECK (role IN
          ('HIRING_MANAGER', 'DECISION_MAKER', 'HR_TALENT', 'TECH_INTERVIEWER', 'BILLING', 'OTHER')),
        is_primary boolean NOT NULL DEFAULT false,
        linkedin_url text,
        time_zone text,
        about text NOT NULL DEFAULT '',
        merged_into_id uuid CONSTRAINT contacts_merged_into_fk REFERENCES contacts,
        import_id uuid,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT contacts_primary_of CHECK (NOT is_primary OR company_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX contacts_email_unique ON contacts (email) WHERE deleted_at IS NULL; -- matching, one live contact an address
      CREATE UNIQUE INDEX contacts_primary_unique ON contacts (company_id) WHERE is_primary AND deleted_at IS NULL;
      CREATE INDEX contacts_company ON contacts (company_id, lower(name), id) WHERE deleted_at IS NULL; -- a company's people
      CREATE INDEX contacts_name ON contacts (lower(name), id) WHERE deleted_at IS NULL; -- the list by name
      CREATE INDEX contacts_updated ON contacts (updated_at DESC, id DESC) WHERE deleted_at IS NULL; -- the list, newest first
      CREATE INDEX contacts_search ON contacts USING gin ((name || ' ' || coalesce(email::text, '')) gin_trgm_ops); -- quick search, duplicates
      CREATE INDEX contacts_phone ON contacts (phone) WHERE phone IS NOT NULL; -- duplicates, calls
      CREATE INDEX contacts_import ON contacts (import_id) WHERE import_id IS NOT NULL; -- revert

      -- Where a contact worked before: what is past stays.
      CREATE TABLE contact_employments (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT contact_employments_pk PRIMARY KEY,
        contact_id uuid NOT NULL CONSTRAINT contact_employments_contact_fk REFERENCES contacts ON DELETE CASCADE,
        company_id uuid CONSTRAINT contact_employments_company_fk REFERENCES companies,
        company_name text NOT NULL, -- as it was called then
        title text,
        email citext,
        started_on date,
        ended_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT contact_employments_order CHECK (ended_on >= started_on)
      );
      CREATE INDEX contact_employments_contact ON contact_employments (contact_id, ended_on DESC NULLS FIRST); -- a contact's history
      CREATE INDEX contact_employments_company ON contact_employments (company_id) WHERE company_id IS NOT NULL; -- who worked here

      CREATE TABLE leads (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT leads_pk PRIMARY KEY,
        reference text NOT NULL CONSTRAINT leads_reference_unique UNIQUE, -- what the visitor is told
        status text NOT NULL DEFAULT 'NEW' CONSTRAINT leads_status CHECK (status IN
          ('NEW', 'QUARANTINED', 'CONTACTED', 'QUALIFIED', 'NURTURE', 'CONVERTED', 'DISQUALIFIED', 'SPAM')),
        status_since timestamptz NOT NULL DEFAULT now(),
        event_id uuid,
        name text NOT NULL,
        email citext,
        phone text, -- E.164 where it could be read so, else as it was typed
        company_name text NOT NULL DEFAULT '',
        company_domain citext, -- of the address or website; null for free mail
        company_size company_size,
        services service_types NOT NULL DEFAULT '{}',
        message text NOT NULL DEFAULT '',
        source text NOT NULL CONSTRAINT leads_source CHECK (source IN
          ('CONTACT_FORM', 'BOOKING', 'BLOG_COMMENT', 'REFERRAL', 'LINKEDIN', 'EVENT', 'OUTBOUND', 'IMPORT')),
        source_article_id uuid CONSTRAINT leads_source_article_fk REFERENCES articles, -- the article that it came by
        first_touch jsonb, -- {utmSource, utmMedium, utmCampaign, utmTerm, utmContent, referrer, landingPage, at}
        last_touch jsonb,
        consent jsonb, -- {purpose, policyVersion, sentence, at}
        quarantine_reasons text[] NOT NULL DEFAULT '{}',
        submission_id uuid CONSTRAINT leads_submission_unique UNIQUE, -- the same form sent twice is one lead
        network inet,
        owner_id uuid CONSTRAINT leads_owner_fk REFERENCES users,
        received_at timestamptz NOT NULL DEFAULT now(),
        first_response_due_at timestamptz,
        first_response_at_risk_at timestamptz, -- when three quarters of the time are gone
        first_responded_at timestamptz,
        snoozed_until timestamptz,
        close_reason text,
        close_note text,
        duplicate_of_id uuid CONSTRAINT leads_duplicate_of_fk REFERENCES leads,
        company_id uuid CONSTRAINT leads_company_fk REFERENCES companies,
        contact_id uuid CONSTRAINT leads_contact_fk REFERENCES contacts,
        merged_into_id uuid CONSTRAINT leads_merged_into_fk REFERENCES leads,
        import_id uuid,
        created_by uuid CONSTRAINT leads_created_by_fk REFERENCES users,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT leads_nurture_snoozed CHECK (status <> 'NURTURE' OR snoozed_until IS NOT NULL),
        CONSTRAINT leads_disqualified_reason CHECK (status <> 'DISQUALIFIED' OR close_reason IS NOT NULL)
      ) WITH (fillfactor = 85);
      CREATE INDEX leads_inbox ON leads (status, received_at, id) WHERE deleted_at IS NULL; -- every tab and board column, both ways
      CREATE INDEX leads_owner ON leads (owner_id, status, received_at, id) WHERE deleted_at IS NULL; -- mine
      CREATE INDEX leads_received ON leads (received_at, id) WHERE deleted_at IS NULL; -- all
      CREATE INDEX leads_due ON leads (first_response_due_at, id) WHERE deleted_at IS NULL AND first_responded_at IS NULL AND status IN ('NEW', 'QUARANTINED'); -- clocks
      CREATE INDEX leads_snoozed ON leads (snoozed_until) WHERE status = 'NURTURE' AND deleted_at IS NULL; -- what comes back
      CREATE INDEX leads_email ON leads (email, received_at DESC) WHERE email IS NOT NULL; -- duplicates, the owner, the thread of a person
      CREATE INDEX leads_domain ON leads (company_domain, received_at DESC) WHERE company_domain IS NOT NULL; -- likewise
      CREATE INDEX leads_phone ON leads (phone) WHERE phone IS NOT NULL; -- likewise
      CREATE INDEX leads_company ON leads (company_id, received_at DESC) WHERE company_id IS NOT NULL; -- a company's leads
      CREATE INDEX leads_contact ON leads (contact_id) WHERE contact_id IS NOT NULL; -- a contact's
      CREATE INDEX leads_search ON leads USING gin ((name || ' ' || coalesce(email::text, '') || ' ' || company_name) gin_trgm_ops); -- quick search
      CREATE INDEX leads_import ON leads (import_id) WHERE import_id IS NOT NULL; -- revert

      -- What was sent, word for word, for ever beside what we made of it; an erasure alone may take it away.
      CREATE TABLE lead_submissions (
        lead_id uuid NOT NULL CONSTRAINT lead_submissions_pk PRIMARY KEY CONSTRAINT lead_submissions_lead_fk REFERENCES leads ON DELETE CASCADE,
        received_at timestamptz NOT NULL DEFAULT now(),
        fields jsonb NOT NULL, -- every field as it came, the unknown ones too
        user_agent text
      );
      CREATE TRIGGER lead_submissions_as_sent BEFORE UPDATE ON lead_submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Exact counts of tabs and columns: the sum over the slots, as with comments. Without what is deleted.
      CREATE TABLE lead_counts (
        status text NOT NULL,
        slot smallint NOT NULL,
        n bigint NOT NULL,
        CONSTRAINT lead_counts_pk PRIMARY KEY (status, slot)
      ) WITH (fillfactor = 50);
    `);
    for (const subject of ['company', 'lead']) await q.query(stageEvents(subject));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE lead_events, company_events, lead_counts, lead_submissions, leads, contact_employments, contacts, companies;
      DROP DOMAIN service_types, company_size;
    `);
  }
}

/** Append-only moves of one machine, with the columns that every machine's have. */
const stageEvents = (subject: string): string => `
  CREATE TABLE ${subject}_events (
    id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT ${subject}_events_pk PRIMARY KEY,
    subject_id uuid NOT NULL, -- no foreign key: append-only, and cheaper to write
    at timestamptz NOT NULL DEFAULT now(),
    actor_id uuid, -- null: the desk itself
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    before jsonb, -- the columns that it changed, as they were: what an undo restores
    reason text,
    note text,
    version_seen int NOT NULL,
    undoes uuid -- the event that it takes back
  );
  CREATE INDEX ${subject}_events_subject ON ${subject}_events (subject_id, at); -- the timeline
  CREATE INDEX ${subject}_events_at ON ${subject}_events USING brin (at) WITH (pages_per_range = 32); -- metrics
  CREATE TRIGGER ${subject}_events_append_only BEFORE UPDATE OR DELETE ON ${subject}_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${subject}_events_no_truncate BEFORE TRUNCATE ON ${subject}_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  DO $do$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
      REVOKE UPDATE, DELETE, TRUNCATE ON ${subject}_events FROM desk_app;
    END IF;
  END $do$;`;
