import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { PageInput } from '../../common/page.js';
import { DateTime, Text, Uuid } from '../../common/scalars.js';
import { type Asked, askedFor } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { LeadEditsService } from './lead-edits.service.js';
import { Lead, LeadPage } from './lead.entity.js';
import { LeadCloseReason } from './lead.enums.js';
import { LeadFilter, LeadInput, LeadSort } from './lead.inputs.js';
import { LeadLikenessesQueries } from './lead-likenesses.queries.js';
import { LeadBatch, LeadColumn, LeadGate, LeadLikeness, LeadOutcome, LeadTab } from './lead.model.js';
import { LeadMovesService } from './lead-moves.service.js';
import { LeadOwnersService } from './lead-owners.service.js';
import { LeadAction } from './lead.status.js';
import { LeadsQueries } from './leads.queries.js';

@Resolver()
export class LeadsResolver {
  constructor(
    private readonly queries: LeadsQueries,
    private readonly likenesses: LeadLikenessesQueries,
    private readonly edits: LeadEditsService,
    private readonly owners: LeadOwnersService,
    private readonly moves: LeadMovesService,
  ) {}

  @Query(() => LeadPage)
  @AnswersShaped()
  leads(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => LeadFilter, nullable: true }) filter?: LeadFilter,
    @Args('sort', { type: () => LeadSort, nullable: true }) sort?: LeadSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<LeadPage | Shaped> {
    return this.queries.page(asked, by.actor.id, filter ?? {}, sort, page);
  }

  /** The columns from NEW to DISQUALIFIED, or those that the filter names, each with its first fifty. */
  @Query(() => [LeadColumn])
  @AnswersShaped()
  leadBoard(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => LeadFilter, nullable: true }) filter?: LeadFilter,
  ): Promise<LeadColumn[] | Shaped> {
    return this.queries.board(asked, by.actor.id, filter ?? {});
  }

  @Query(() => [LeadTab])
  @AnswersShaped()
  leadTabs(@Info() asked: Asked): Promise<LeadTab[] | Shaped> {
    return this.queries.tabs(asked);
  }

  /** Other leads that may be the same matter, the most alike first. */
  @Query(() => [LeadLikeness])
  @AnswersShaped()
  leadLikenesses(
    @Info() asked: Asked,
    @Args('id', { type: () => Uuid }) id: string,
  ): Promise<LeadLikeness[] | Shaped> {
    return this.likenesses.of(asked, id);
  }

  /** What stands in the way of a move, before it is made. */
  @Query(() => LeadGate)
  leadGate(
    @Args('id', { type: () => Uuid }) id: string,
    @Args('action', { type: () => LeadAction }) action: LeadAction,
  ): Promise<LeadGate> {
    return this.moves.gate(id, action);
  }

  /** Without `ownerId` it falls to somebody as if it had come by a door; null: to nobody. */
  @Mutation(() => Lead)
  createLead(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input', { type: () => LeadInput }) input: LeadInput,
    @Args('ownerId', { type: () => Uuid, nullable: true }) ownerId?: string,
  ): Promise<Lead> {
    return this.edits.create(by, input, ownerId, asked.selection);
  }

  @Mutation(() => Lead)
  updateLead(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => LeadInput }) input: LeadInput,
  ): Promise<Lead> {
    return this.edits.update(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => Lead)
  deleteLead(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Lead> {
    return this.edits.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Lead)
  restoreLead(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Lead> {
    return this.edits.restore(by, id, expectedVersion, asked.selection);
  }

  /** `snoozedUntil` goes with NURTURE, `reason` with DISQUALIFY; a note passes what only warns. */
  @Mutation(() => LeadBatch)
  moveLeads(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [MoveItem] }) items: MoveItem[],
    @Args('action', { type: () => LeadAction }) action: LeadAction,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
    @Args('reason', { type: () => LeadCloseReason, nullable: true }) reason?: LeadCloseReason,
    @Args('note', { type: () => Text, nullable: true }) note?: string,
    @Args('snoozedUntil', { type: () => DateTime, nullable: true }) snoozedUntil?: string,
  ): Promise<LeadBatch> {
    return this.moves.move(by, items, { action, reason, note, snoozedUntil, batch }, asked.selection);
  }

  /** Takes back what moveLeads did under this clientMutationId, within a day and where nothing came after it. */
  @Mutation(() => LeadBatch)
  undoLeadMoves(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<LeadBatch> {
    return this.moves.undo(by, of, batch, asked.selection);
  }

  /** Gives leads to somebody; without `ownerId` to nobody. */
  @Mutation(() => [LeadOutcome])
  assignLeads(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [MoveItem] }) items: MoveItem[],
    @Args('ownerId', { type: () => Uuid, nullable: true }) ownerId?: string,
  ): Promise<LeadOutcome[]> {
    return this.owners.assign(by, items, ownerId ?? null, askedFor(asked));
  }
}
