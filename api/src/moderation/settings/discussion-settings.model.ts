import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Text } from '../../common/scalars.js';
import type { Discussion } from '../arrival/discussion.js';

/** WordPress' discussion settings. */
@ObjectType()
export class DiscussionSettings implements Discussion {
  @Field() holdAll: boolean;
  @Field() requirePreviouslyApproved: boolean;
  /** 0: links do not matter. */
  @Field(() => Int) holdAtLinks: number;
  @Field() moderationKeys: string;
  @Field() disallowedKeys: string;
  @Field(() => Int, { nullable: true }) closeAfterDays: number | null;
  @Field(() => Int) version: number;
  @Field(() => DateTime) updatedAt: string;
}

/** What is not given stays as it is. */
@InputType()
export class DiscussionSettingsInput {
  @Field(() => Boolean, { nullable: true }) holdAll?: boolean | null;
  @Field(() => Boolean, { nullable: true }) requirePreviouslyApproved?: boolean | null;
  /** 0 to 100. */
  @Field(() => Int, { nullable: true }) holdAtLinks?: number | null;
  /** One a line. */
  @Field(() => Text, { nullable: true }) moderationKeys?: string | null;
  /** One a line. */
  @Field(() => Text, { nullable: true }) disallowedKeys?: string | null;
  /** 1 to 36 500 days; null: never. */
  @Field(() => Int, { nullable: true }) closeAfterDays?: number | null;
}
