import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import { Session } from './session.js';
import { SessionsService } from './sessions.service.js';

@Resolver()
export class SessionsResolver {
  constructor(private readonly sessions: SessionsService) {}

  @Query(() => [Session], { name: 'mySessions' })
  mine(@By() { actor }: StaffCause): Promise<Session[]> {
    return this.sessions.listOf(actor.id, actor.sessionId);
  }

  @Query(() => [Session], { name: 'sessions' })
  of(@Args('userId', { type: () => Uuid }) userId: string, @By() { actor }: StaffCause): Promise<Session[]> {
    return this.sessions.listOf(userId, actor.sessionId);
  }

  @Mutation(() => Boolean)
  revokeSession(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<boolean> {
    return this.sessions.revoke(by, id);
  }

  @Mutation(() => Int)
  revokeOtherSessions(@By() by: StaffCause): Promise<number> {
    return this.sessions.revokeOthers(by);
  }
}
