import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations: who meets whom, when, and what came of it. */
export class MeetPeople1764100501000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE consultations (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT consultations_pk PRIMARY KEY,
        reference text NOT NULL CONSTRAINT consultations_reference_unique UNIQUE, -- what the guest is told
        kind consultation_kind NOT NULL,
        status text NOT NULL CONSTRAINT consultations_status CHECK (status IN
          ('HELD', 'REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW_GUEST', 'NO_SHOW_HOST', 'CANCELLED', 'EXPIRED', 'DECLINED')),
        status_since timestamptz NOT NULL DEFAULT now(),
        event_id uuid NOT NULL DEFAULT desk_uuid(), -- the move that put it where it is
        held_until timestamptz, -- of a slot that somebody chose and has not booked
        hold_hash bytea CONSTRAINT consultations_hold_unique UNIQUE, -- SHA-256 of what the holder was given
        host_id uuid NOT NULL CONSTRAINT consultations_host_fk REFERENCES users,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        blocked tstzrange NOT NULL, -- the meeting with the host's buffers as they were then
        calendar_checked boolean NOT NULL DEFAULT true, -- the host's other calendars could be read when the slot was taken
        lead_id uuid CONSTRAINT consultations_lead_fk REFERENCES leads,
        contact_id uuid CONSTRAINT consultations_contact_fk REFERENCES contacts,
        company_id uuid CONSTRAINT consultations_company_fk REFERENCES companies,
        guest_name text NOT NULL DEFAULT '',
        guest_email citext,
        guest_phone text,
        guest_company text NOT NULL DEFAULT '',
        guest_zone text NOT NULL DEFAULT 'UTC',
        guest_message text NOT NULL DEFAULT '', -- what they wrote when they booked
        channel meeting_channel NOT NULL DEFAULT 'VIDEO',
        join_url text,
        confidential boolean NOT NULL DEFAULT false,
        nda_signed_on date,
        prep_notes text NOT NULL DEFAULT '',
        result text CONSTRAINT consultations_result CHECK (result IN ('ENGAGEMENT_OPENED', 'PROPOSAL_REQUESTED', 'FOLLOW_UP', 'NOT_A_FIT')),
        next_step_on date,
        outcome_notes text NOT NULL DEFAULT '',
        closed_by text CONSTRAINT consultations_closed_by CHECK (closed_by IN ('GUEST', 'HOST')), -- who cancelled or declined
        close_reason text,
        calendar_uid text NOT NULL CONSTRAINT consultations_uid_unique UNIQUE, -- RFC 5545 UID: one for the life of the meeting
        sequence int NOT NULL DEFAULT 0, -- RFC 5545 SEQUENCE: a trigger raises it with what a calendar shows
        told jsonb, -- {status, startsAt, sequence}: what the guest's last letter said
        submission_id uuid CONSTRAINT consultations_submission_unique UNIQUE, -- the same form sent twice is one booking
        network inet,
        created_by uuid CONSTRAINT consultations_created_by_fk REFERENCES users, -- null: the guest
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT consultations_order CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '8 hours'),
        CONSTRAINT consultations_blocked_whole CHECK (blocked @> tstzrange(starts_at, ends_at)),
        CONSTRAINT consultations_held CHECK (status <> 'HELD' OR held_until IS NOT NULL),
        CONSTRAINT consultations_guest CHECK (status IN ('HELD', 'EXPIRED') OR guest_name <> ''),
        CONSTRAINT consultations_completed CHECK (status <> 'COMPLETED' OR result IS NOT NULL),
        CONSTRAINT consultations_follow_up CHECK (result IS DISTINCT FROM 'FOLLOW_UP' OR next_step_on IS NOT NULL),
        CONSTRAINT consultations_kind_confidential CHECK (kind <> 'CONFIDENTIAL_CONSULTATION' OR confidential),
        -- Nobody is sold twice, whatever happens at the same moment. What is over frees its time.
        CONSTRAINT consultations_slot EXCLUDE USING gist (host_id WITH =, blocked WITH &&) WHERE (status IN ('HELD', 'REQUESTED', 'CONFIRMED'))
      );
      CREATE INDEX consultations_starts ON consultations (starts_at, id); -- the list, the calendar
      CREATE INDEX consultations_host ON consultations (host_id, starts_at, id); -- mine, a host's calendar
      CREATE INDEX consultations_status ON consultations (status, starts_at, id); -- each tab, requests on Home
      CREATE INDEX consultations_held ON consultations (held_until) WHERE status = 'HELD'; -- holds that are over
      CREATE INDEX consultations_created ON consultations (created_at, id); -- newest first
      CREATE INDEX consultations_lead ON consultations (lead_id) WHERE lead_id IS NOT NULL; -- a lead's
      CREATE INDEX consultations_contact ON consultations (contact_id) WHERE contact_id IS NOT NULL; -- a contact's
      CREATE INDEX consultations_company ON consultations (company_id, starts_at) WHERE company_id IS NOT NULL; -- a company's
      CREATE INDEX consultations_email ON consultations (guest_email) WHERE guest_email IS NOT NULL; -- a person's thread
      CREATE INDEX consultations_search ON consultations USING gin
        ((guest_name || ' ' || coalesce(guest_email::text, '') || ' ' || guest_company || ' ' || reference) gin_trgm_ops); -- quick search

      -- Whoever has one of these may look at, move and cancel the meeting. Each letter brings its own; at rest there are only hashes.
      CREATE TABLE guest_links (
        token_hash bytea NOT NULL CONSTRAINT guest_links_pk PRIMARY KEY, -- SHA-256
        consultation_id uuid NOT NULL CONSTRAINT guest_links_consultation_fk REFERENCES consultations ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX guest_links_consultation ON guest_links (consultation_id); -- to revoke them

      CREATE FUNCTION raise_sequence() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sequence := OLD.sequence + 1; RETURN NEW; END $$;
      CREATE TRIGGER consultations_sequence BEFORE UPDATE ON consultations FOR EACH ROW
        WHEN (OLD.status <> 'HELD' AND (OLD.status, OLD.host_id, OLD.starts_at, OLD.ends_at, OLD.channel, OLD.join_url)
          IS DISTINCT FROM (NEW.status, NEW.host_id, NEW.starts_at, NEW.ends_at, NEW.channel, NEW.join_url))
        EXECUTE FUNCTION raise_sequence();
    `);
    await q.query(stageEvents('consultation'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE consultation_events, guest_links, consultations');
    await q.query('DROP FUNCTION raise_sequence');
  }
}

/** Append-only moves of one machine, with the columns that every machine's have. */
const stageEvents = (subject: string): string => `
  CREATE TABLE ${subject}_events (
    id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT ${subject}_events_pk PRIMARY KEY,
    subject_id uuid NOT NULL, -- no foreign key: append-only, and cheaper to write
    at timestamptz NOT NULL DEFAULT now(),
    actor_id uuid, -- null: the guest, or the desk itself
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    before jsonb, -- the columns that it changed, as they were: what an undo restores
    reason text,
    note text,
    batch_id uuid, -- the request, by which its moves are taken back together
    version_seen int NOT NULL,
    undoes uuid -- the event that it takes back
  );
  CREATE INDEX ${subject}_events_subject ON ${subject}_events (subject_id, at); -- the timeline
  CREATE INDEX ${subject}_events_batch ON ${subject}_events (batch_id) WHERE batch_id IS NOT NULL; -- an undo
  CREATE INDEX ${subject}_events_at ON ${subject}_events USING brin (at) WITH (pages_per_range = 32); -- metrics
  CREATE TRIGGER ${subject}_events_append_only BEFORE UPDATE OR DELETE ON ${subject}_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${subject}_events_no_truncate BEFORE TRUNCATE ON ${subject}_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  DO $do$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_app') THEN
      REVOKE UPDATE, DELETE, TRUNCATE ON ${subject}_events FROM desk_app;
    END IF;
  END $do$;`;
