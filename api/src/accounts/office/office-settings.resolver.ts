import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause } from '../../access/current-actor.js';
import { OfficeSettings, OfficeSettingsInput } from './office-settings.model.js';
import { OfficeSettingsService } from './office-settings.service.js';

@Resolver()
export class OfficeSettingsResolver {
  constructor(private readonly service: OfficeSettingsService) {}

  @Query(() => OfficeSettings)
  officeSettings(): Promise<OfficeSettings> {
    return this.service.read();
  }

  @Mutation(() => OfficeSettings)
  updateOfficeSettings(
    @By() by: Cause,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => OfficeSettingsInput }) input: OfficeSettingsInput,
  ): Promise<OfficeSettings> {
    return this.service.update(by, expectedVersion, input);
  }
}
