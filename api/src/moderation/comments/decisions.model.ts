import { Field, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { Comment } from './comment.entity.js';
import { DecisionOutcomeCode } from './comment.enums.js';

/** by and at: who decided instead, with ALREADY_DECIDED and CONFLICT; comment: the fresh record unless NOT_FOUND. */
@ObjectType()
export class DecisionOutcome {
  @Field(() => Uuid) id: string;
  @Field(() => DecisionOutcomeCode) code: DecisionOutcomeCode;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field(() => DateTime, { nullable: true }) at: string | null;
  @Field(() => Comment, { nullable: true }) comment: Comment | null;
}

/** `batch`: the clientMutationId, by which the whole can be taken back. */
@ObjectType()
export class DecisionBatch {
  @Field(() => Uuid) batch: string;
  @Field(() => [DecisionOutcome]) items: DecisionOutcome[];
}

@ObjectType()
export class ReplyResult {
  @Field(() => DecisionOutcome) outcome: DecisionOutcome;
  @Field(() => Comment, { nullable: true }) reply: Comment | null;
}
