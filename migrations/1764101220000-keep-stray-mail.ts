import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that staff sent to the desk and that belongs to no record yet. */
export class KeepStrayMail1764101220000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stray_mails (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT stray_mails_pk PRIMARY KEY,
        version int NOT NULL DEFAULT 1,
        message_id text NOT NULL CONSTRAINT stray_mails_message_unique UNIQUE, -- RFC 5322; a mail is kept once
        by_id uuid NOT NULL CONSTRAINT stray_mails_by_fk REFERENCES users, -- who sent it to the desk
        direction text NOT NULL CONSTRAINT stray_mails_direction CHECK (direction IN ('IN', 'OUT')),
        at timestamptz NOT NULL, -- when it was written
        addresses citext[] NOT NULL, -- of the people outside whom it names
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz, -- filed, or discarded
        settled_by uuid CONSTRAINT stray_mails_settled_by_fk REFERENCES users,
        activity_id uuid CONSTRAINT stray_mails_activity_fk REFERENCES activities, -- null where it was discarded
        CONSTRAINT stray_mails_settled CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (activity_id IS NULL OR settled_at IS NOT NULL))
      );
      CREATE INDEX stray_mails_at ON stray_mails (at DESC, id DESC); -- the tray
      CREATE INDEX stray_mails_settled ON stray_mails (settled_at) WHERE settled_at IS NOT NULL; -- what has had its time
      CREATE INDEX stray_mails_activity ON stray_mails (activity_id) WHERE activity_id IS NOT NULL; -- its foreign key
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stray_mails');
  }
}
