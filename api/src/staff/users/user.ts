import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../../access/roles.js';
import { Page } from '../../common/page.js';
import { DateTime, Email, Uuid } from '../../common/scalars.js';

export enum ThemeChoice {
  LIGHT = 'LIGHT',
  DARK = 'DARK',
  SYSTEM = 'SYSTEM',
}
registerEnumType(ThemeChoice, { name: 'ThemeChoice' });

/** A person of the staff, as an admin sees them. */
@ObjectType()
export class User {
  @Field(() => Uuid) id: string;
  @Field(() => Email) email: string;
  @Field() name: string;
  @Field(() => [Role]) roles: Role[];
  @Field(() => DateTime, { nullable: true }) invitedAt: string | null;
  @Field(() => DateTime, { nullable: true }) joinedAt: string | null;
  @Field(() => DateTime, { nullable: true }) lastSeenAt: string | null;
  @Field(() => DateTime, { nullable: true }) disabledAt: string | null;
  @Field(() => Int) version: number;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) updatedAt: string;
}

@ObjectType()
export class UserPage extends Page(User) {}

/** The JSON of a row of `users u`. */
export const USER_JSON = `json_build_object('id', u.id, 'email', u.email, 'name', u.name, 'roles', u.roles, 'invitedAt', u.invited_at,
  'joinedAt', u.joined_at, 'lastSeenAt', u.last_seen_at, 'disabledAt', u.disabled_at, 'version', u.version,
  'createdAt', u.created_at, 'updatedAt', u.updated_at)`;
