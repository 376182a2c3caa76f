import { change, type Gate } from '../../change/change.js';
import { consultationMachine } from './consultation.status.js';

/** The outbox's topic: tell the guest how it stands now. */
export const SETTLE = 'consultation.settle';

const GATES: readonly Gate[] = [
  {
    to: ['COMPLETED', 'NO_SHOW_GUEST', 'NO_SHOW_HOST'],
    code: 'NOT_STARTED',
    strength: 'BLOCK',
    message: 'The meeting has not begun yet.',
    unless: 'moved.starts_at > now()',
  },
  {
    to: ['CONFIRMED'],
    code: 'PAST',
    strength: 'BLOCK',
    message: 'The time is over. Move it to a time to come first.',
    field: 'startsAt',
    remedy: 'RESCHEDULE',
    unless: `moved.from_status = 'REQUESTED' AND :action = 'CONFIRM' AND moved.starts_at < now()`,
  },
  {
    to: ['CONFIRMED'],
    code: 'NO_NDA',
    strength: 'WARN',
    message: 'It is confidential, and no non-disclosure agreement is signed.',
    field: 'ndaSignedOn',
    remedy: 'SIGN_NDA',
    unless: `moved.from_status = 'REQUESTED' AND :action = 'CONFIRM' AND moved.confidential AND moved.nda_signed_on IS NULL
      AND NOT EXISTS (SELECT FROM companies c WHERE c.id = moved.company_id AND c.nda_signed_on IS NOT NULL)`,
  },
];

const host = 'coalesce(:hostId, moved.host_id)';
const starts = 'coalesce(:startsAt, moved.starts_at)';
const ends = 'coalesce(:endsAt, moved.ends_at)';

/** The time with what the host keeps free around it. */
export const blockedSql = (hostId: string, startsAt: string, endsAt: string): string =>
  `(SELECT tstzrange(${startsAt} - make_interval(mins => coalesce(h.buffer_before, 0)), ${endsAt} + make_interval(mins => coalesce(h.buffer_after, 0)))
    FROM (SELECT) one LEFT JOIN hosts h ON h.user_id = ${hostId})`;

const closed = `moved.to_status IN ('CANCELLED', 'DECLINED')`;
const done = `moved.to_status = 'COMPLETED'`;

/** A move of a consultation, and its inverse. startsAt, endsAt and hostId go with RESCHEDULE alone. */
export const moveConsultation = change({
  machine: consultationMachine,
  table: 'consultations',
  subject: 'Consultation',
  // Not the guest's name: of a confidential one it would tell whoever reads the audit.
  label: 'moved.reference',
  set: {
    status_since: 'CASE WHEN moved.to_status = moved.from_status THEN moved.status_since ELSE now() END',
    event_id: ':event',
    host_id: host,
    starts_at: starts,
    ends_at: ends,
    blocked: `CASE WHEN :startsAt IS NULL THEN moved.blocked ELSE ${blockedSql(host, starts, ends)} END`,
    result: `CASE WHEN ${done} THEN :outcome END`,
    next_step_on: `CASE WHEN ${done} THEN :nextStepOn END`,
    outcome_notes: `coalesce(:outcomeNotes, moved.outcome_notes)`,
    closed_by: `CASE WHEN ${closed} THEN :closedBy END`,
    close_reason: `CASE WHEN ${closed} THEN :reason END`,
  },
  touched: 'updated_at',
  events: 'consultation_events',
  eventColumns: { reason: ':reason', note: ':note', batch_id: ':batch' },
  gates: GATES,
  waived: `:note IS NOT NULL`,
  keeps: {
    // What the guest is told is found when the letter leaves: what was taken back meanwhile is told to nobody.
    settled: `INSERT INTO outbox (topic, key, payload, due_at)
      SELECT '${SETTLE}', '${SETTLE}:' || :event, jsonb_build_object('id', moved.id, 'event', :event), now() + make_interval(secs => coalesce(:wait, 0)) FROM moved`,
  },
  parameters: {
    reason: 'text',
    note: 'text',
    batch: 'uuid',
    outcome: 'text',
    nextStepOn: 'date',
    outcomeNotes: 'text',
    closedBy: 'text',
    startsAt: 'timestamptz',
    endsAt: 'timestamptz',
    hostId: 'uuid',
    wait: 'float',
  },
});
