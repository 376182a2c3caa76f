import { Args, Float, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../../access/current-actor.js';
import { PageInput, type PageOf } from '../../../common/page.js';
import { ShortText, Uuid } from '../../../common/scalars.js';
import { RowOutcome, RowState, SheetKind } from './sheet-import.enums.js';
import { SheetChoices, SheetImport, SheetImportFilter, SheetImportPage, SheetPlanInput, SheetRow, SheetRowPage } from './sheet-import.model.js'; // prettier-ignore
import { SheetImportsQueries } from './sheet-imports.queries.js';
import { SheetImportsService } from './sheet-imports.service.js';

@Resolver()
export class SheetImportsResolver {
  constructor(
    private readonly queries: SheetImportsQueries,
    private readonly service: SheetImportsService,
  ) {}

  @Query(() => SheetImportPage)
  sheetImports(
    @Args('filter', { type: () => SheetImportFilter, nullable: true }) filter?: SheetImportFilter,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<SheetImport>> {
    return this.queries.page(filter, page);
  }

  @Query(() => SheetRowPage, {
    description: 'What each row of a checked sheet does, in the order of the file.',
  })
  sheetImportRows(
    @Args('id', { type: () => Uuid }) id: string,
    @Args('outcome', { type: () => RowOutcome, nullable: true }) outcome?: RowOutcome,
    @Args('state', { type: () => RowState, nullable: true }) state?: RowState,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<SheetRow>> {
    return this.queries.rows(id, { outcome, state }, page);
  }

  @Query(() => SheetChoices, { description: 'What the columns of such a sheet may be.' })
  sheetChoices(@Args('kind', { type: () => SheetKind }) kind: SheetKind): SheetChoices {
    return this.service.choices(kind);
  }

  @Mutation(() => SheetImport, {
    description:
      'Starts an upload; send the file by PUT /files/imports/<id>?offset=<bytes> in pieces of at most 4 MB, then call readSheetImport.',
  })
  createSheetImport(
    @Args('kind', { type: () => SheetKind }) kind: SheetKind,
    @Args('fileName', { type: () => ShortText }) fileName: string,
    @Args('bytes', { type: () => Float }) bytes: number,
    @By() by: StaffCause,
  ): Promise<SheetImport> {
    return this.service.create(kind, fileName, bytes, by);
  }

  @Mutation(() => SheetImport, { description: 'Looks at the file and guesses which column is what.' })
  readSheetImport(@Args('id', { type: () => Uuid }) id: string): Promise<SheetImport> {
    return this.service.read(id);
  }

  @Mutation(() => SheetImport, {
    description: 'The dry run by these choices: decides on every row, changes no record.',
  })
  planSheetImport(
    @Args('id', { type: () => Uuid }) id: string,
    @Args('plan', { type: () => SheetPlanInput }) plan: SheetPlanInput,
    @By() by: StaffCause,
  ): Promise<SheetImport> {
    return this.service.plan(id, { ...plan, country: plan.country ?? null, basis: plan.basis ?? null }, by);
  }

  @Mutation(() => SheetImport, { description: 'Writes what the dry run decided.' })
  commitSheetImport(
    @Args('id', { type: () => Uuid }) id: string,
    @By() by: StaffCause,
  ): Promise<SheetImport> {
    return this.service.commit(id, by);
  }

  @Mutation(() => SheetImport, {
    description: 'Takes effect between two batches; what came in stays until it is reverted.',
  })
  cancelSheetImport(
    @Args('id', { type: () => Uuid }) id: string,
    @By() by: StaffCause,
  ): Promise<SheetImport> {
    return this.service.cancel(id, by);
  }

  @Mutation(() => SheetImport, {
    description:
      'Deletes what it made and gives back what it changed, but for records that somebody has touched since: those rows are KEPT.',
  })
  revertSheetImport(
    @Args('id', { type: () => Uuid }) id: string,
    @By() by: StaffCause,
  ): Promise<SheetImport> {
    return this.service.revert(id, by);
  }
}
