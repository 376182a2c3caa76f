import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { DecisionActor, DecisionReason } from './comment.enums.js';
import { CommentStatus } from './comment.status.js';

@ObjectType()
export class ParentComment {
  @Field(() => Uuid) id: string;
  @Field() authorName: string;
  @Field() bodyText: string;
  @Field(() => CommentStatus) status: CommentStatus;
}

/** One decision of a comment's history; `undone`: a later one took it back. */
@ObjectType()
export class Decision {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) at: string;
  @Field(() => DecisionActor) actor: DecisionActor;
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field() action: string;
  @Field(() => CommentStatus, { nullable: true }) from: CommentStatus | null;
  @Field(() => CommentStatus) to: CommentStatus;
  @Field(() => DecisionReason, { nullable: true }) reason: DecisionReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() undone: boolean;
}

@ObjectType()
export class CommentEdit {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) at: string;
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field() before: string;
  @Field() after: string;
}

/** What a moderator judges by, beside the comment itself. `parents`: from the one answered up to the first of the thread. */
@ObjectType()
export class CommentEvidence {
  @Field(() => Uuid) commentId: string;
  @Field(() => [ParentComment]) parents: ParentComment[];
  /** 1000 where there are that many or more. */
  @Field(() => Int) visibleInThread: number;
  @Field(() => [String]) authorNames: string[];
  @Field(() => Int) othersOnEmail: number;
  @Field(() => Int) othersOnNetwork: number;
  /** The address stands somewhere in the agency's records; where, this does not tell. */
  @Field() knownToUs: boolean;
  @Field(() => [Decision]) decisions: Decision[];
  @Field(() => [CommentEdit]) edits: CommentEdit[];
}
