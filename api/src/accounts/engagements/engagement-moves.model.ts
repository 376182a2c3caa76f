import { Field, ObjectType } from '@nestjs/graphql';
import { BlockerModel, MoveCode } from '../../change/moves.model.js';
import { Uuid } from '../../common/scalars.js';
import { Engagement } from './engagement.entity.js';
import { EngagementStatus } from './engagement.status.js';

/** A move looked at before it is made: `to` is null where it is not legal. */
@ObjectType()
export class EngagementGate {
  @Field(() => EngagementStatus) from: EngagementStatus;
  @Field(() => EngagementStatus, { nullable: true }) to: EngagementStatus | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
}

/** engagement: the fresh record unless NOT_FOUND. */
@ObjectType()
export class EngagementMoveOutcome {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
  @Field(() => Engagement, { nullable: true }) engagement: Engagement | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back for a day. */
@ObjectType()
export class EngagementMoveBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [EngagementMoveOutcome]) items: EngagementMoveOutcome[];
}
