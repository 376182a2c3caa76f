import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { ACCOUNTS } from '../../access/roles.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';
import { requireWorker } from '../../staff/users/works-as.js';
import { ConsultationKind, KINDS } from '../availability/kinds.js';
import { checkNamed } from '../client-refs.js';
import { LeadMovesService } from '../leads/lead-moves.service.js';
import { newReference } from '../leads/reference.js';
import { mayRead } from './consultation.columns.js';
import type { Consultation } from './consultation.entity.js';
import type { ConsultationInput, ConsultationTimeInput } from './consultation.inputs.js';
import { ConsultationStatus } from './consultation.status.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { blockedSql, SETTLE } from './move-consultation.js';
import { SlotTaken } from './slot-taken.js';
import { SlotsService } from './slots.service.js';
import { BLANK, columnOf, FIELDS, type Written, written } from './written-consultation.js';

const TAKEN = 'The host has another meeting at that time.';
explainConstraint('consultations_slot', 'startsAt', TAKEN);

const MOST_MINUTES = 480;
/** Seconds in which a person's change can be taken back before the guest hears of it. */
export const LETTER_WAITS = 60;

type Stored = Written & Pick<Consultation, 'id' | 'version' | 'reference' | 'kind'>;

/** The end of a meeting; minutes: its own, or as long as such meetings are. Throws BadInput. */
export function endOf(startsAt: string, minutes: number, field: string): Date {
  if (minutes < 5 || minutes > MOST_MINUTES)
    throw BadInput.field(field, 'RANGE', `A meeting takes 5 to ${MOST_MINUTES} minutes.`);
  return new Date(Date.parse(startsAt) + minutes * 60_000);
}

/** Throws BadInput where this is nobody whom guests meet. */
export const requireHost = (sql: Sql, id: string, field: string): Promise<void> =>
  requireWorker(sql, id, ACCOUNTS, field, 'Please choose somebody who works with clients.');

/** What CONFIRM asks of a request is asked of what is confirmed from the first. Throws GateRefused. */
async function requireNda(sql: Sql, { confidential, ndaSignedOn, companyId }: Written): Promise<void> {
  if (!confidential || ndaSignedOn) return;
  const signed = await sql.one('SELECT FROM companies WHERE id = $1 AND nda_signed_on IS NOT NULL', [
    companyId,
  ]);
  if (signed) return;
  throw new GateRefused([
    {
      code: 'NO_NDA',
      strength: 'BLOCK',
      message:
        'It is confidential, and no non-disclosure agreement is signed. Make it a request, and confirm that.',
      field: 'ndaSignedOn',
    },
  ]);
}

