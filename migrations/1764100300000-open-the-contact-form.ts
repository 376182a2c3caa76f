import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the contact form tells visitors, and what came by it lately. */
export class OpenTheContactForm1764100300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- What a form says about people's data, and the sentence that they tick. What was shown once is never another.
      CREATE TABLE policy_versions (
        purpose text NOT NULL CONSTRAINT policy_versions_purpose CHECK (purpose IN ('CONTACT')), -- the form
        version int NOT NULL,
        notice text NOT NULL,
        sentence text NOT NULL,
        created_by uuid CONSTRAINT policy_versions_created_by_fk REFERENCES users,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT policy_versions_pk PRIMARY KEY (purpose, version)
      );
      INSERT INTO policy_versions (purpose, version, notice, sentence) VALUES ('CONTACT', 1,
        'We use what you write here to answer you and to prepare our work together, and keep it for twelve months after we last spoke. Ask us at any time what we hold about you, or to erase it.',
        'You may also note how I came here (the link, article or advert that led me to you), to learn what is worth writing. I can take this back at any time.');
      CREATE TRIGGER policy_versions_append_only BEFORE UPDATE OR DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER policy_versions_no_truncate BEFORE TRUNCATE ON policy_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DO $do$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
          REVOKE UPDATE, DELETE, TRUNCATE ON policy_versions FROM desk_app;
        END IF;
      END $do$;

      -- What the last weeks brought, by hashes alone: the same again is answered the same.
      CREATE TABLE lead_arrivals (
        reference text NOT NULL CONSTRAINT lead_arrivals_pk PRIMARY KEY, -- what was answered
        submission uuid CONSTRAINT lead_arrivals_submission_unique UNIQUE, -- of the sender's word for it
        fingerprint uuid NOT NULL, -- of all that was written
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX lead_arrivals_fingerprint ON lead_arrivals (fingerprint, at DESC); -- exact duplicates
      CREATE INDEX lead_arrivals_at ON lead_arrivals (at); -- what may go
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE lead_arrivals, policy_versions');
  }
}
