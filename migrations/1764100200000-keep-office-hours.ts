import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's hours, who takes what comes in, and who is away with somebody in their place. */
export class KeepOfficeHours1764100200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      INSERT INTO settings (name, value) VALUES ('office', '{}'); -- what is not here is as in a new office

      -- Who has no row is on duty with the weight 1 if they are an account manager.
      CREATE TABLE duties (
        user_id uuid NOT NULL CONSTRAINT duties_pk PRIMARY KEY CONSTRAINT duties_user_fk REFERENCES users ON DELETE CASCADE,
        on_duty boolean NOT NULL,
        weight smallint NOT NULL DEFAULT 1 CONSTRAINT duties_weight CHECK (weight BETWEEN 1 AND 10),
        credit int NOT NULL DEFAULT 0, -- how far this person is ahead in the round: the highest is next
        version int NOT NULL DEFAULT 0, -- of what people set: turns do not count
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE absences (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT absences_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT absences_user_fk REFERENCES users ON DELETE CASCADE,
        from_day date NOT NULL, -- days of the office's zone, both included
        until_day date NOT NULL,
        deputy_id uuid CONSTRAINT absences_deputy_fk REFERENCES users,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT absences_order CHECK (until_day >= from_day),
        CONSTRAINT absences_deputy_other CHECK (deputy_id <> user_id),
        CONSTRAINT absences_apart EXCLUDE USING gist (user_id WITH =, daterange(from_day, until_day, '[]') WITH &&) -- one's absences on a day
      );
      CREATE INDEX absences_until ON absences (until_day); -- who is away, or will be
      CREATE INDEX absences_deputy ON absences (deputy_id, until_day) WHERE deputy_id IS NOT NULL; -- for whom somebody stands in

      CREATE FUNCTION office_today() RETURNS date LANGUAGE sql STABLE AS $fn$
        SELECT (now() AT TIME ZONE coalesce((SELECT value->>'timeZone' FROM settings WHERE name = 'office'), 'UTC'))::date
      $fn$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION office_today();
      DROP TABLE absences, duties;
      DELETE FROM settings WHERE name = 'office';
    `);
  }
}
