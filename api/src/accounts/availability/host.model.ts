import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate, TimeOfDay, TimeZone } from '../../common/trade-scalars.js';
import { Weekday } from '../office/office-hours.js';
import { ConsultationKind, MeetingChannel } from './kinds.js';

export enum OverrideKind {
  EXTRA = 'EXTRA',
  CLOSED = 'CLOSED',
}
registerEnumType(OverrideKind, { name: 'OverrideKind' });

/** A stretch of a host's week, in the host's zone. */
@ObjectType()
export class HostHours {
  @Field(() => Weekday) weekday: Weekday;
  @Field(() => TimeOfDay) from: string;
  @Field(() => TimeOfDay) until: string;
}

/** A date that is not as its weekday: EXTRA hours, or CLOSED ones; without times it is the whole day. */
@ObjectType()
export class HostOverride {
  @Field(() => CalendarDate) day: string;
  @Field(() => OverrideKind) kind: OverrideKind;
  @Field(() => TimeOfDay, { nullable: true }) from: string | null;
  @Field(() => TimeOfDay, { nullable: true }) until: string | null;
  @Field() note: string;
}

/** A calendar kept elsewhere, whose busy times are taken out. Its address is never shown: who has it reads the calendar. */
@ObjectType()
export class HostCalendar {
  @Field(() => Uuid) id: string;
  @Field() name: string;
  /** The host of its address; null: a file. */
  @Field(() => String, { nullable: true }) site: string | null;
  /** When it was last read. */
  @Field(() => DateTime, { nullable: true }) readAt: string | null;
  /** Why the last try to read it failed. */
  @Field(() => String, { nullable: true }) problem: string | null;
  @Field(() => Int) entries: number;
  /** Entries that are damaged: their times are not taken out. */
  @Field(() => Int) unreadable: number;
}

@ObjectType()
export class BookingLink {
  @Field(() => ConsultationKind) kind: ConsultationKind;
  @Field() url: string;
}

/** Somebody whom guests can meet, and when. `calendars` are shown to themself and to admins. Minutes, where no unit is named. */
@ObjectType()
export class Host {
  @Field(() => Uuid) id: string;
  /** 0: nothing has been set for this person yet. */
  @Field(() => Int) version: number;
  @Field(() => PersonRef) person: PersonRef;
  @Field() slug: string;
  @Field() bookable: boolean;
  @Field(() => TimeZone) timeZone: string;
  @Field(() => [ConsultationKind]) kinds: ConsultationKind[];
  @Field(() => Int) weight: number;
  @Field(() => Int) bufferBefore: number;
  @Field(() => Int) bufferAfter: number;
  @Field(() => Int) notice: number;
  @Field(() => Int) horizonDays: number;
  @Field(() => Int, { nullable: true }) dailyCap: number | null;
  @Field(() => MeetingChannel) channel: MeetingChannel;
  @Field(() => String, { nullable: true }) joinUrl: string | null;
  @Field(() => [HostHours]) hours: HostHours[];
  /** Those that are not over. */
  @Field(() => [HostOverride]) overrides: HostOverride[];
  @Field(() => [HostCalendar]) calendars: HostCalendar[];
  /** Whether a calendar program may read this host's meetings. */
  @Field() feedActive: boolean;
  /** To send to guests: each leads to this host alone. */
  @Field(() => [BookingLink]) links: BookingLink[];
}

@ObjectType()
export class HostPage extends Page(Host) {}

/** The address of a feed, told once: only its hash is kept. */
@ObjectType()
export class HostFeed {
  @Field() url: string;
  @Field(() => Host) host: Host;
}
