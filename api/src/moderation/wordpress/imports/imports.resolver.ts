import { Args, Float, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../../access/current-actor.js';
import { PageInput, type PageOf } from '../../../common/page.js';
import { ShortText, Uuid } from '../../../common/scalars.js';
import { Import, ImportFilter, ImportPage } from './import.model.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';

@Resolver()
export class ImportsResolver {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly service: ImportsService,
  ) {}

  @Query(() => ImportPage)
  imports(
    @Args('filter', { type: () => ImportFilter, nullable: true }) filter?: ImportFilter,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Import>> {
    return this.queries.page(filter, page);
  }

  @Mutation(() => Import, {
    description:
      'Starts an upload; send the file by PUT /files/imports/<id>?offset=<bytes> in pieces of at most 4 MB, then call startImport.',
  })
  createImport(
    @Args('fileName', { type: () => ShortText }) fileName: string,
    @Args('bytes', { type: () => Float }) bytes: number,
    @By() by: StaffCause,
  ): Promise<Import> {
    return this.service.create(fileName, bytes, by);
  }

  @Mutation(() => Import, { description: 'The dry run: reads the whole file and reports, changes nothing.' })
  startImport(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<Import> {
    return this.service.check(id, by);
  }

  @Mutation(() => Import)
  commitImport(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<Import> {
    return this.service.commit(id, by);
  }

  @Mutation(() => Import, {
    description: 'Takes effect between two batches; what came in stays until it is reverted.',
  })
  cancelImport(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<Import> {
    return this.service.cancel(id, by);
  }

  @Mutation(() => Import, {
    description: 'Removes what this import brought and nobody has touched since; reports the rest.',
  })
  revertImport(@Args('id', { type: () => Uuid }) id: string, @By() by: StaffCause): Promise<Import> {
    return this.service.revert(id, by);
  }
}
