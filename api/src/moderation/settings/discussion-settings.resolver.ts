import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { DiscussionSettings, DiscussionSettingsInput } from './discussion-settings.model.js';
import { DiscussionSettingsService } from './discussion-settings.service.js';

@Resolver()
export class DiscussionSettingsResolver {
  constructor(private readonly service: DiscussionSettingsService) {}

  @Query(() => DiscussionSettings)
  discussionSettings(): Promise<DiscussionSettings> {
    return this.service.read();
  }

  @Mutation(() => DiscussionSettings)
  updateDiscussionSettings(
    @By() by: Cause,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => DiscussionSettingsInput }) input: DiscussionSettingsInput,
  ): Promise<DiscussionSettings> {
    return this.service.update(by, expectedVersion, input);
  }
}
