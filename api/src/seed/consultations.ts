import { DateTime } from 'luxon';
import type { Sql } from '../platform/database/database.js';
import { randomFrom } from './blog/random.js';
import { insert, type Row } from './insert.js';

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

interface Scene {
  /** Days from today; before today is past. */
  day: number;
  kind?: string;
  status: string;
  more?: Row;
  /** By what it got from CONFIRMED where it is. */
  action?: string;
}

const completed = (day: number, outcome: string, notes: string, more: Row = {}): Scene => ({
  day,
  status: 'COMPLETED',
  action: 'COMPLETE',
  more: { result: outcome, outcome_notes: notes, ...more },
});
const said = (status: string, day: number, by: string, reason: string): Scene => ({
  day,
  status,
  action: status === 'DECLINED' ? 'DECLINE' : 'CANCEL',
  more: { closed_by: by, close_reason: reason },
});

// prettier-ignore
const SCENES: readonly Scene[] = [
  completed(-30, 'ENGAGEMENT_OPENED', 'Two architects for the retrieval platform; the budget stands.'),
  completed(-28, 'NOT_A_FIT', 'They look for interns.'),
  completed(-27, 'PROPOSAL_REQUESTED', 'Wants a fractional architect, two days a week, from January.'),
  { day: -25, status: 'NO_SHOW_GUEST', action: 'NO_SHOW_GUEST' },
  completed(-24, 'PROPOSAL_REQUESTED', 'A sprint first, then three engineers.', { }),
  said('CANCELLED', -22, 'GUEST', 'We hired somebody meanwhile.'),
  completed(-21, 'FOLLOW_UP', 'The board decides next month.', { ahead: 9 }),
  completed(-20, 'ENGAGEMENT_OPENED', 'Head of ML, confidential search.'),
  completed(-17, 'NOT_A_FIT', 'No budget this year.'),
  said('DECLINED', -16, 'HOST', 'That day is our offsite.'),
  completed(-15, 'ENGAGEMENT_OPENED', 'Readout went well; they go on with the team.', { kind: 'SPRINT_READOUT' }),
  completed(-14, 'FOLLOW_UP', 'Waits for the new CTO.', { ahead: 5 }),
  { day: -13, status: 'NO_SHOW_HOST', action: 'NO_SHOW_HOST', more: { outcome_notes: 'Wrong calendar; apologised by phone.' } },
  completed(-10, 'PROPOSAL_REQUESTED', 'Data platform, five people.'),
  completed(-9, 'FOLLOW_UP', 'Sends the job descriptions.', { ahead: 2 }),
  said('CANCELLED', -8, 'HOST', 'The host is ill; we write with new times.'),
  completed(-7, 'NOT_A_FIT', 'Wants to sell us a job board.'),
  completed(-6, 'PROPOSAL_REQUESTED', 'Fractional architect for a bank.'),
  { day: -5, status: 'EXPIRED', action: 'EXPIRE' },
  completed(-3, 'ENGAGEMENT_OPENED', 'Starts with direct hire of two.'),
  { day: -2, status: 'CONFIRMED' },
  { day: -1, status: 'CONFIRMED', kind: 'SCOPING' },
  { day: -1, status: 'NO_SHOW_GUEST', action: 'NO_SHOW_GUEST' },
  { day: 1, status: 'CONFIRMED', more: { prep_notes: 'Read their post on evaluation first.' } },
  { day: 1, status: 'REQUESTED', more: { calendar_checked: false } },
  { day: 2, status: 'CONFIRMED', kind: 'SCOPING' },
  { day: 2, status: 'REQUESTED', kind: 'CONFIDENTIAL_CONSULTATION' },
  { day: 3, status: 'CONFIRMED' },
  { day: 3, status: 'CONFIRMED', kind: 'SPRINT_READOUT', more: { prep_notes: 'Slides are in the folder of the sprint.' } },
  { day: 4, status: 'CONFIRMED', kind: 'CONFIDENTIAL_CONSULTATION', more: { nda_signed: -2 } },
  { day: 5, status: 'CONFIRMED' },
  { day: 6, status: 'REQUESTED' },
  { day: 7, status: 'CONFIRMED', kind: 'SCOPING' },
  { day: 8, status: 'CONFIRMED' },
  said('CANCELLED', 8, 'GUEST', 'Our budget round moved.'),
  { day: 9, status: 'CONFIRMED' },
  { day: 11, status: 'CONFIRMED', kind: 'SCOPING' },
  { day: 13, status: 'REQUESTED' },
  { day: 15, status: 'CONFIRMED' },
  { day: 20, status: 'CONFIRMED', kind: 'SPRINT_READOUT' },
];

