import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { ForecastCell, ForecastSettings, ForecastSettingsInput } from './forecast.model.js';
import { ForecastService } from './forecast.service.js';

@Resolver()
export class ForecastResolver {
  constructor(private readonly service: ForecastService) {}

  /** What may still come in, month by month, each currency by itself. */
  @Query(() => [ForecastCell])
  @AnswersShaped()
  forecast(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('accountManagerId', { type: () => Uuid, nullable: true }) accountManagerId?: string,
  ): Promise<ForecastCell[] | Shaped> {
    return this.service.of(asked, actor, accountManagerId ?? null);
  }

  @Query(() => ForecastSettings)
  forecastSettings(): Promise<ForecastSettings> {
    return this.service.settings();
  }

  @Mutation(() => ForecastSettings)
  updateForecastSettings(
    @By() by: Cause,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ForecastSettingsInput }) input: ForecastSettingsInput,
  ): Promise<ForecastSettings> {
    return this.service.update(by, expectedVersion, input);
  }
}
