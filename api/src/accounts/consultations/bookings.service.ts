import { Injectable } from '@nestjs/common';
import { BY_SYSTEM, type Cause } from '../../access/current-actor.js';
import { eventIdOf } from '../../change/event-id.js';
import type { Sql } from '../../platform/database/database.js';
import { hashToken } from '../../common/hash-token.js';
import type { ConsultationKind } from '../availability/kinds.js';
import { LeadMovesService } from '../leads/lead-moves.service.js';
import { LeadSource, ServiceType } from '../leads/lead.enums.js';
import { LeadsService } from '../leads/leads.service.js';
import { referenceIn } from '../leads/reference.js';
import { ConsultationAction, ConsultationStatus } from './consultation.status.js';
import { giveLink } from './guest-links.js';
import { HoldsService, type Wish } from './holds.service.js';
import { moveConsultation } from './move-consultation.js';

/** What a guest says of themselves. */
export interface Guest {
  name: string;
  email: string;
  phone: string | null;
  company: string;
  message: string;
  /** Of a lead that they know. */
  leadReference: string | null;
  /** What a door finds odd: a lead made of it waits in quarantine, and so does the meeting for somebody's word. */
  marks: readonly string[];
}
export interface Booked {
  id: string;
  reference: string;
  status: ConsultationStatus;
  startsAt: string;
  endsAt: string;
  /** Opens the meeting to the guest. */
  token: string;
  /** The same submission came before, and this was made of it. */
  again: boolean;
}

interface Held {
  id: string;
  version: number;
  hostId: string;
  calendarChecked: boolean;
  kind: ConsultationKind;
}

const RECEIPT = `id, reference, status, to_json(starts_at)#>>'{}' AS "startsAt", to_json(ends_at)#>>'{}' AS "endsAt"`;

/** How guests book. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly holds: HoldsService,
    private readonly leads: LeadsService,
    private readonly moves: LeadMovesService,
  ) {}

  /** Whose guest it is who knows this reference. */
  async hostOf(sql: Sql, leadReference: string | null): Promise<string | null> {
    const reference = leadReference && referenceIn(leadReference);
    if (!reference) return null;
    const lead = await sql.one<{ id: string | null }>(
      'SELECT owner_id AS id FROM leads WHERE reference = $1 AND deleted_at IS NULL',
      [reference],
    );
    return lead?.id ?? null;
  }

  /** What was made of the same submission before. */
  async before(sql: Sql, submission: string | null): Promise<Booked | undefined> {
    if (!submission) return undefined;
    const made = await sql.one<Omit<Booked, 'token' | 'again'>>(
      `SELECT ${RECEIPT} FROM consultations WHERE submission_id = $1 AND status <> 'HELD'`,
      [submission],
    );
    return made && { ...made, token: await giveLink(sql, made.id), again: true };
  }

  /**
   * Books the slot that the token holds, or one that is free; undefined where it is not to be had any more. A hold that is
   * over is still good for as long as nobody else took the slot.
   */
  async book(
    sql: Sql,
    requestId: string,
    wish: Wish,
    guest: Guest,
    holdToken: string | null,
    looked: ReadonlyMap<string, boolean>,
  ): Promise<Booked | undefined> {
    const known = await this.leadOf(sql, guest);
    const held =
      (await this.held(sql, wish, holdToken)) ??
      (await this.takeNow(sql, wish, looked, known?.ownerId ?? null));
    if (!held) return undefined;
    const by: Cause = { actor: null, requestId };
    const leadId = known?.id ?? (await this.newLead(sql, by, held, guest));
    await sql.run(
      `UPDATE consultations SET guest_name = $2, guest_email = $3, guest_phone = $4, guest_company = $5, guest_message = $6, guest_zone = $7, lead_id = $8,
         submission_id = $9, hold_hash = NULL,
         contact_id = (SELECT id FROM contacts WHERE email = $3::citext AND deleted_at IS NULL LIMIT 1),
         company_id = coalesce((SELECT company_id FROM contacts WHERE email = $3::citext AND deleted_at IS NULL LIMIT 1), (SELECT company_id FROM leads WHERE id = $8::uuid))
       WHERE id = $1`,
      [
        held.id,
        guest.name,
        guest.email,
        guest.phone,
        guest.company,
        guest.message,
        wish.zone,
        leadId,
        wish.submission,
      ],
    );
    // A person looks first where the host may be busy elsewhere, where papers come before the meeting, and where a program may have written.
    const asks = !held.calendarChecked || held.kind === 'CONFIDENTIAL_CONSULTATION' || guest.marks.length > 0;
    const action = asks ? ConsultationAction.REQUEST : ConsultationAction.BOOK;
    const eventId = eventIdOf(held.id, action);
    await moveConsultation.applyOne(sql, { id: held.id, expectedVersion: held.version, action, by, eventId });
    if (!asks) await this.moves.responded(sql, BY_SYSTEM, leadId, new Date().toISOString(), eventId);
    const made = await sql.one<Omit<Booked, 'token' | 'again'>>(
      `SELECT ${RECEIPT} FROM consultations WHERE id = $1`,
      [held.id],
    );
    return { ...made!, token: await giveLink(sql, held.id), again: false };
  }

  private async held(sql: Sql, { kind, startsAt }: Wish, token: string | null): Promise<Held | undefined> {
    if (!token) return undefined;
    return sql.one<Held>(
      `SELECT id, version, host_id AS "hostId", calendar_checked AS "calendarChecked", kind FROM consultations
       WHERE hold_hash = $1 AND status = 'HELD' AND kind = $2 AND starts_at = $3 FOR UPDATE`,
      [hashToken(token), kind, startsAt],
    );
  }

  private async takeNow(
    sql: Sql,
    wish: Wish,
    looked: ReadonlyMap<string, boolean>,
    owner: string | null,
  ): Promise<Held | undefined> {
    const hold = await this.holds.take(sql, { ...wish, submission: null }, looked, owner);
    return hold && { ...hold, version: 1, calendarChecked: looked.get(hold.hostId) ?? true, kind: wish.kind };
  }

  /** The open lead of the guest: by the reference that they were told, else by their address. */
  private leadOf(
    sql: Sql,
    { email, leadReference }: Guest,
  ): Promise<{ id: string; ownerId: string | null } | undefined> {
    return sql.one(
      `SELECT id, owner_id AS "ownerId" FROM leads WHERE deleted_at IS NULL AND (reference = $1 OR email = $2::citext AND status IN ('NEW', 'CONTACTED', 'NURTURE', 'QUALIFIED'))
       ORDER BY (reference = $1) IS TRUE DESC, received_at DESC LIMIT 1`,
      [leadReference && referenceIn(leadReference), email],
    );
  }

  private async newLead(sql: Sql, by: Cause, { hostId, kind }: Held, guest: Guest): Promise<string> {
    const made = await this.leads.receive(sql, by, {
      name: guest.name,
      source: LeadSource.BOOKING,
      email: guest.email,
      phone: guest.phone,
      companyName: guest.company,
      message: guest.message,
      services: kind === 'CONFIDENTIAL_CONSULTATION' ? [ServiceType.CONFIDENTIAL_CONSULTATION] : [],
      quarantineReasons: guest.marks,
      ownerId: hostId,
    });
    return made.id;
  }
}
