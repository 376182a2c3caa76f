import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate, TimeZone } from '../../common/trade-scalars.js';
import { ConsultationKind, MeetingChannel } from '../availability/kinds.js';
import { TagRef } from '../../records/tags/tag.model.js';
import { CompanyRef, ContactRef } from '../client-refs.js';
import { LeadRef } from '../leads/lead.entity.js';
import { ClosedBy, ConsultationOutcome } from './consultation.enums.js';
import { ConsultationStatus } from './consultation.status.js';

const nullable = { nullable: true } as const;

/**
 * A meeting with somebody who may become a client, or is one. A confidential one is `masked` for whoever is not named in it:
 * reference, kind, state, host and times stand; whatever could name the guest is null, empty or "Confidential consultation".
 */
@Entity('consultations')
@ObjectType()
export class Consultation {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  /** What the guest was told. */
  @Column('text') @Field() reference: string;
  @Column('text') @Field(() => ConsultationKind) kind: ConsultationKind;
  @Column('text') @Field(() => ConsultationStatus) status: ConsultationStatus;
  @Column('timestamptz', { name: 'status_since' }) @Field(() => DateTime) statusSince: string;
  @Column('timestamptz', { name: 'starts_at' }) @Field(() => DateTime) startsAt: string;
  @Column('timestamptz', { name: 'ends_at' }) @Field(() => DateTime) endsAt: string;
  /** Whether the host's calendars elsewhere could be read when the slot was taken. */
  @Column('boolean', { name: 'calendar_checked' }) @Field() calendarChecked: boolean;
  @Column('boolean') @Field() confidential: boolean;
  @Field() masked: boolean;
  @Column('text', { name: 'guest_name' }) @Field() guestName: string;
  @Column('citext', { name: 'guest_email', ...nullable })
  @Field(() => String, nullable)
  guestEmail: string | null;
  @Column('text', { name: 'guest_phone', ...nullable })
  @Field(() => String, nullable)
  guestPhone: string | null;
  @Column('text', { name: 'guest_company' }) @Field() guestCompany: string;
  @Column('text', { name: 'guest_zone' }) @Field(() => TimeZone) guestZone: string;
  /** What they wrote when they booked. */
  @Column('text', { name: 'guest_message' }) @Field() guestMessage: string;
  @Column('text') @Field(() => MeetingChannel) channel: MeetingChannel;
  @Column('text', { name: 'join_url', ...nullable }) @Field(() => String, nullable) joinUrl: string | null;
  @Column('date', { name: 'nda_signed_on', ...nullable })
  @Field(() => CalendarDate, nullable)
  ndaSignedOn: string | null;
  @Column('text', { name: 'prep_notes' }) @Field() prepNotes: string;
  @Column('text', { name: 'result', ...nullable })
  @Field(() => ConsultationOutcome, nullable)
  outcome: ConsultationOutcome | null;
  @Column('date', { name: 'next_step_on', ...nullable })
  @Field(() => CalendarDate, nullable)
  nextStepOn: string | null;
  @Column('text', { name: 'outcome_notes' }) @Field() outcomeNotes: string;
  @Column('text', { name: 'closed_by', ...nullable })
  @Field(() => ClosedBy, nullable)
  closedBy: ClosedBy | null;
  @Column('text', { name: 'close_reason', ...nullable })
  @Field(() => String, nullable)
  closeReason: string | null;
  /** When the guest was last told how it stands, by letter. */
  @Field(() => DateTime, nullable) toldAt: string | null;
  @Field(() => [TagRef]) tags: TagRef[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;

  @Field(() => PersonRef) host: PersonRef;
  @Field(() => LeadRef, nullable) lead: LeadRef | null;
  @Field(() => ContactRef, nullable) contact: ContactRef | null;
  @Field(() => CompanyRef, nullable) company: CompanyRef | null;

  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('timestamptz', { name: 'held_until', ...nullable }) heldUntil: string | null;
  @Column('uuid', { name: 'host_id' }) hostId: string;
  @Column('uuid', { name: 'lead_id', ...nullable }) leadId: string | null;
  @Column('uuid', { name: 'contact_id', ...nullable }) contactId: string | null;
  @Column('uuid', { name: 'company_id', ...nullable }) companyId: string | null;
  @Column('text', { name: 'calendar_uid' }) calendarUid: string;
  @Column('int') sequence: number;
  @Column('jsonb', { ...nullable }) told: unknown;
  @Column('uuid', { name: 'submission_id', ...nullable }) submissionId: string | null;
  @Column('inet', { ...nullable }) network: string | null;
  @Column('uuid', { name: 'created_by', ...nullable }) createdById: string | null;
}

@ObjectType()
export class ConsultationPage extends Page(Consultation) {}
