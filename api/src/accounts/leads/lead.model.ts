import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BlockerModel, MoveCode } from '../../change/moves.model.js';
import { Uuid } from '../../common/scalars.js';
import { LikenessReason } from './lead.enums.js';
import { Lead } from './lead.entity.js';
import { LeadStatus } from './lead.status.js';

/** How many there are in a state, exactly. */
@ObjectType()
export class LeadTab {
  @Field(() => LeadStatus) status: LeadStatus;
  @Field(() => Int) count: number;
}

/** A column of the board: its first rows, and how many there are. */
@ObjectType()
export class LeadColumn {
  @Field(() => LeadStatus) status: LeadStatus;
  @Field(() => Int) count: number;
  @Field() countIsExact: boolean;
  @Field(() => [Lead]) items: Lead[];
}

/** Another lead that may be the same matter, and by what. */
@ObjectType()
export class LeadLikeness {
  @Field(() => Lead) lead: Lead;
  @Field(() => [LikenessReason]) reasons: LikenessReason[];
}

/** A move looked at before it is made: `to` is null where it is not legal from where the lead stands. */
@ObjectType()
export class LeadGate {
  @Field(() => LeadStatus) from: LeadStatus;
  @Field(() => LeadStatus, { nullable: true }) to: LeadStatus | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
}

/** lead: the fresh record unless NOT_FOUND. */
@ObjectType()
export class LeadOutcome {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [BlockerModel]) blockers: BlockerModel[];
  @Field(() => Lead, { nullable: true }) lead: Lead | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back for a day. */
@ObjectType()
export class LeadBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [LeadOutcome]) items: LeadOutcome[];
}
