import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../../access/roles.js';
import { Email, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';

@InputType()
export class UserFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  /** Part of the name or the e-mail address. */
  @Field(() => ShortText, { nullable: true }) q?: string;
  /** Who holds at least one of these. */
  @Field(() => [Role], { nullable: true }) roles?: Role[];
  @Field(() => Boolean, { nullable: true }) disabled?: boolean;
}

export enum UserSortField {
  NAME = 'NAME',
  EMAIL = 'EMAIL',
  LAST_SEEN_AT = 'LAST_SEEN_AT',
}
registerEnumType(UserSortField, { name: 'UserSortField' });

@InputType()
export class UserSort {
  @Field(() => UserSortField) field: UserSortField;
  @Field(() => SortOrder) order: SortOrder;
}

@InputType()
export class InviteInput {
  @Field(() => Email) email: string;
  @Field(() => ShortText) name: string;
  @Field(() => [Role]) roles: Role[];
}

@InputType()
export class UserInput {
  @Field(() => ShortText, { nullable: true }) name?: string;
  @Field(() => [Role], { nullable: true }) roles?: Role[];
  @Field(() => Boolean, { nullable: true }) disabled?: boolean;
}
