import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each host can be met: settings, weekly hours, dates that differ, and calendars kept elsewhere. */
export class OfferHours1764100500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE DOMAIN consultation_kind AS text CONSTRAINT consultation_kind
        CHECK (VALUE IN ('INTRO_CALL', 'CONFIDENTIAL_CONSULTATION', 'SCOPING', 'SPRINT_READOUT'));
      CREATE DOMAIN meeting_channel AS text CONSTRAINT meeting_channel CHECK (VALUE IN ('VIDEO', 'PHONE', 'IN_PERSON'));

      CREATE TABLE hosts (
        user_id uuid NOT NULL CONSTRAINT hosts_pk PRIMARY KEY CONSTRAINT hosts_user_fk REFERENCES users ON DELETE CASCADE,
        slug text NOT NULL CONSTRAINT hosts_slug_unique UNIQUE, -- /book/<kind>/<slug>
        bookable boolean NOT NULL DEFAULT true,
        time_zone text NOT NULL,
        kinds text[] NOT NULL DEFAULT '{}' CONSTRAINT hosts_kinds
          CHECK (kinds <@ ARRAY['INTRO_CALL', 'CONFIDENTIAL_CONSULTATION', 'SCOPING', 'SPRINT_READOUT']),
        weight smallint NOT NULL DEFAULT 1 CONSTRAINT hosts_weight CHECK (weight BETWEEN 1 AND 10),
        credit int NOT NULL DEFAULT 0, -- how far this host is ahead in the round: the highest is next
        buffer_before int NOT NULL DEFAULT 0 CONSTRAINT hosts_buffer_before CHECK (buffer_before BETWEEN 0 AND 240), -- minutes
        buffer_after int NOT NULL DEFAULT 15 CONSTRAINT hosts_buffer_after CHECK (buffer_after BETWEEN 0 AND 240), -- minutes
        notice int NOT NULL DEFAULT 240 CONSTRAINT hosts_notice CHECK (notice BETWEEN 0 AND 43200), -- minutes
        horizon_days int NOT NULL DEFAULT 60 CONSTRAINT hosts_horizon_days CHECK (horizon_days BETWEEN 1 AND 365),
        daily_cap int CONSTRAINT hosts_daily_cap CHECK (daily_cap BETWEEN 1 AND 50),
        channel meeting_channel NOT NULL DEFAULT 'VIDEO',
        join_url text, -- a standing room, for meetings that get none of their own
        feed_token_hash bytea CONSTRAINT hosts_feed_unique UNIQUE, -- SHA-256; null: nobody may read the feed
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      -- Minutes of the host's own clock: 540 is 09:00, 1440 the end of the day.
      CREATE TABLE host_hours (
        user_id uuid NOT NULL CONSTRAINT host_hours_host_fk REFERENCES hosts ON DELETE CASCADE,
        weekday smallint NOT NULL CONSTRAINT host_hours_weekday CHECK (weekday BETWEEN 1 AND 7), -- Monday is 1
        from_minute smallint NOT NULL,
        until_minute smallint NOT NULL,
        CONSTRAINT host_hours_order CHECK (from_minute >= 0 AND until_minute > from_minute AND until_minute <= 1440),
        CONSTRAINT host_hours_apart EXCLUDE USING gist (user_id WITH =, weekday WITH =, int4range(from_minute, until_minute) WITH &&) -- a host's week
      );

      CREATE TABLE host_overrides (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT host_overrides_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT host_overrides_host_fk REFERENCES hosts ON DELETE CASCADE,
        day date NOT NULL, -- of the host's zone
        kind text NOT NULL CONSTRAINT host_overrides_kind CHECK (kind IN ('EXTRA', 'CLOSED')),
        from_minute smallint,
        until_minute smallint, -- both null: the whole day
        note text NOT NULL DEFAULT '',
        CONSTRAINT host_overrides_order CHECK ((from_minute IS NULL) = (until_minute IS NULL)
          AND (from_minute IS NULL OR from_minute >= 0 AND until_minute > from_minute AND until_minute <= 1440))
      );
      CREATE INDEX host_overrides_day ON host_overrides (user_id, day); -- a host's dates

      -- A calendar kept elsewhere: by its address, or as a file that was brought in.
      CREATE TABLE host_calendars (
        id uuid NOT NULL DEFAULT desk_uuid() CONSTRAINT host_calendars_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT host_calendars_host_fk REFERENCES hosts ON DELETE CASCADE,
        name text NOT NULL,
        url text, -- null: a file. Whoever has the address reads the calendar, so it is shown to nobody but its owner
        content text, -- as it was read last
        read_at timestamptz, -- when it was read last
        tried_at timestamptz,
        problem text, -- why the last try failed; null: it did not
        entries int NOT NULL DEFAULT 0, -- in it, as it was read last
        unreadable int NOT NULL DEFAULT 0, -- of them, damaged
        busy_until timestamptz, -- how far ahead its entries are told in host_busy
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX host_calendars_host ON host_calendars (user_id, created_at); -- a host's calendars
      CREATE INDEX host_calendars_tried ON host_calendars (tried_at) WHERE url IS NOT NULL; -- which to read again

      CREATE TABLE host_busy (
        calendar_id uuid NOT NULL CONSTRAINT host_busy_calendar_fk REFERENCES host_calendars ON DELETE CASCADE,
        user_id uuid NOT NULL,
        during tstzrange NOT NULL CONSTRAINT host_busy_during CHECK (NOT isempty(during))
      );
      CREATE INDEX host_busy_during ON host_busy USING gist (user_id, during); -- what a host has on in a window
      CREATE INDEX host_busy_calendar ON host_busy (calendar_id); -- to write a calendar anew
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE host_busy, host_calendars, host_overrides, host_hours, hosts;
      DROP DOMAIN meeting_channel, consultation_kind;
    `);
  }
}
