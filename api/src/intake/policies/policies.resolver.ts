import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { PoliciesService } from './policies.service.js';
import { PolicyInput, PolicyVersion } from './policy.model.js';

@Resolver()
export class PoliciesResolver {
  constructor(private readonly service: PoliciesService) {}

  /** The newest first. */
  @Query(() => [PolicyVersion])
  policyVersions(): Promise<PolicyVersion[]> {
    return this.service.all();
  }

  @Mutation(() => PolicyVersion)
  publishPolicy(
    @By() by: Cause,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: PolicyInput,
  ): Promise<PolicyVersion> {
    return this.service.publish(by, expectedVersion, input);
  }
}
