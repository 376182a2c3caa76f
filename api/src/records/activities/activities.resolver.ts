import { Args, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { RecordRefInput } from '../record-link.js';
import { ActivitiesService } from './activities.service.js';
import { Activity } from './activity.entity.js';
import { ActivityInput } from './activity.inputs.js';

@Resolver()
export class ActivitiesResolver {
  constructor(private readonly service: ActivitiesService) {}

  @Mutation(() => Activity)
  logActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input') input: ActivityInput,
    @Args('links', { type: () => [RecordRefInput] }) links: RecordRefInput[],
  ): Promise<Activity> {
    return this.service.logBy(by, input, links, asked.selection);
  }

  @Mutation(() => Activity)
  editActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: ActivityInput,
  ): Promise<Activity> {
    return this.service.edit(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => Activity)
  deleteActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Activity> {
    return this.service.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Activity)
  restoreActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Activity> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Activity)
  linkActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('to') to: RecordRefInput,
  ): Promise<Activity> {
    return this.service.link(by, id, expectedVersion, to, asked.selection);
  }

  /** Refused for the last record that it hangs on. */
  @Mutation(() => Activity)
  unlinkActivity(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('from') from: RecordRefInput,
  ): Promise<Activity> {
    return this.service.unlink(by, id, expectedVersion, from, asked.selection);
  }
}
