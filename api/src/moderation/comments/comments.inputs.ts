import { Field, InputType, Int } from '@nestjs/graphql';
import { DateTime, ShortText, Text, Url, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { CommentSortField } from './comment.enums.js';
import { CommentStatus } from './comment.status.js';

/**
 * Every condition given must hold. `network`: an address or a network in CIDR form; `domain`: of a link or of the email.
 * `decided…`: one decision of a person, not taken back, for which all of them hold; with `decidedTo` say also when or by whom.
 */
@InputType()
export class CommentFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => CommentStatus, { nullable: true }) status?: CommentStatus;
  @Field(() => Uuid, { nullable: true }) articleId?: string;
  @Field(() => Uuid, { nullable: true }) authorId?: string;
  @Field(() => ShortText, { nullable: true }) email?: string;
  @Field(() => ShortText, { nullable: true }) network?: string;
  @Field(() => ShortText, { nullable: true }) domain?: string;
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => Int, { nullable: true }) minLinks?: number;
  @Field(() => Int, { nullable: true }) maxLinks?: number;
  @Field(() => DateTime, { nullable: true }) arrivedAfter?: string;
  @Field(() => DateTime, { nullable: true }) arrivedBefore?: string;
  @Field(() => DateTime, { nullable: true }) decidedAfter?: string;
  @Field(() => DateTime, { nullable: true }) decidedBefore?: string;
  @Field(() => Uuid, { nullable: true }) decidedBy?: string;
  @Field(() => CommentStatus, { nullable: true }) decidedTo?: CommentStatus;
}

@InputType()
export class CommentSort {
  @Field(() => CommentSortField) field: CommentSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** The version is the one that the moderator saw: a comment that changed since is not decided. */
@InputType()
export class DecisionItem {
  @Field(() => Uuid) id: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class CommentEditInput {
  @Field(() => Text, { nullable: true }) body?: string | null;
  @Field(() => ShortText, { nullable: true }) authorName?: string | null;
  @Field(() => Url, { nullable: true }) authorUrl?: string | null;
}
