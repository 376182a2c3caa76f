import type { Sql } from '../platform/database/database.js';

interface DemoHost {
  email: string;
  slug: string;
  kinds: string[];
  weight?: number;
  dailyCap?: number;
  /** Minutes of the day, each from Monday to Friday. */
  hours: [from: number, until: number][];
  /** Days from now, and what is different then. */
  dates: [ahead: number, kind: 'EXTRA' | 'CLOSED', from: number | null, until: number | null, note: string][];
}

const HOSTS: readonly DemoHost[] = [
  {
    email: 'accounts@demo.test',
    slug: 'aiko-tanaka',
    kinds: ['CONFIDENTIAL_CONSULTATION', 'INTRO_CALL', 'SCOPING', 'SPRINT_READOUT'],
    weight: 2,
    dailyCap: 6,
    hours: [
      [540, 720],
      [780, 1080],
    ],
    dates: [
      [9, 'CLOSED', null, null, 'Offsite'],
      [12, 'CLOSED', 540, 660, 'Dentist'],
    ],
  },
  {
    email: 'noor.haddad@demo.test',
    slug: 'noor-haddad',
    kinds: ['INTRO_CALL', 'SCOPING'],
    hours: [[600, 960]],
    dates: [[5, 'EXTRA', 1080, 1200, 'Evening for guests overseas']],
  },
  {
    email: 'olena.shevchuk@demo.test',
    slug: 'olena-shevchuk',
    kinds: ['INTRO_CALL'],
    hours: [[570, 1050]],
    dates: [],
  },
];

/** Three people who can be met, each by the clock of their own zone. */
export async function seedHosts(sql: Sql, now: Date): Promise<void> {
  for (const { email, slug, kinds, weight = 1, dailyCap = null, hours, dates } of HOSTS) {
    const host = await sql.one<{ id: string }>(
      `INSERT INTO hosts (user_id, slug, time_zone, kinds, weight, daily_cap, join_url)
       SELECT id, $2, time_zone, $3, $4, $5, 'https://meet.example/' || $2 FROM users WHERE email = $1 RETURNING user_id AS id`,
      [email, slug, kinds, weight, dailyCap],
    );
    for (const [from, until] of hours)
      await sql.run(
        `INSERT INTO host_hours (user_id, weekday, from_minute, until_minute)
         SELECT $1, day, $2, $3 FROM generate_series(1, 5) AS day`,
        [host!.id, from, until],
      );
    for (const [ahead, kind, from, until, note] of dates)
      await sql.run(
        `INSERT INTO host_overrides (user_id, day, kind, from_minute, until_minute, note)
         VALUES ($1, $2::timestamptz::date + $3::int, $4, $5, $6, $7)`,
        [host!.id, now, ahead, kind, from, until, note],
      );
  }
}
