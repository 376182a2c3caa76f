import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { PageInput } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { Engagement, EngagementPage } from './engagement.entity.js';
import {
  EngagementFilter,
  EngagementInput,
  EngagementMoveInput,
  EngagementSort,
} from './engagement.inputs.js';
import { EngagementAction } from './engagement.status.js';
import { EngagementColumn } from './engagement-board.model.js';
import { EngagementBoardQueries } from './engagement-board.queries.js';
import { EngagementGate, EngagementMoveBatch } from './engagement-moves.model.js';
import { EngagementMovesService } from './engagement-moves.service.js';
import { EngagementsQueries } from './engagements.queries.js';
import { EngagementsService } from './engagements.service.js';

@Resolver()
export class EngagementsResolver {
  constructor(
    private readonly queries: EngagementsQueries,
    private readonly board: EngagementBoardQueries,
    private readonly service: EngagementsService,
    private readonly moves: EngagementMovesService,
  ) {}

  @Query(() => EngagementPage)
  @AnswersShaped()
  engagements(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => EngagementFilter, nullable: true }) filter?: EngagementFilter,
    @Args('sort', { type: () => EngagementSort, nullable: true }) sort?: EngagementSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<EngagementPage | Shaped> {
    return this.queries.page(asked, by.actor.id, filter ?? {}, sort, page);
  }

  /** The states side by side: how many, what they are worth, and the first cards of each (1 to 50; 20 unless told). */
  @Query(() => [EngagementColumn])
  @AnswersShaped()
  engagementBoard(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => EngagementFilter, nullable: true }) filter?: EngagementFilter,
    @Args('cards', { type: () => Int, nullable: true }) cards?: number,
  ): Promise<EngagementColumn[] | Shaped> {
    return this.board.columns(asked, by.actor.id, filter ?? {}, cards ?? 20);
  }

  /** What stands in the way of a move, before it is made. */
  @Query(() => EngagementGate)
  engagementGate(
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('action', { type: () => EngagementAction }) action: EngagementAction,
  ): Promise<EngagementGate> {
    return this.moves.gate(by, id, action);
  }

  @Mutation(() => Engagement)
  createEngagement(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input', { type: () => EngagementInput }) input: EngagementInput,
  ): Promise<Engagement> {
    return this.service.create(by, input, asked.selection);
  }

  @Mutation(() => Engagement)
  updateEngagement(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => EngagementInput }) input: EngagementInput,
  ): Promise<Engagement> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => Engagement)
  deleteEngagement(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Engagement> {
    return this.service.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Engagement)
  restoreEngagement(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Engagement> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }

  /** Answers for each engagement; one that is refused does not hold up the others. */
  @Mutation(() => EngagementMoveBatch)
  moveEngagements(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [MoveItem] }) items: MoveItem[],
    @Args('action', { type: () => EngagementAction }) action: EngagementAction,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
    @Args('input', { type: () => EngagementMoveInput, nullable: true }) input?: EngagementMoveInput,
  ): Promise<EngagementMoveBatch> {
    return this.moves.move(by, items, action, batch, input ?? {}, asked.selection);
  }

  /** Takes back the moves of a batch by its clientMutationId, for a day: one's own, an admin anyone's. */
  @Mutation(() => EngagementMoveBatch)
  undoEngagementMoves(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<EngagementMoveBatch> {
    return this.moves.undo(by, of, batch, asked.selection);
  }
}
