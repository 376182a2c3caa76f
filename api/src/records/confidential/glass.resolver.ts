import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';
import { GlassService } from './glass.service.js';

@Resolver()
export class GlassResolver {
  constructor(private readonly glass: GlassService) {}

  /** Opens a confidential record to an admin who is not named in it, with a reason that is written down. Answers until when. */
  @Mutation(() => DateTime)
  breakGlass(
    @By() by: StaffCause,
    @Args('type', { type: () => ShortText }) type: string,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('reason', { type: () => ShortText }) reason: string,
  ): Promise<string> {
    return this.glass.break(by, { type, id }, reason);
  }
}
