import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';

/** What two records have in common. */
export enum AlikeReason {
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  DOMAIN = 'DOMAIN',
  NAME = 'NAME',
}
registerEnumType(AlikeReason, { name: 'AlikeReason' });

/** A record that may be the same as another: for a person to judge. */
@ObjectType()
export class Alike {
  @Field(() => Uuid) id: string;
  @Field() label: string;
  /** What tells it from others of its name. */
  @Field() detail: string;
  @Field(() => [AlikeReason]) reasons: AlikeReason[];
}

/** One of two records that may be one. */
@ObjectType()
export class MergeSide {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field() label: string;
}

/** A field in which the two differ, as text; null where it is empty. */
@ObjectType()
export class MergeDifference {
  @Field() field: string;
  @Field(() => String, { nullable: true }) kept: string | null;
  @Field(() => String, { nullable: true }) merged: string | null;
}

/** What is chosen as one: a field, or fields that mean something only together. */
@ObjectType()
export class MergeChoice {
  /** What `take` calls it. */
  @Field() key: string;
  @Field(() => [MergeDifference]) differences: MergeDifference[];
  /** Whether the kept one has nothing there to lose. */
  @Field() keptIsEmpty: boolean;
}

/** How many things of one kind go over; what is confidential is not counted for those who may not see it. */
@ObjectType()
export class MergeCount {
  /** Such as `leads`. */
  @Field() what: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class MergePreview {
  @Field(() => MergeSide) kept: MergeSide;
  @Field(() => MergeSide) merged: MergeSide;
  @Field(() => [MergeChoice]) choices: MergeChoice[];
  @Field(() => [MergeCount]) moves: MergeCount[];
}

/** A record that was merged into another, and may be parted from it again. */
@ObjectType()
export class Merge {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) at: string;
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field(() => Uuid) keptId: string;
  @Field(() => Uuid) mergedId: string;
  /** What the merged one is called. */
  @Field() label: string;
}

@ObjectType()
export class Parting {
  /** The one that is back. */
  @Field(() => Uuid) mergedId: string;
  /** Fields of the kept one that were taken over and changed since: they stay as they are now. */
  @Field(() => [String]) left: string[];
}