/** What people write of consultations. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly db: Database,
    private readonly queries: ConsultationsQueries,
    private readonly leads: LeadMovesService,
    private readonly slots: SlotsService,
    private readonly outbox: Outbox,
  ) {}

  /** Agreed with the guest by whoever makes it, or a request that waits for the host's word. Throws SlotTaken. */
  async create(
    by: StaffCause,
    time: ConsultationTimeInput,
    input: ConsultationInput,
    asked: Selection,
  ): Promise<Consultation> {
    const { kind, startsAt } = time;
    const hostId = time.hostId ?? by.actor.id;
    const endsAt = endOf(startsAt, time.minutes ?? KINDS[kind].duration, 'time.minutes');
    if (Date.parse(startsAt) < Date.now())
      throw BadInput.field('time.startsAt', 'FUTURE', 'Choose a time to come.');
    const making = this.db.tx(async (sql) => {
      await requireHost(sql, hostId, 'time.hostId');
      const start = await this.startOf(sql, input, hostId);
      const confidential = kind === ConsultationKind.CONFIDENTIAL_CONSULTATION;
      const facts = written({ ...start, confidential: confidential || start.confidential }, input, kind);
      await checkNamed(sql, start, facts);
      const status = time.request ? ConsultationStatus.REQUESTED : ConsultationStatus.CONFIRMED;
      if (status === ConsultationStatus.CONFIRMED) await requireNda(sql, facts);
      const invite = time.invite ?? true;
      const id = await this.write(sql, by, { ...facts, kind, status, hostId, startsAt, endsAt }, invite);
      return (await this.queries.byIds(asked, by.actor.id, [id], sql)).get(id)!;
    });
    const made = await making.catch(async (error: unknown) => {
      if (!(error instanceof Conflict)) throw error;
      const free = await this.slots.alternatives(new Date(startsAt), { kind, host: hostId });
      throw new SlotTaken(free, TAKEN, 'time.startsAt');
    });
    this.outbox.wake();
    return made;
  }

  /** Throws Conflict with the meeting as it now stands where it changed since it was read. */
  update(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: ConsultationInput,
    asked: Selection,
  ): Promise<Consultation> {
    return this.db.tx(async (sql) => {
      const fresh = async (): Promise<Consultation> =>
        (await this.queries.byIds(asked, by.actor.id, [id], sql)).get(id)!;
      const row = await sql.one<{ stored: Stored }>(
        `SELECT json_build_object(${['id', 'version', 'reference', 'kind', ...FIELDS].map((f) => `'${f}', r.${columnOf(f)}`).join(', ')}) AS stored
         FROM consultations r WHERE r.id = $1 AND r.status <> 'HELD' AND ${mayRead('r', '$2::uuid')} FOR UPDATE OF r`,
        [id, by.actor.id],
      );
      if (!row) throw new NotFound('consultation');
      const before = row.stored;
      if (before.version !== expectedVersion)
        throw new Conflict('This consultation was changed by somebody else meanwhile.', await fresh());
      const after = written(before, input, before.kind);
      await checkNamed(sql, before, after);
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length > 0) {
        await sql.run(
          `UPDATE consultations SET ${FIELDS.map((f, i) => `${columnOf(f)} = $${i + 2}`).join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
          [id, ...FIELDS.map((f) => after[f])],
        );
        await note(sql, by, 'updated', before, changes);
      }
      return fresh();
    });
  }

  /** What a lead or a contact tells of the guest, and how the host meets people. Throws BadInput for one that is not there. */
  private async startOf(sql: Sql, input: ConsultationInput, hostId: string): Promise<Written> {
    const { leadId, contactId } = input;
    const told = await sql.one<{
      lead: Written | null;
      contact: Written | null;
      host: Partial<Written> | null;
    }>(
      `SELECT
         (SELECT json_build_object('guestName', name, 'guestEmail', email, 'guestPhone', phone, 'guestCompany', company_name, 'companyId', company_id, 'contactId', contact_id,
           'confidential', 'CONFIDENTIAL_CONSULTATION' = ANY (services)) FROM leads WHERE id = $1 AND deleted_at IS NULL) AS lead,
         (SELECT json_build_object('guestName', c.name, 'guestEmail', c.email, 'guestPhone', c.phone, 'companyId', c.company_id, 'guestCompany', coalesce(co.name, ''),
           'guestZone', coalesce(c.time_zone, 'UTC')) FROM contacts c LEFT JOIN companies co ON co.id = c.company_id WHERE c.id = $2 AND c.deleted_at IS NULL) AS contact,
         (SELECT json_build_object('channel', channel, 'joinUrl', join_url, 'guestZone', time_zone) FROM hosts WHERE user_id = $3) AS host`,
      [leadId ?? null, contactId ?? null, hostId],
    );
    if (leadId && !told?.lead) throw BadInput.field('leadId', 'UNKNOWN', 'There is no such lead.');
    if (contactId && !told?.contact)
      throw BadInput.field('contactId', 'UNKNOWN', 'There is no such contact.');
    return { ...BLANK, ...told?.host, ...told?.lead, ...told?.contact };
  }

  private async write(
    sql: Sql,
    by: StaffCause,
    row: Written & {
      kind: ConsultationKind;
      status: ConsultationStatus;
      hostId: string;
      startsAt: string;
      endsAt: Date;
    },
    invite: boolean,
  ): Promise<string> {
    const reference = newReference('C');
    // Whoever is not written to was told by the host: a letter of a later change says what is new, and not that there is a meeting.
    const { status, startsAt, endsAt, joinUrl, hostId } = row;
    const heard = invite ? null : JSON.stringify({ status, startsAt, endsAt, joinUrl, hostId });
    const made = await sql.one<{ id: string; eventId: string }>(
      `WITH made AS (
         INSERT INTO consultations (reference, kind, status, host_id, starts_at, ends_at, blocked, calendar_uid, created_by, told, ${FIELDS.map(columnOf).join(', ')})
         VALUES ($1, $2, $3, $4::uuid, $5::timestamptz, $6::timestamptz, ${blockedSql('$4::uuid', '$5::timestamptz', '$6::timestamptz')}, $7, $8, $9, ${FIELDS.map((_, i) => `$${i + 10}`).join(', ')})
         RETURNING id, event_id, status
       ), begun AS (
         INSERT INTO consultation_events (id, subject_id, actor_id, action, to_status, version_seen) SELECT event_id, id, $8, 'CREATE', status, 0 FROM made
       ) SELECT id, event_id AS "eventId" FROM made`,
      [
        reference, row.kind, row.status, row.hostId, row.startsAt, row.endsAt, `${randomUUID()}@agency-desk`, by.actor.id, heard,
        ...FIELDS.map((f) => row[f]),
      ], // prettier-ignore
    );
    const { id, eventId } = made!;
    if (invite)
      await post(sql, { topic: SETTLE, key: `${SETTLE}:${eventId}`, payload: { id }, delay: LETTER_WAITS });
    if (row.leadId && row.status === ConsultationStatus.CONFIRMED)
      await this.leads.responded(sql, by, row.leadId, new Date().toISOString(), eventId);
    const { guestName: _name, guestEmail: _email, guestPhone: _phone, guestCompany: _company, ...told } = row;
    await note(sql, by, 'created', { id, reference }, changesBetween({}, { ...told }));
    return id;
  }
}

const note = (
  sql: Sql,
  by: Cause,
  verb: string,
  { id, reference }: { id: string; reference: string },
  changes: Changes,
): Promise<void> =>
  audit(sql, by, {
    action: `consultation.${verb}`,
    subjectType: 'Consultation',
    subjectId: id,
    subjectLabel: reference,
    // Who somebody is would stay in the audit for good: that it changed is told, and not into what.
    changes: withLengths(changes, 'guestName', 'guestEmail', 'guestPhone', 'guestCompany', 'prepNotes'),
  });
