import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, ShortText } from '../../common/scalars.js';
import { CalendarDate, TimeOfDay, TimeZone } from '../../common/trade-scalars.js';
import { Weekday } from './office-hours.js';

registerEnumType(Weekday, { name: 'Weekday' });

/** A stretch in which the office works; a day may have several. */
@ObjectType()
export class OfficeOpening {
  @Field(() => Weekday) weekday: Weekday;
  @Field(() => TimeOfDay) from: string;
  @Field(() => TimeOfDay) until: string;
}

@ObjectType()
export class Holiday {
  @Field(() => CalendarDate) day: string;
  @Field() name: string;
}

/** When the office works. Of each target also: when a request that came this moment would be due. */
@ObjectType()
export class OfficeSettings {
  @Field(() => TimeZone) timeZone: string;
  @Field(() => [OfficeOpening]) hours: readonly OfficeOpening[];
  @Field(() => [Holiday]) holidays: readonly Holiday[];
  @Field(() => Int) responseMinutes: number;
  @Field(() => Int) confidentialResponseMinutes: number;
  @Field(() => DateTime) dueIfNow: Date;
  @Field(() => DateTime) confidentialDueIfNow: Date;
  @Field(() => Int) version: number;
  @Field(() => DateTime) updatedAt: string;
}

@InputType()
export class OpeningInput {
  @Field(() => Weekday) weekday: Weekday;
  @Field(() => TimeOfDay) from: string;
  @Field(() => TimeOfDay) until: string;
}
@InputType()
export class HolidayInput {
  @Field(() => CalendarDate) day: string;
  @Field(() => ShortText) name: string;
}

/** What is not given stays as it is; a list replaces the list. */
@InputType()
export class OfficeSettingsInput {
  @Field(() => TimeZone, { nullable: true }) timeZone?: string | null;
  @Field(() => [OpeningInput], { nullable: true }) hours?: OpeningInput[] | null;
  @Field(() => [HolidayInput], { nullable: true }) holidays?: HolidayInput[] | null;
  /** 1 to 2400 minutes of office time. */
  @Field(() => Int, { nullable: true }) responseMinutes?: number | null;
  /** 1 to 2400 minutes of office time. */
  @Field(() => Int, { nullable: true }) confidentialResponseMinutes?: number | null;
}
