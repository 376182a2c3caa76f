import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ShortText, Text, Url, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CalendarDate, Country, Currency, Percent } from '../../common/trade-scalars.js';
import { CompanySize } from './company.enums.js';
import { CompanyStatus } from './company.status.js';

/** Without `deleted` and `ids` only what is there; `q` is part of name or domain. */
@InputType()
export class CompanyFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => CompanyStatus, { nullable: true }) status?: CompanyStatus;
  @Field(() => Uuid, { nullable: true }) accountManagerId?: string;
  @Field(() => CompanySize, { nullable: true }) size?: CompanySize;
  /** The whole of it, capital or small. */
  @Field(() => ShortText, { nullable: true }) industry?: string;
  @Field(() => Country, { nullable: true }) country?: string;
  @Field(() => Boolean, { nullable: true }) offLimits?: boolean;
  @Field(() => Uuid, { nullable: true }) tagId?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

export enum CompanySortField {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(CompanySortField, { name: 'CompanySortField' });

@InputType()
export class CompanySort {
  @Field(() => CompanySortField) field: CompanySortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What is not given stays as it is, and null empties it. A company without a domain takes that of its website. */
@InputType()
export class CompanyInput {
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  /** A domain, web address or e-mail address: its registrable domain is kept. Not one of free mail. */
  @Field(() => ShortText, { nullable: true }) domain?: string | null;
  @Field(() => Url, { nullable: true }) website?: string | null;
  @Field(() => CompanySize, { nullable: true }) size?: CompanySize | null;
  @Field(() => ShortText, { nullable: true }) industry?: string | null;
  @Field(() => Country, { nullable: true }) country?: string | null;
  @Field(() => Text, { nullable: true }) about?: string | null;
  @Field(() => Uuid, { nullable: true }) accountManagerId?: string | null;
  @Field(() => Currency, { nullable: true }) currency?: string | null;
  /** More than 0 and at most 50. */
  @Field(() => Percent, { nullable: true }) feePercent?: number | null;
  /** 0 to 730. */
  @Field(() => Int, { nullable: true }) guaranteeDays?: number | null;
  /** 0 to guaranteeDays. */
  @Field(() => Int, { nullable: true }) prorateAfterDays?: number | null;
  /** 0 to 365. */
  @Field(() => Int, { nullable: true }) paymentTermsDays?: number | null;
  @Field(() => CalendarDate, { nullable: true }) msaSignedOn?: string | null;
  @Field(() => CalendarDate, { nullable: true }) ndaSignedOn?: string | null;
  /** Today or later, and with a reason. Without it there is no reason either. */
  @Field(() => CalendarDate, { nullable: true }) offLimitsUntil?: string | null;
  @Field(() => ShortText, { nullable: true }) offLimitsReason?: string | null;
}

/** A company and the event by which it was moved. */
@InputType()
export class CompanyMoved {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) eventId: string;
}
