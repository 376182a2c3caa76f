import { Field, InputType, Int } from '@nestjs/graphql';
import { ShortText, Url, Uuid } from '../../common/scalars.js';
import { CalendarDate, TimeOfDay, TimeZone } from '../../common/trade-scalars.js';
import { Weekday } from '../office/office-hours.js';
import { OverrideKind } from './host.model.js';
import { ConsultationKind, MeetingChannel } from './kinds.js';

@InputType()
export class HostFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => Boolean, { nullable: true }) bookable?: boolean;
  @Field(() => ConsultationKind, { nullable: true }) kind?: ConsultationKind;
}

@InputType()
export class HostHoursInput {
  @Field(() => Weekday) weekday: Weekday;
  @Field(() => TimeOfDay) from: string;
  @Field(() => TimeOfDay) until: string;
}

/** Without times the whole day; EXTRA needs them. */
@InputType()
export class HostOverrideInput {
  @Field(() => CalendarDate) day: string;
  @Field(() => OverrideKind) kind: OverrideKind;
  @Field(() => TimeOfDay, { nullable: true }) from?: string | null;
  @Field(() => TimeOfDay, { nullable: true }) until?: string | null;
  @Field(() => ShortText, { nullable: true }) note?: string | null;
}

/** What is not given stays as it is; a list replaces the list, of overrides the part that is not over. */
@InputType()
export class HostInput {
  @Field(() => ShortText, { nullable: true }) slug?: string | null;
  @Field(() => Boolean, { nullable: true }) bookable?: boolean | null;
  @Field(() => TimeZone, { nullable: true }) timeZone?: string | null;
  @Field(() => [ConsultationKind], { nullable: true }) kinds?: ConsultationKind[] | null;
  /** 1 to 10: of two hosts with the weights 2 and 1 the first gets two of three guests. */
  @Field(() => Int, { nullable: true }) weight?: number | null;
  /** 0 to 240 minutes. */
  @Field(() => Int, { nullable: true }) bufferBefore?: number | null;
  /** 0 to 240 minutes. */
  @Field(() => Int, { nullable: true }) bufferAfter?: number | null;
  /** 0 to 43 200 minutes. */
  @Field(() => Int, { nullable: true }) notice?: number | null;
  /** 1 to 365 days. */
  @Field(() => Int, { nullable: true }) horizonDays?: number | null;
  /** 1 to 50 meetings a day; null: as many as fit. */
  @Field(() => Int, { nullable: true }) dailyCap?: number | null;
  @Field(() => MeetingChannel, { nullable: true }) channel?: MeetingChannel | null;
  @Field(() => Url, { nullable: true }) joinUrl?: string | null;
  @Field(() => [HostHoursInput], { nullable: true }) hours?: HostHoursInput[] | null;
  @Field(() => [HostOverrideInput], { nullable: true }) overrides?: HostOverrideInput[] | null;
}
