import { Field, InputType } from '@nestjs/graphql';
import { Email, ShortText, Text, Uuid } from '../../common/scalars.js';
import { Currency, Phone } from '../../common/trade-scalars.js';
import { CompanySize } from '../companies/company.enums.js';
import { ContactRole } from '../contacts/contact.enums.js';
import { EngagementType } from '../engagements/engagement.enums.js';

/** One that is there, by `id`; or a new one, which is named. */
@InputType()
export class CompanyOfLead {
  @Field(() => Uuid, { nullable: true }) id?: string | null;
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  /** A domain, web address or e-mail address: its registrable domain is kept. Not one of free mail. */
  @Field(() => ShortText, { nullable: true }) domain?: string | null;
  @Field(() => CompanySize, { nullable: true }) size?: CompanySize | null;
}

/** One that is there, by `id`: of the company, or of none yet; or a new one, who is named. */
@InputType()
export class ContactOfLead {
  @Field(() => Uuid, { nullable: true }) id?: string | null;
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  @Field(() => Email, { nullable: true }) email?: string | null;
  @Field(() => Phone, { nullable: true }) phone?: string | null;
  @Field(() => ShortText, { nullable: true }) title?: string | null;
  @Field(() => ContactRole, { nullable: true }) role?: ContactRole | null;
}

/** A draft with the terms of the company; its account manager is the owner of the lead, else whoever converts it. */
@InputType()
export class EngagementOfLead {
  @Field(() => EngagementType) type: EngagementType;
  @Field(() => ShortText) title: string;
  /** Without it the company's. A company that is made takes it over. */
  @Field(() => Currency, { nullable: true }) currency?: string | null;
  @Field(() => Boolean, { nullable: true }) confidential?: boolean | null;
  /** What they want, in their words. */
  @Field(() => Text, { nullable: true }) about?: string | null;
}

@InputType()
export class ConversionInput {
  @Field(() => CompanyOfLead) company: CompanyOfLead;
  @Field(() => ContactOfLead) contact: ContactOfLead;
  @Field(() => EngagementOfLead) engagement: EngagementOfLead;
}
