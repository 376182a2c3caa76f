import { Field, InputType } from '@nestjs/graphql';
import { DateTime, Email, ShortText, Text, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CompanySize } from '../companies/company.enums.js';
import { LeadCloseReason, LeadSortField, LeadSource, ServiceType, SlaState } from './lead.enums.js';
import { LeadStatus } from './lead.status.js';

/**
 * Every condition given must hold; without `deleted` and `ids` only what is there. `q`: part of name, address or company,
 * or a reference. `forMe`: mine, of those for whom I stand in today, and nobody's. `due…`: whose clock runs, and when it
 * ends. `back`: returned from a snooze and not taken up since.
 */
@InputType()
export class LeadFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => LeadStatus, { nullable: true }) status?: LeadStatus;
  @Field(() => [LeadStatus], { nullable: true }) statuses?: LeadStatus[];
  @Field(() => Uuid, { nullable: true }) ownerId?: string;
  @Field(() => Boolean, { nullable: true }) owned?: boolean;
  @Field(() => Boolean, { nullable: true }) forMe?: boolean;
  @Field(() => LeadSource, { nullable: true }) source?: LeadSource;
  @Field(() => Uuid, { nullable: true }) sourceArticleId?: string;
  @Field(() => CompanySize, { nullable: true }) size?: CompanySize;
  /** Whether the size is known. */
  @Field(() => Boolean, { nullable: true }) sized?: boolean;
  /** Whether a consultation took place. */
  @Field(() => Boolean, { nullable: true }) consulted?: boolean;
  @Field(() => ServiceType, { nullable: true }) service?: ServiceType;
  @Field(() => SlaState, { nullable: true }) slaState?: SlaState;
  @Field(() => LeadCloseReason, { nullable: true }) closeReason?: LeadCloseReason;
  @Field(() => DateTime, { nullable: true }) receivedAfter?: string;
  @Field(() => DateTime, { nullable: true }) receivedBefore?: string;
  @Field(() => DateTime, { nullable: true }) dueAfter?: string;
  @Field(() => DateTime, { nullable: true }) dueBefore?: string;
  @Field(() => Uuid, { nullable: true }) companyId?: string;
  @Field(() => Uuid, { nullable: true }) contactId?: string;
  @Field(() => Boolean, { nullable: true }) duplicates?: boolean;
  @Field(() => Boolean, { nullable: true }) back?: boolean;
  @Field(() => Uuid, { nullable: true }) tagId?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

@InputType()
export class LeadSort {
  @Field(() => LeadSortField) field: LeadSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/**
 * What is not given stays as it is. A telephone number without its country stays as it was written. The domain is that of
 * the address, unless it is given; free mail has none.
 */
@InputType()
export class LeadInput {
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  @Field(() => Email, { nullable: true }) email?: string | null;
  @Field(() => ShortText, { nullable: true }) phone?: string | null;
  @Field(() => ShortText, { nullable: true }) companyName?: string | null;
  @Field(() => ShortText, { nullable: true }) companyDomain?: string | null;
  @Field(() => CompanySize, { nullable: true }) companySize?: CompanySize | null;
  @Field(() => [ServiceType], { nullable: true }) services?: ServiceType[] | null;
  @Field(() => Text, { nullable: true }) message?: string | null;
  /** Not CONTACT_FORM, BOOKING, BLOG_COMMENT nor IMPORT, which a lead has from where it came. */
  @Field(() => LeadSource, { nullable: true }) source?: LeadSource | null;
  @Field(() => Uuid, { nullable: true }) companyId?: string | null;
  @Field(() => Uuid, { nullable: true }) contactId?: string | null;
  /** null: it is no duplicate. */
  @Field(() => Uuid, { nullable: true }) duplicateOfId?: string | null;
}
