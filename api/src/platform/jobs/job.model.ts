import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Json, Uuid } from '../../common/scalars.js';

export enum JobState {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(JobState, { name: 'JobState' });

/** Long work that people watch. `total` is null until it is known; `createdBy` is null for the desk itself. */
@ObjectType()
export class Job {
  @Field(() => Uuid) id: string;
  @Field() kind: string;
  @Field(() => JobState) state: JobState;
  @Field(() => Int) done: number;
  @Field(() => Int, { nullable: true }) total: number | null;
  @Field(() => Json, { nullable: true }) result: unknown;
  @Field(() => String, { nullable: true }) error: string | null;
  @Field(() => PersonRef, { nullable: true }) createdBy: PersonRef | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime, { nullable: true }) finishedAt: string | null;
}
