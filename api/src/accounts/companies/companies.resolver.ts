import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Text, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { CompaniesQueries } from './companies.queries.js';
import { CompaniesService } from './companies.service.js';
import { Company, CompanyPage } from './company.entity.js';
import { BarReason } from './company.enums.js';
import { CompanyFilter, CompanyInput, CompanyMoved, CompanySort } from './company.inputs.js';
import { CompanyAction } from './company.status.js';
import { CompanyMove } from './company-moves.model.js';
import { CompanyMovesService } from './company-moves.service.js';

@Resolver()
export class CompaniesResolver {
  constructor(
    private readonly queries: CompaniesQueries,
    private readonly service: CompaniesService,
    private readonly moves: CompanyMovesService,
  ) {}

  @Query(() => CompanyPage)
  @AnswersShaped()
  companies(
    @Info() asked: Asked,
    @Args('filter', { type: () => CompanyFilter, nullable: true }) filter?: CompanyFilter,
    @Args('sort', { type: () => CompanySort, nullable: true }) sort?: CompanySort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Company> | Shaped> {
    return this.queries.page(asked, filter ?? {}, sort, page);
  }

  @Mutation(() => Company)
  createCompany(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('input', { type: () => CompanyInput }) input: CompanyInput,
  ): Promise<Company> {
    return this.service.create(by, input, asked.selection);
  }

  @Mutation(() => Company)
  updateCompany(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => CompanyInput }) input: CompanyInput,
  ): Promise<Company> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  /** Where something is still going on there, with a note. */
  @Mutation(() => Company)
  deleteCompany(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('note', { type: () => Text, nullable: true }) note?: string,
  ): Promise<Company> {
    return this.service.delete(by, id, expectedVersion, note, asked.selection);
  }

  @Mutation(() => Company)
  restoreCompany(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Company> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }

  /** DO_NOT_SERVE wants a reason, and the way back from it a note. */
  @Mutation(() => [CompanyMove])
  moveCompanies(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [MoveItem] }) items: MoveItem[],
    @Args('action', { type: () => CompanyAction }) action: CompanyAction,
    @Args('clientMutationId', { type: () => Uuid }) clientMutationId: string,
    @Args('reason', { type: () => BarReason, nullable: true }) reason?: BarReason,
    @Args('note', { type: () => Text, nullable: true }) note?: string,
  ): Promise<CompanyMove[]> {
    return this.moves.move(by, items, { action, reason, note, clientMutationId }, asked.selection);
  }

  /** For 24 hours, and for as long as the company was not moved again. */
  @Mutation(() => [CompanyMove])
  undoCompanyMoves(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [CompanyMoved] }) items: CompanyMoved[],
    @Args('clientMutationId', { type: () => Uuid }) clientMutationId: string,
  ): Promise<CompanyMove[]> {
    return this.moves.undo(by, items, clientMutationId, asked.selection);
  }
}
