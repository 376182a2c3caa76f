import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import { AbsencesService } from './absences.service.js';
import { Absence, AbsenceInput, Duty, DutyInput } from './duty.model.js';
import { DutyService } from './duty.service.js';

@Resolver()
export class DutyResolver {
  constructor(
    private readonly duty: DutyService,
    private readonly away: AbsencesService,
  ) {}

  /** Everybody to whom leads may fall. */
  @Query(() => [Duty])
  duties(): Promise<Duty[]> {
    return this.duty.list();
  }

  /** The absences that are not over. */
  @Query(() => [Absence])
  absences(): Promise<Absence[]> {
    return this.away.list();
  }

  @Mutation(() => Duty)
  updateDuty(
    @By() by: StaffCause,
    @Args('userId', { type: () => Uuid }) userId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => DutyInput }) input: DutyInput,
  ): Promise<Duty> {
    return this.duty.update(by, userId, expectedVersion, input);
  }

  @Mutation(() => Absence)
  createAbsence(
    @By() by: StaffCause,
    @Args('userId', { type: () => Uuid }) userId: string,
    @Args('input', { type: () => AbsenceInput }) input: AbsenceInput,
  ): Promise<Absence> {
    return this.away.create(by, userId, input);
  }

  @Mutation(() => Absence)
  updateAbsence(
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => AbsenceInput }) input: AbsenceInput,
  ): Promise<Absence> {
    return this.away.update(by, id, expectedVersion, input);
  }

  @Mutation(() => Absence)
  deleteAbsence(
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Absence> {
    return this.away.delete(by, id, expectedVersion);
  }
}
