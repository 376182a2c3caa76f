import { Args, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { ConversionInput } from './conversion.inputs.js';
import { Conversion } from './conversion.model.js';
import { ConversionService } from './conversion.service.js';

@Resolver()
export class ConversionResolver {
  constructor(private readonly conversions: ConversionService) {}

  /** Company and contact, matched or made, and a draft engagement, in one step with the lead's. */
  @Mutation(() => Conversion)
  convertLead(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ConversionInput }) input: ConversionInput,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<Conversion> {
    return this.conversions.convert(by, id, expectedVersion, input, batch, asked.selection);
  }

  /** Within a day, and while nobody has worked on the engagement. */
  @Mutation(() => Conversion)
  undoConversion(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<Conversion> {
    return this.conversions.undo(by, of, batch, asked.selection);
  }
}
