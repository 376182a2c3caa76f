import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BlockerModel, MoveCode } from '../../change/moves.model.js';
import { Uuid } from '../../common/scalars.js';
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

/** consultation: the fresh record unless NOT_FOUND. */
@ObjectType()
export class ConsultationMoved {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
  @Field(() => Consultation, { nullable: true }) consultation: Consultation | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back for a day. */
@ObjectType()
export class ConsultationBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [ConsultationMoved]) items: ConsultationMoved[];
}