/** Some forty meetings: what came of them, what waits to be closed, what is to come. */
export async function seedConsultations(sql: Sql, now: Date): Promise<void> {
  const random = randomFrom(31_415);
  const hosts = await sql.many<{ id: string; kinds: string[]; channel: string; url: string; zone: string }>(
    'SELECT user_id AS id, kinds, channel, join_url AS url, time_zone AS zone FROM hosts ORDER BY slug',
  );
  const guests = await sql.many<{
    id: string;
    name: string;
    email: string;
    company: string;
    company_id: string;
    zone: string;
  }>(
    `SELECT c.id, c.name, c.email, co.name AS company, co.id AS company_id, coalesce(c.time_zone, 'UTC') AS zone
     FROM contacts c JOIN companies co ON co.id = c.company_id WHERE c.email IS NOT NULL AND c.deleted_at IS NULL ORDER BY c.id LIMIT ${SCENES.length}`,
  );
  const leads = await sql.many<{ id: string; name: string; email: string; company: string }>(
    `SELECT id, name, email, company_name AS company FROM leads WHERE status IN ('CONTACTED', 'QUALIFIED') AND email IS NOT NULL ORDER BY id LIMIT 12`,
  );
  const rows: Row[] = [];
  const events: Row[] = [];
  for (const [n, { day, kind = 'INTRO_CALL', status, more = {}, action }] of SCENES.entries()) {
    const {
      ahead,
      nda_signed,
      kind: other,
      ...given
    } = more as Row & { ahead?: number; nda_signed?: number };
    const called = (other as string | undefined) ?? kind;
    const able = hosts.filter(({ kinds }) => kinds.includes(called));
    const host = able[n % able.length]!;
    const lead = n % 3 === 0 ? leads[(n / 3) % leads.length] : undefined;
    const guest = guests[n % guests.length]!;
    const startsAt = timeOf(now, host.zone, day, 9 + (n % 8));
    const endsAt = new Date(startsAt.getTime() + (called === 'INTRO_CALL' ? 1 : 2) * HALF_HOUR);
    const made = new Date(
      Math.min(now.getTime() - random.whole(1, 40) * HALF_HOUR, startsAt.getTime() - 2 * DAY),
    );
    const id = random.uuid(made);
    const [first, last] = [
      random.uuid(made),
      random.uuid(new Date(Math.min(now.getTime(), endsAt.getTime()))),
    ];
    const four = (): string => Array.from({ length: 4 }, () => LETTERS[random.whole(0, 31)]).join('');
    const booked =
      status === 'REQUESTED' || status === 'DECLINED' || status === 'EXPIRED' ? 'REQUESTED' : 'CONFIRMED';
    rows.push({
      id, reference: `C-${four()}-${four()}`, kind: called, status, status_since: action ? endsAt < now ? endsAt : now : made, event_id: action ? last : first,
      host_id: host.id, starts_at: startsAt, ends_at: endsAt, blocked: `[${startsAt.toISOString()},${endsAt.toISOString()})`,
      calendar_checked: given.calendar_checked ?? true, lead_id: lead?.id ?? null, contact_id: lead ? null : guest.id, company_id: lead ? null : guest.company_id,
      guest_name: lead?.name ?? guest.name, guest_email: lead?.email ?? guest.email, guest_company: lead?.company ?? guest.company, guest_zone: guest.zone,
      guest_message: n % 4 === 0 ? 'We want to know how you would go about it.' : '', channel: host.channel, join_url: host.url,
      confidential: called === 'CONFIDENTIAL_CONSULTATION', nda_signed_on: nda_signed === undefined ? null : dayOf(now, nda_signed),
      prep_notes: given.prep_notes ?? '', result: given.result ?? null, next_step_on: ahead === undefined ? null : dayOf(now, ahead),
      outcome_notes: given.outcome_notes ?? '', closed_by: given.closed_by ?? null, close_reason: given.close_reason ?? null,
      told: { status: booked, startsAt, hostId: host.id, joinUrl: host.url, sequence: 0, at: made },
      calendar_uid: `${id}@agency-desk`, sequence: 0, version: action ? 2 : 1, created_at: made, updated_at: made,
    }); // prettier-ignore
    const event = { subject_id: id, before: null, note: null, batch_id: null, undoes: null };
    events.push({ ...event, id: first, at: made, actor_id: null, action: booked === 'REQUESTED' ? 'REQUEST' : 'BOOK', from_status: 'HELD', to_status: booked, reason: null, version_seen: 0 }); // prettier-ignore
    if (action)
      events.push({ ...event, id: last, at: endsAt < now ? endsAt : now, actor_id: given.closed_by === 'GUEST' || action === 'EXPIRE' ? null : host.id, action, from_status: booked, to_status: status, reason: given.close_reason ?? null, version_seen: 1 }); // prettier-ignore
  }
  await insert(sql, 'consultations', rows);
  await insert(sql, 'consultation_events', events);
}

/** On a working day near the one that is so many days from now, at this hour of the host's clock. */
function timeOf(now: Date, zone: string, ahead: number, hour: number): Date {
  const day = DateTime.fromJSDate(now, { zone }).startOf('day').plus({ days: ahead });
  const weekend = day.weekday > 5 ? Math.sign(ahead) * 2 : 0;
  return day.plus({ days: weekend }).set({ hour }).toJSDate();
}

const dayOf = (now: Date, ahead: number): string =>
  new Date(now.getTime() + ahead * DAY).toISOString().slice(0, 10);
