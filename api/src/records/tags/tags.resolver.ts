import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { Tag, TagFilter, TagOutcome, TagPage, TagSort } from './tag.model.js';
import { TagEditsService } from './tag-edits.service.js';
import { TagsQueries } from './tags.queries.js';
import { TagsService } from './tags.service.js';

@Resolver()
export class TagsResolver {
  constructor(
    private readonly queries: TagsQueries,
    private readonly service: TagsService,
    private readonly edits: TagEditsService,
  ) {}

  @Query(() => TagPage)
  tags(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => TagFilter, nullable: true }) filter?: TagFilter,
    @Args('sort', { type: () => TagSort, nullable: true }) sort?: TagSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Tag>> {
    return this.queries.page(asked, actor, filter ?? {}, sort, page);
  }

  /** `type`: the kind of all of them; `add`: names, each made where there is no such tag; `remove`: ids. Done twice it is done once. */
  @Mutation(() => [TagOutcome])
  tagRecords(
    @By() by: StaffCause,
    @Args('type', { type: () => ShortText }) type: string,
    @Args('ids', { type: () => [Uuid] }) ids: string[],
    @Args('add', { type: () => [ShortText], nullable: true }) add?: string[],
    @Args('remove', { type: () => [Uuid], nullable: true }) remove?: string[],
  ): Promise<TagOutcome[]> {
    return this.service.tag(by, type, ids, add ?? [], remove ?? []);
  }

  @Mutation(() => Tag)
  renameTag(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('name', { type: () => ShortText }) name: string,
  ): Promise<Tag> {
    return this.edits.rename(by, { id, expectedVersion }, name, asked.selection);
  }

  /** Whatever bears `joined` bears `kept` instead. */
  @Mutation(() => Tag)
  joinTags(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('kept') kept: MoveItem,
    @Args('joined') joined: MoveItem,
  ): Promise<Tag> {
    return this.edits.join(by, kept, joined, asked.selection);
  }

  /** Takes it off every record. */
  @Mutation(() => Tag)
  deleteTag(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Tag> {
    return this.edits.delete(by, { id, expectedVersion }, asked.selection);
  }
}
