import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../common/scalars.js';

/** One sign-in that has not ended. */
@ObjectType()
export class Session {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) lastSeenAt: string;
  @Field(() => String, { nullable: true }) userAgent: string | null;
  @Field(() => String, { nullable: true }) network: string | null;
  /** Whether it is the session of this very request. */
  @Field() current: boolean;
}
