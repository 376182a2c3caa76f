import { registerEnumType } from '@nestjs/graphql';

/** The four roles; a person may hold several. */
export enum Role {
  ADMIN = 'ADMIN',
  ACCOUNT_MANAGER = 'ACCOUNT_MANAGER',
  RECRUITER = 'RECRUITER',
  MODERATOR = 'MODERATOR',
}
registerEnumType(Role, { name: 'Role' });

export const STAFF: readonly Role[] = [Role.ADMIN, Role.ACCOUNT_MANAGER, Role.RECRUITER, Role.MODERATOR];
export const ADMINS: readonly Role[] = [Role.ADMIN];
export const MODERATORS: readonly Role[] = [Role.ADMIN, Role.MODERATOR];
/** Who works with clients. */
export const ACCOUNTS: readonly Role[] = [Role.ADMIN, Role.ACCOUNT_MANAGER];
/** Who may see clients and candidates at all: everybody but those who only moderate. */
export const AGENCY: readonly Role[] = [Role.ADMIN, Role.ACCOUNT_MANAGER, Role.RECRUITER];

/** The signed-in person on whose behalf a request runs. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The roles as one sorted text: people with the same key may do the same. */
  readonly rolesKey: string;
  readonly sessionId: string;
  /** IANA zone of the person's profile. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly theme: 'LIGHT' | 'DARK' | 'SYSTEM';
  /** Whether single keys are commands. */
  readonly shortcuts: boolean;
  /** Of the person's record. */
  readonly version: number;
}
export const holds = (actor: Actor, role: Role): boolean => actor.roles.includes(role);
