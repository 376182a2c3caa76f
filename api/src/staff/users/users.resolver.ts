import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import { Colleague, User, UserPage } from './user.entity.js';
import { InviteInput, UserFilter, UserInput, UserSort } from './user.inputs.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@Resolver()
export class UsersResolver {
  constructor(
    private readonly queries: UsersQueries,
    private readonly service: UsersService,
  ) {}

  @Query(() => UserPage, { name: 'users' })
  page(
    @Args('filter', { type: () => UserFilter, nullable: true }) filter?: UserFilter,
    @Args('sort', { type: () => UserSort, nullable: true }) sort?: UserSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<User>> {
    return this.queries.page(filter, sort, page);
  }

  @Query(() => [Colleague])
  colleagues(): Promise<Colleague[]> {
    return this.queries.colleagues();
  }

  @Mutation(() => User)
  inviteUser(@Args('input') input: InviteInput, @By() by: Cause): Promise<User> {
    return this.service.invite(by, input);
  }

  @Mutation(() => User)
  resendInvite(@Args('id', { type: () => Uuid }) id: string, @By() by: Cause): Promise<User> {
    return this.service.resendInvite(by, id);
  }

  @Mutation(() => User)
  updateUser(
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: UserInput,
    @By() by: Cause,
  ): Promise<User> {
    return this.service.update(by, id, expectedVersion, input);
  }
}
