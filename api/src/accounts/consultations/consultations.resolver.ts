import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { MoveItem } from '../../change/moves.model.js';
import { BadInput } from '../../common/errors.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import type { Span } from '../availability/free-slots.js';
import { ConsultationKind } from '../availability/kinds.js';
import { Consultation, ConsultationPage } from './consultation.entity.js';
import {
  ConsultationFilter,
  ConsultationInput,
  ConsultationMoveInput,
  ConsultationSort,
  ConsultationTimeInput,
} from './consultation.inputs.js';
import {
  ConsultationBatch,
  ConsultationGate,
  ConsultationTabs,
  HostSchedule,
  TimeSpan,
} from './consultation.model.js';
import { ConsultationAction } from './consultation.status.js';
import { ConsultationMovesService } from './consultation-moves.service.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsService } from './consultations.service.js';
import { SlotsService } from './slots.service.js';

const MOST_DAYS = 62;

@Resolver()
export class ConsultationsResolver {
  constructor(
    private readonly queries: ConsultationsQueries,
    private readonly service: ConsultationsService,
    private readonly moves: ConsultationMovesService,
    private readonly slots: SlotsService,
  ) {}

  @Query(() => ConsultationPage)
  consultations(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => ConsultationFilter, nullable: true }) filter?: ConsultationFilter,
    @Args('sort', { type: () => ConsultationSort, nullable: true }) sort?: ConsultationSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Consultation>> {
    return this.queries.page(asked, by.actor.id, filter ?? {}, sort, page);
  }

  @Query(() => ConsultationTabs)
  consultationTabs(@By() by: StaffCause): Promise<ConsultationTabs> {
    return this.queries.tabs(by.actor.id);
  }

  /** What stands in the way of a move, before it is made. */
  @Query(() => ConsultationGate)
  consultationGate(
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('action', { type: () => ConsultationAction }) action: ConsultationAction,
  ): Promise<ConsultationGate> {
    return this.moves.gate(by, id, action);
  }

  /** When this host can be met, as guests are offered it; of at most 62 days. */
  @Query(() => [TimeSpan])
  async freeSlots(
    @Args('kind', { type: () => ConsultationKind }) kind: ConsultationKind,
    @Args('hostId', { type: () => Uuid }) host: string,
    @Args('from', { type: () => DateTime }) from: string,
    @Args('until', { type: () => DateTime }) until: string,
    @Args('except', { type: () => Uuid, nullable: true }) except?: string,
  ): Promise<TimeSpan[]> {
    return (await this.slots.offer({ kind, host, window: windowOf(from, until), except })).slots;
  }

  /** When those who can be booked work, and what they have on beside meetings; of at most 62 days. */
  @Query(() => [HostSchedule])
  hostSchedules(
    @Args('from', { type: () => DateTime }) from: string,
    @Args('until', { type: () => DateTime }) until: string,
  ): Promise<HostSchedule[]> {
    return this.slots.schedules(windowOf(from, until));
  }

  /** Throws SLOT_TAKEN, with the next free times, where the host has another meeting at that time. */
  @Mutation(() => Consultation)
  createConsultation(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('time', { type: () => ConsultationTimeInput }) time: ConsultationTimeInput,
    @Args('input', { type: () => ConsultationInput }) input: ConsultationInput,
  ): Promise<Consultation> {
    return this.service.create(by, time, input, asked.selection);
  }

  @Mutation(() => Consultation)
  updateConsultation(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ConsultationInput }) input: ConsultationInput,
  ): Promise<Consultation> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  /** A note passes what only warns. The guest hears of it a minute later, unless it was taken back. */
  @Mutation(() => ConsultationBatch)
  moveConsultations(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [MoveItem] }) items: MoveItem[],
    @Args('action', { type: () => ConsultationAction }) action: ConsultationAction,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
    @Args('input', { type: () => ConsultationMoveInput, nullable: true }) input?: ConsultationMoveInput,
  ): Promise<ConsultationBatch> {
    return this.moves.move(by, items, action, batch, input ?? {}, asked.selection);
  }

  /** Takes back what moveConsultations did under this clientMutationId, within a day and where nothing came after it. */
  @Mutation(() => ConsultationBatch)
  undoConsultationMoves(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<ConsultationBatch> {
    return this.moves.undo(by, of, batch, asked.selection);
  }
}

/** Throws BadInput where it is too long. */
function windowOf(from: string, until: string): Span {
  const window = { from: new Date(from), until: new Date(until) };
  if (window.until.getTime() - window.from.getTime() > MOST_DAYS * 86_400_000)
    throw BadInput.field('until', 'RANGE', `Ask for at most ${MOST_DAYS} days.`);
  return window;
}
