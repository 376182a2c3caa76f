import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Email, ShortText, Text, Url, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CalendarDate, Phone, TimeZone } from '../../common/trade-scalars.js';
import { ContactRole } from './contact.enums.js';

/** Without `deleted` and `ids` only what is there; `q` is part of name or e-mail address. */
@InputType()
export class ContactFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => Uuid, { nullable: true }) companyId?: string;
  @Field(() => ContactRole, { nullable: true }) role?: ContactRole;
  @Field(() => Uuid, { nullable: true }) tagId?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

export enum ContactSortField {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ContactSortField, { name: 'ContactSortField' });

@InputType()
export class ContactSort {
  @Field(() => ContactSortField) field: ContactSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/**
 * What is not given stays as it is, and null empties it. Another company ends the employment, which is kept with its dates:
 * it ended when the new one began, or today.
 */
@InputType()
export class ContactInput {
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  @Field(() => Email, { nullable: true }) email?: string | null;
  @Field(() => Phone, { nullable: true }) phone?: string | null;
  @Field(() => ShortText, { nullable: true }) title?: string | null;
  @Field(() => ContactRole, { nullable: true }) role?: ContactRole | null;
  @Field(() => Url, { nullable: true }) linkedinUrl?: string | null;
  @Field(() => TimeZone, { nullable: true }) timeZone?: string | null;
  @Field(() => Text, { nullable: true }) about?: string | null;
  @Field(() => Uuid, { nullable: true }) companyId?: string | null;
  /** Whoever was primary at the company before is so no more. */
  @Field(() => Boolean, { nullable: true }) isPrimary?: boolean | null;
  /** At the present company; not in the future. */
  @Field(() => CalendarDate, { nullable: true }) employedSince?: string | null;
}
