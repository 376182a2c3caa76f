import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BlockerModel, MoveCode } from '../../change/moves.model.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationStatus } from './consultation.status.js';

/** How many wait for somebody's word, are to come, and wait for what came of them. */
@ObjectType()
export class ConsultationTabs {
  @Field(() => Int) requested: number;
  @Field(() => Int) upcoming: number;
  @Field(() => Int) toClose: number;
}

/** A move looked at before it is made: `to` is null where it is not legal. */
@ObjectType()
export class ConsultationGate {
  @Field(() => ConsultationStatus) from: ConsultationStatus;
  @Field(() => ConsultationStatus, { nullable: true }) to: ConsultationStatus | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
}

@ObjectType()
export class TimeSpan {
  @Field(() => DateTime) startsAt: string;
  @Field(() => DateTime) endsAt: string;
}

/** When a host works, and what they have on beside meetings: nothing but times is known of that. */
@ObjectType()
export class HostSchedule {
  @Field(() => PersonRef) host: PersonRef;
  @Field(() => [TimeSpan]) work: TimeSpan[];
  @Field(() => [TimeSpan]) busy: TimeSpan[];
}

/** consultation: the fresh record unless NOT_FOUND. alternatives: the next free times, where the host is taken at the one that was wanted. */
@ObjectType()
export class ConsultationMoved {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
  @Field(() => [TimeSpan]) alternatives: TimeSpan[];
  @Field(() => Consultation, { nullable: true }) consultation: Consultation | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back for a day. */
@ObjectType()
export class ConsultationBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [ConsultationMoved]) items: ConsultationMoved[];
}
