import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { StrayMail, StrayMailFilter, StrayMailPage, StrayMailSort } from './stray.model.js';
import { StraysQueries } from './strays.queries.js';
import { StraysService } from './strays.service.js';

@Resolver()
export class StraysResolver {
  constructor(
    private readonly queries: StraysQueries,
    private readonly service: StraysService,
  ) {}

  @Query(() => StrayMailPage)
  strayMails(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => StrayMailFilter, nullable: true }) filter?: StrayMailFilter,
    @Args('sort', { type: () => StrayMailSort, nullable: true }) sort?: StrayMailSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<StrayMail>> {
    return this.queries.page(asked, actor, filter ?? {}, sort, page);
  }

  @Mutation(() => StrayMail)
  fileStrayMail(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('on', { type: () => [RecordRefInput] }) on: RecordRefInput[],
  ): Promise<StrayMail> {
    return this.service.fileOn(by, id, expectedVersion, on, asked.selection);
  }

  @Mutation(() => StrayMail)
  discardStrayMail(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<StrayMail> {
    return this.service.discard(by, id, expectedVersion, asked.selection);
  }

  /** Back into the tray: what was filed is taken off its records. */
  @Mutation(() => StrayMail)
  restoreStrayMail(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<StrayMail> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }
}
