import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls, mails, meetings, messages and notes, each on one record or on several. */
export class KeepWhatWasSaid1764100400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE activities (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT activities_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT activities_kind CHECK (kind IN ('CALL', 'EMAIL', 'MEETING', 'MESSAGE', 'NOTE')),
        direction text CONSTRAINT activities_direction CHECK (direction IN ('IN', 'OUT')),
        answered boolean, -- of calls alone
        automatic boolean NOT NULL DEFAULT false, -- sent by the desk itself
        at timestamptz NOT NULL DEFAULT now(), -- when it took place
        subject text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        by_id uuid CONSTRAINT activities_by_fk REFERENCES users, -- null: the desk itself
        message_id text, -- of a mail: RFC 5322
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT activities_answered CHECK ((answered IS NOT NULL) = (kind = 'CALL')),
        CONSTRAINT activities_note CHECK (kind <> 'NOTE' OR direction IS NULL)
      );
      CREATE UNIQUE INDEX activities_message_unique ON activities (message_id) WHERE message_id IS NOT NULL; -- a mail is filed once

      CREATE TABLE activity_links (
        activity_id uuid NOT NULL CONSTRAINT activity_links_activity_fk REFERENCES activities ON DELETE CASCADE,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL, -- of one table or another, so no foreign key
        at timestamptz NOT NULL, -- the activity's, for the order of the timeline
        CONSTRAINT activity_links_pk PRIMARY KEY (activity_id, subject_type, subject_id)
      );
      CREATE INDEX activity_links_subject ON activity_links (subject_type, subject_id, at DESC, activity_id DESC); -- a record's timeline
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE activity_links, activities');
  }
}
