import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ShortText, Text, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CalendarDate, Currency, Money, Percent } from '../../common/trade-scalars.js';
import {
  EngagementPriority,
  EngagementReason,
  EngagementSortField,
  EngagementType,
  FeeModel,
  WorkMode,
} from './engagement.enums.js';
import { EngagementStatus } from './engagement.status.js';

/**
 * Every condition given must hold. Those that could tell who the client is (q, company, contact, lead, currency, skill) find
 * only what the asker may read whole. Without `deleted` and `ids` only what is there. `beginsFrom` and `beginsBefore` are days.
 */
@InputType()
export class EngagementFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  /** Part of the code, the title or the company's name. */
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => [EngagementStatus], { nullable: true }) status?: EngagementStatus[];
  @Field(() => EngagementType, { nullable: true }) type?: EngagementType;
  @Field(() => EngagementPriority, { nullable: true }) priority?: EngagementPriority;
  @Field(() => Uuid, { nullable: true }) accountManagerId?: string;
  @Field(() => Uuid, { nullable: true }) leadRecruiterId?: string;
  @Field(() => Uuid, { nullable: true }) companyId?: string;
  @Field(() => Uuid, { nullable: true }) contactId?: string;
  @Field(() => Uuid, { nullable: true }) leadId?: string;
  @Field(() => ShortText, { nullable: true }) skill?: string;
  @Field(() => Currency, { nullable: true }) currency?: string;
  @Field(() => Boolean, { nullable: true }) confidential?: boolean;
  @Field(() => CalendarDate, { nullable: true }) beginsFrom?: string;
  @Field(() => CalendarDate, { nullable: true }) beginsBefore?: string;
  /** Whether there is a day on which work is to begin. */
  @Field(() => Boolean, { nullable: true }) dated?: boolean;
  /** On hold, to be looked at again on this day or before. */
  @Field(() => CalendarDate, { nullable: true }) reviewUntil?: string;
  @Field(() => Uuid, { nullable: true }) tagId?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

@InputType()
export class EngagementSort {
  @Field(() => EngagementSortField) field: EngagementSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** `id` of one that is there already; without it a new one. */
@InputType()
export class DeliverableInput {
  @Field(() => Uuid, { nullable: true }) id?: string | null;
  @Field(() => ShortText) title: string;
  @Field(() => CalendarDate, { nullable: true }) dueOn?: string | null;
  @Field(() => CalendarDate, { nullable: true }) doneOn?: string | null;
}

/**
 * What is not given stays as it is. `type` and `companyId` are for a new one alone, whose currency, fee, guarantee and pro rata
 * refund are the company's where they are not given. A term of another type is refused by name.
 */
@InputType()
export class EngagementInput {
  @Field(() => EngagementType, { nullable: true }) type?: EngagementType | null;
  @Field(() => Uuid, { nullable: true }) companyId?: string | null;
  @Field(() => Uuid, { nullable: true }) leadId?: string | null;
  @Field(() => ShortText, { nullable: true }) title?: string | null;
  /** Of the company. */
  @Field(() => Uuid, { nullable: true }) contactId?: string | null;
  @Field(() => Uuid, { nullable: true }) accountManagerId?: string | null;
  @Field(() => Uuid, { nullable: true }) leadRecruiterId?: string | null;
  @Field(() => EngagementPriority, { nullable: true }) priority?: EngagementPriority | null;
  @Field(() => Boolean, { nullable: true }) exclusive?: boolean | null;
  @Field(() => Boolean, { nullable: true }) confidential?: boolean | null;
  /** At most 30. */
  @Field(() => [ShortText], { nullable: true }) mustHave?: string[] | null;
  /** At most 30. */
  @Field(() => [ShortText], { nullable: true }) niceToHave?: string[] | null;
  @Field(() => ShortText, { nullable: true }) location?: string | null;
  @Field(() => WorkMode, { nullable: true }) workMode?: WorkMode | null;
  @Field(() => Text, { nullable: true }) about?: string | null;
  @Field(() => Text, { nullable: true }) notes?: string | null;
  /** 1 to 999, and not fewer than are filled. */
  @Field(() => Int, { nullable: true }) openings?: number | null;
  @Field(() => CalendarDate, { nullable: true }) targetStart?: string | null;
  @Field(() => CalendarDate, { nullable: true }) submittalDue?: string | null;
  /** 1 to 90. */
  @Field(() => Int, { nullable: true }) feedbackDays?: number | null;
  /** Of one on hold; a day to come. */
  @Field(() => CalendarDate, { nullable: true }) reviewOn?: string | null;
  @Field(() => Currency, { nullable: true }) currency?: string | null;
  @Field(() => FeeModel, { nullable: true }) feeModel?: FeeModel | null;
  /** More than 0 and at most 50. */
  @Field(() => Percent, { nullable: true }) feePercent?: number | null;
  @Field(() => Money, { nullable: true }) flatFee?: number | null;
  @Field(() => Money, { nullable: true }) salaryMin?: number | null;
  @Field(() => Money, { nullable: true }) salaryMax?: number | null;
  /** 0 to 730. */
  @Field(() => Int, { nullable: true }) guaranteeDays?: number | null;
  /** 0 to the guarantee. */
  @Field(() => Int, { nullable: true }) prorateAfterDays?: number | null;
  /** 0.5 to 5 by halves. */
  @Field(() => Float, { nullable: true }) daysPerWeek?: number | null;
  @Field(() => Money, { nullable: true }) billDayRate?: number | null;
  /** At most the day rate that is billed. */
  @Field(() => Money, { nullable: true }) maxPayDayRate?: number | null;
  /** 1 to 520. */
  @Field(() => Int, { nullable: true }) minimumWeeks?: number | null;
  /** 0 to 365. */
  @Field(() => Int, { nullable: true }) noticeDays?: number | null;
  @Field(() => CalendarDate, { nullable: true }) startsOn?: string | null;
  /** Not before the start, and within ten years. */
  @Field(() => CalendarDate, { nullable: true }) endsOn?: string | null;
  @Field(() => Money, { nullable: true }) budgetCap?: number | null;
  @Field(() => Money, { nullable: true }) fixedFee?: number | null;
  /** 1 to 52. */
  @Field(() => Int, { nullable: true }) weeks?: number | null;
  @Field(() => CalendarDate, { nullable: true }) kickoffOn?: string | null;
  /** Not before the kickoff. */
  @Field(() => CalendarDate, { nullable: true }) readoutOn?: string | null;
  /** Of a sprint: all of them, in their order; at most 50. */
  @Field(() => [DeliverableInput], { nullable: true }) deliverables?: DeliverableInput[] | null;
}

/** What a move needs beside its action: the `needs` of the machine. */
@InputType()
export class EngagementMoveInput {
  @Field(() => EngagementReason, { nullable: true }) reason?: EngagementReason | null;
  @Field(() => Text, { nullable: true }) note?: string | null;
  /** Of a hold: a day to come, on which somebody looks at it again. */
  @Field(() => CalendarDate, { nullable: true }) reviewOn?: string | null;
}
