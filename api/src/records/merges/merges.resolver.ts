import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { Alike, Merge, MergePreview, Parting } from './merge.model.js';
import { MergesQueries } from './merges.queries.js';
import { MergesService } from './merges.service.js';

@Resolver()
export class MergesResolver {
  constructor(
    private readonly queries: MergesQueries,
    private readonly service: MergesService,
  ) {}

  /** Others that may be the same as this one, the most alike first. */
  @Query(() => [Alike])
  alikeRecords(@By() { actor }: StaffCause, @Args('of') of: RecordRefInput): Promise<Alike[]> {
    return this.queries.alike(actor, of);
  }

  /** What differs between two records, and what would go over. `type`: Company or Contact. */
  @Query(() => MergePreview)
  mergePreview(
    @By() { actor }: StaffCause,
    @Args('type', { type: () => ShortText }) type: string,
    @Args('keptId', { type: () => Uuid }) keptId: string,
    @Args('mergedId', { type: () => Uuid }) mergedId: string,
  ): Promise<MergePreview> {
    return this.queries.preview(actor, type, keptId, mergedId);
  }

  /** What was merged into this record and not parted since, the newest first. */
  @Query(() => [Merge])
  merges(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('of') of: RecordRefInput,
  ): Promise<Merge[]> {
    return this.queries.of(actor, of, asked.selection);
  }

  /** Everything of the merged one goes over to the kept one, which takes over the fields that `take` names by their key. */
  @Mutation(() => Merge)
  mergeRecords(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('type', { type: () => ShortText }) type: string,
    @Args('kept') kept: MoveItem,
    @Args('merged') merged: MoveItem,
    @Args('take', { type: () => [ShortText] }) take: string[],
  ): Promise<Merge> {
    return this.service.merge(by, type, kept, merged, take, asked.selection);
  }

  /** Makes two of them again: what went over comes back; what came since, and what changed since, stays. */
  @Mutation(() => Parting)
  undoMerge(@By() by: StaffCause, @Args('id', { type: () => Uuid }) id: string): Promise<Parting> {
    return this.service.undo(by, id);
  }
}
