import { ACCOUNTS } from '../../access/roles.js';
import type { Sql } from '../../platform/database/database.js';
import { worksAs } from '../../staff/users/works-as.js';
import { type Busy, freeSlots, type Span, workSpans, type WorkQuestion } from '../availability/free-slots.js';
import { timeSql } from '../availability/clock-minutes.js';
import { type ConsultationKind, KINDS, STEP } from '../availability/kinds.js';

/** A host with all that says when they are free in a window. */
export interface HostTimes {
  id: string;
  name: string;
  slug: string;
  timeZone: string;
  weight: number;
  credit: number;
  channel: string;
  joinUrl: string | null;
  notice: number;
  horizonDays: number;
  dailyCap: number | null;
  before: number;
  after: number;
  hours: { weekday: number; from: string; until: string }[];
  overrides: { day: string; kind: 'EXTRA' | 'CLOSED'; from: string | null; until: string | null }[];
  /** Days of an absence. */
  away: string[];
  busy: { from: string; until: string; booking: boolean }[];
  /** Whether calendars elsewhere say when they are busy, and when the oldest of them was read. */
  calendars: number;
  readAt: string | null;
}

export interface HostQuestion {
  kind: ConsultationKind;
  /** By the slug of their page, or their id; null: everybody who holds such meetings. */
  host?: string | null;
  window: Span;
  /** A meeting that is being moved is not in its own way. */
  except?: string | null;
}

const HOSTS = `
  SELECT h.user_id AS id, u.name, h.slug, h.time_zone AS "timeZone", h.weight::int, h.credit, h.channel, h.join_url AS "joinUrl", h.notice,
    h.horizon_days AS "horizonDays", h.daily_cap AS "dailyCap", h.buffer_before AS before, h.buffer_after AS after,
    (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'from', ${timeSql('from_minute')}, 'until', ${timeSql('until_minute')})), '[]')
      FROM host_hours o WHERE o.user_id = h.user_id) AS hours,
    (SELECT coalesce(json_agg(json_build_object('day', day, 'kind', kind, 'from', ${timeSql('from_minute')}, 'until', ${timeSql('until_minute')})), '[]')
      FROM host_overrides o WHERE o.user_id = h.user_id AND day BETWEEN $3::timestamptz::date - 1 AND $4::timestamptz::date + 1) AS overrides,
    (SELECT coalesce(json_agg(day::date::text), '[]') FROM absences a, generate_series(greatest(a.from_day, $3::timestamptz::date - 1)::timestamp,
        least(a.until_day, $4::timestamptz::date + 1)::timestamp, interval '1 day') AS day
      WHERE a.user_id = h.user_id AND a.until_day >= $3::timestamptz::date - 1 AND a.from_day <= $4::timestamptz::date + 1) AS away,
    (SELECT coalesce(json_agg(json_build_object('from', lower(s.during), 'until', upper(s.during), 'booking', s.booking)), '[]') FROM (
        SELECT during, false AS booking FROM host_busy b WHERE b.user_id = h.user_id AND during && span.around
        UNION ALL SELECT blocked, true FROM consultations c WHERE c.host_id = h.user_id AND blocked && span.around AND c.id IS DISTINCT FROM $5
          AND status IN ('HELD', 'REQUESTED', 'CONFIRMED') AND (status <> 'HELD' OR held_until > now())
      ) s) AS busy,
    k.n AS calendars, k.at AS "readAt"
  FROM hosts h JOIN users u ON u.id = h.user_id AND ${worksAs(ACCOUNTS)}
    CROSS JOIN (SELECT tstzrange($3::timestamptz - interval '2 days', $4::timestamptz + interval '2 days') AS around) span
    CROSS JOIN LATERAL (SELECT count(*)::int AS n, min(read_at) AS at FROM host_calendars k WHERE k.user_id = h.user_id AND k.url IS NOT NULL) k
  WHERE h.bookable AND ($1::text IS NULL OR $1 = ANY (h.kinds)) AND ($2::text IS NULL OR h.slug = $2 OR h.user_id::text = $2) ORDER BY h.user_id`;

/** One statement; without a kind, of all who can be booked. Dates of the host's own zone may lie a day to either side of UTC's. */
export const hostsOf = (
  sql: Sql,
  { kind, host, window, except }: Omit<HostQuestion, 'kind'> & { kind: ConsultationKind | null },
): Promise<HostTimes[]> =>
  sql.many<HostTimes>(HOSTS, [kind, host ?? null, window.from, window.until, except ?? null]);

const workOf = (host: HostTimes, window: Span, holidays: ReadonlySet<string>): WorkQuestion => ({
  hours: host.hours,
  overrides: [
    ...host.overrides,
    ...host.away.map((day) => ({ day, kind: 'CLOSED' as const, from: null, until: null })),
  ],
  holidays,
  window,
  zone: host.timeZone,
});

const busyOf = ({ busy }: HostTimes): Busy[] =>
  busy.map(({ from, until, booking }) => ({ from: new Date(from), until: new Date(until), booking }));

/** When this host works, and what they have on beside meetings. */
export const scheduleOf = (
  host: HostTimes,
  window: Span,
  holidays: ReadonlySet<string>,
): { work: Span[]; busy: Span[] } => ({
  work: workSpans(workOf(host, window, holidays)),
  busy: busyOf(host).filter(
    ({ booking, from, until }) => !booking && from < window.until && until > window.from,
  ),
});

/** When this host can be met in the window. */
export function freeOf(
  host: HostTimes,
  kind: ConsultationKind,
  window: Span,
  holidays: ReadonlySet<string>,
  now = new Date(),
): Span[] {
  const horizon = new Date(now.getTime() + host.horizonDays * 86_400_000);
  const until = window.until < horizon ? window.until : horizon;
  return freeSlots({
    ...workOf(host, { from: window.from, until }, holidays),
    busy: busyOf(host),
    buffers: { before: host.before, after: host.after },
    notice: host.notice,
    dailyCap: host.dailyCap,
    duration: KINDS[kind].duration,
    step: STEP,
    now,
  });
}
