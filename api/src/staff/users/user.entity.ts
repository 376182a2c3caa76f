import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Role } from '../../access/roles.js';
import { Page } from '../../common/page.js';
import { DateTime, Email, Uuid } from '../../common/scalars.js';

export enum ThemeChoice {
  LIGHT = 'LIGHT',
  DARK = 'DARK',
  SYSTEM = 'SYSTEM',
}
registerEnumType(ThemeChoice, { name: 'ThemeChoice' });

/** A person of the staff: the columns, and beside them what an admin sees. What has no @Field is not public. */
@Entity('users')
@ObjectType()
export class User {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('citext') @Field(() => Email) email: string;
  @Column('text') @Field() name: string;
  @Column('text', { array: true }) @Field(() => [Role]) roles: Role[];
  @Column('timestamptz', { name: 'invited_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  invitedAt: string | null;
  /** When the invitation was taken up by choosing a password. */
  @Column('timestamptz', { name: 'joined_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  joinedAt: string | null;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  lastSeenAt: string | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  disabledAt: string | null;
  @Column('int') @Field(() => Int) version: number;
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;

  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') locale: string;
  @Column('text') theme: ThemeChoice;
  @Column('boolean') shortcuts: boolean;
  /** Has a password that everybody knows: may sign in over loopback alone. */
  @Column('boolean') demo: boolean;
}

@ObjectType()
export class UserPage extends Page(User) {}

/** Somebody who works here, for those who work with them: to give them something, or to see what they may do. */
@ObjectType()
export class Colleague {
  @Field(() => Uuid) id: string;
  @Field() name: string;
  @Field(() => [Role]) roles: Role[];
}

/** The JSON of a row of `users u`. */
export const USER_JSON = `json_build_object('id', u.id, 'email', u.email, 'name', u.name, 'roles', u.roles, 'invitedAt', u.invited_at,
  'joinedAt', u.joined_at, 'lastSeenAt', u.last_seen_at, 'disabledAt', u.disabled_at, 'version', u.version,
  'createdAt', u.created_at, 'updatedAt', u.updated_at)`;
