import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Uuid } from '../../common/scalars.js';
import { Engagement } from './engagement.entity.js';
import { EngagementStatus } from './engagement.status.js';

export enum EngagementMoveCode {
  APPLIED = 'APPLIED',
  /** It was there already. */
  NOOP = 'NOOP',
  CONFLICT = 'CONFLICT',
  /** `blockers` stand in the way. */
  GATE = 'GATE',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(EngagementMoveCode, { name: 'EngagementMoveCode' });

/** What stands in the way of a move; `field` or `remedy` names what lifts it. */
@ObjectType()
export class EngagementBlocker {
  @Field() code: string;
  /** BLOCK, or WARN, which a note passes. */
  @Field() strength: string;
  @Field() message: string;
  @Field(() => String, { nullable: true }) field: string | null;
  @Field(() => String, { nullable: true }) remedy: string | null;
}

/** A move looked at before it is made: `to` is null where it is not legal. */
@ObjectType()
export class EngagementGate {
  @Field(() => EngagementStatus) from: EngagementStatus;
  @Field(() => EngagementStatus, { nullable: true }) to: EngagementStatus | null;
  @Field(() => [EngagementBlocker]) blockers: EngagementBlocker[];
}

/** engagement: the fresh record unless NOT_FOUND. */
@ObjectType()
export class EngagementMoveOutcome {
  @Field(() => Uuid) id: string;
  @Field(() => EngagementMoveCode) code: EngagementMoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [EngagementBlocker]) blockers: EngagementBlocker[];
  @Field(() => Engagement, { nullable: true }) engagement: Engagement | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back for a day. */
@ObjectType()
export class EngagementMoveBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [EngagementMoveOutcome]) items: EngagementMoveOutcome[];
}
