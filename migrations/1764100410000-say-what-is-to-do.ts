import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks, each on one record, by a person or by the desk itself. */
export class SayWhatIsToDo1764100410000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE tasks (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT tasks_pk PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL, -- of one table or another, so no foreign key
        title text NOT NULL,
        note text NOT NULL DEFAULT '',
        kind text NOT NULL DEFAULT 'MANUAL', -- else what made it
        key text CONSTRAINT tasks_key_unique UNIQUE, -- the desk makes a task once under its key
        due_on date, -- the whole day is time enough
        due_at timestamptz,
        -- For the order alone: when a day ends, the zone of whoever looks says.
        due timestamptz NOT NULL GENERATED ALWAYS AS
          (coalesce(due_at, (due_on + 1)::timestamp AT TIME ZONE 'UTC', 'infinity'::timestamptz)) STORED,
        assignee_id uuid CONSTRAINT tasks_assignee_fk REFERENCES users,
        snoozed_until timestamptz,
        done_at timestamptz,
        done_by_id uuid CONSTRAINT tasks_done_by_fk REFERENCES users,
        created_by_id uuid CONSTRAINT tasks_created_by_fk REFERENCES users, -- null: the desk itself
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT tasks_due_once CHECK (due_on IS NULL OR due_at IS NULL),
        CONSTRAINT tasks_automatic CHECK ((kind = 'MANUAL') = (key IS NULL))
      );
      CREATE INDEX tasks_assignee ON tasks (assignee_id, due, id) WHERE done_at IS NULL AND deleted_at IS NULL; -- mine, Today
      CREATE INDEX tasks_open ON tasks (due, id) WHERE done_at IS NULL AND deleted_at IS NULL; -- everybody's
      CREATE INDEX tasks_subject ON tasks (subject_type, subject_id, due, id) WHERE deleted_at IS NULL; -- a record's
      CREATE INDEX tasks_done ON tasks (subject_type, subject_id, done_at DESC, id DESC) WHERE done_at IS NOT NULL AND deleted_at IS NULL; -- a record's timeline
      CREATE INDEX tasks_assignee_done ON tasks (assignee_id, coalesce(done_at, 'infinity'::timestamptz), id) WHERE done_at IS NOT NULL AND deleted_at IS NULL; -- what I did
      CREATE INDEX tasks_created ON tasks (created_at, id) WHERE deleted_at IS NULL; -- the list, newest first
      CREATE INDEX tasks_search ON tasks USING gin (title gin_trgm_ops); -- the list by text
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE tasks');
  }
}
