import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccessTable } from '../../access/access-table.js';
import { By, type StaffCause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Me, ProfileInput } from './me.js';
import { ThemeChoice } from '../users/user.entity.js';
import { ProfileService } from './profile.service.js';

@Resolver()
export class MeResolver {
  constructor(
    private readonly table: AccessTable,
    private readonly profile: ProfileService,
  ) {}

  /** Answered from the session that was looked up already: no statement of its own. */
  @Query(() => Me)
  me(@By() { actor }: StaffCause): Me {
    return this.present(actor);
  }

  @Mutation(() => Me)
  async updateProfile(@Args('input') input: ProfileInput, @By() by: StaffCause): Promise<Me> {
    return this.present(await this.profile.update(by, input));
  }

  @Mutation(() => Boolean)
  changePassword(
    @Args('current') current: string,
    @Args('next') next: string,
    @By() by: StaffCause,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return this.profile.changePassword(by, current, next, context);
  }

  private present(actor: Actor): Me {
    return {
      ...actor,
      roles: [...actor.roles],
      theme: actor.theme as ThemeChoice,
      permissions: this.table.operationsOf(actor.roles),
    };
  }
}
