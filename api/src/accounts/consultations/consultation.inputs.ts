import { Field, InputType, Int } from '@nestjs/graphql';
import { DateTime, Email, ShortText, Text, Url, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CalendarDate, Phone, TimeZone } from '../../common/trade-scalars.js';
import { ConsultationKind, MeetingChannel } from '../availability/kinds.js';
import { ConsultationOutcome, ConsultationSortField } from './consultation.enums.js';
import { ConsultationStatus } from './consultation.status.js';

/**
 * forMe: of whom the asker hosts, or stands in for. toClose: over, and nobody has said what came of it. upcoming: asked for or
 * confirmed, and not over. Those that are only held are in no list.
 */
@InputType()
export class ConsultationFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => ConsultationStatus, { nullable: true }) status?: ConsultationStatus;
  @Field(() => [ConsultationStatus], { nullable: true }) statuses?: ConsultationStatus[];
  @Field(() => ConsultationKind, { nullable: true }) kind?: ConsultationKind;
  @Field(() => Uuid, { nullable: true }) hostId?: string;
  @Field(() => [Uuid], { nullable: true }) hostIds?: string[];
  @Field(() => Boolean, { nullable: true }) forMe?: boolean;
  @Field(() => Boolean, { nullable: true }) toClose?: boolean;
  @Field(() => Boolean, { nullable: true }) upcoming?: boolean;
  @Field(() => Boolean, { nullable: true }) confidential?: boolean;
  @Field(() => DateTime, { nullable: true }) startsFrom?: string;
  @Field(() => DateTime, { nullable: true }) startsBefore?: string;
  @Field(() => ConsultationOutcome, { nullable: true }) outcome?: ConsultationOutcome;
  @Field(() => Uuid, { nullable: true }) leadId?: string;
  @Field(() => Uuid, { nullable: true }) contactId?: string;
  @Field(() => Uuid, { nullable: true }) companyId?: string;
  @Field(() => Uuid, { nullable: true }) tagId?: string;
}

@InputType()
export class ConsultationSort {
  @Field(() => ConsultationSortField) field: ConsultationSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What is not given stays as it is; of a new one, what a lead or a contact tells. */
@InputType()
export class ConsultationInput {
  @Field(() => Uuid, { nullable: true }) leadId?: string | null;
  @Field(() => Uuid, { nullable: true }) contactId?: string | null;
  @Field(() => Uuid, { nullable: true }) companyId?: string | null;
  @Field(() => ShortText, { nullable: true }) guestName?: string | null;
  @Field(() => Email, { nullable: true }) guestEmail?: string | null;
  @Field(() => Phone, { nullable: true }) guestPhone?: string | null;
  @Field(() => ShortText, { nullable: true }) guestCompany?: string | null;
  @Field(() => TimeZone, { nullable: true }) guestZone?: string | null;
  @Field(() => MeetingChannel, { nullable: true }) channel?: MeetingChannel | null;
  @Field(() => Url, { nullable: true }) joinUrl?: string | null;
  @Field(() => Boolean, { nullable: true }) confidential?: boolean | null;
  @Field(() => CalendarDate, { nullable: true }) ndaSignedOn?: string | null;
  @Field(() => Text, { nullable: true }) prepNotes?: string | null;
}

/** When, by whom and of what kind: chosen when it is made. Times change by RESCHEDULE. */
@InputType()
export class ConsultationTimeInput {
  @Field(() => ConsultationKind) kind: ConsultationKind;
  /** Not given: the asker. */
  @Field(() => Uuid, { nullable: true }) hostId?: string | null;
  @Field(() => DateTime) startsAt: string;
  /** Not given: as long as such meetings are. */
  @Field(() => Int, { nullable: true }) minutes?: number | null;
  /** Waits for the host's word. */
  @Field(() => Boolean, { nullable: true }) request?: boolean | null;
  /** false: the guest knows already, and gets no letter until it changes. */
  @Field(() => Boolean, { nullable: true }) invite?: boolean | null;
}

/** reason: of CANCEL and DECLINE, which the guest reads. note: passes what only warns. */
@InputType()
export class ConsultationMoveInput {
  @Field(() => Text, { nullable: true }) reason?: string | null;
  @Field(() => Text, { nullable: true }) note?: string | null;
  @Field(() => ConsultationOutcome, { nullable: true }) outcome?: ConsultationOutcome | null;
  @Field(() => CalendarDate, { nullable: true }) nextStepOn?: string | null;
  @Field(() => Text, { nullable: true }) outcomeNotes?: string | null;
  @Field(() => DateTime, { nullable: true }) startsAt?: string | null;
  @Field(() => Int, { nullable: true }) minutes?: number | null;
  @Field(() => Uuid, { nullable: true }) hostId?: string | null;
}
