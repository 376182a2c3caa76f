import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import { SavedView, SavedViewInput } from './saved-view.js';
import { SavedViewsService } from './saved-views.service.js';

@Resolver()
export class SavedViewsResolver {
  constructor(private readonly views: SavedViewsService) {}

  @Query(() => [SavedView])
  savedViews(
    @Args('resource', { type: () => ShortText }) resource: string,
    @By() { actor }: StaffCause,
  ): Promise<SavedView[]> {
    return this.views.listOf(actor, resource);
  }

  @Mutation(() => SavedView)
  saveView(@Args('input') input: SavedViewInput, @By() by: StaffCause): Promise<SavedView> {
    return this.views.save(by, input);
  }

  @Mutation(() => SavedView)
  deleteView(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<SavedView> {
    return this.views.remove(by, id);
  }
}
