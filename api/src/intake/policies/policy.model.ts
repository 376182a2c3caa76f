import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Text } from '../../common/scalars.js';

/** What the contact form says about people's data. A version that was shown once is never another. */
@ObjectType()
export class PolicyVersion {
  @Field(() => Int) version: number;
  /** What every visitor reads. */
  @Field() notice: string;
  /** What they may tick, and by which alone we note how they came. */
  @Field() sentence: string;
  @Field(() => DateTime) createdAt: string;
  /** null: it came with the desk. */
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
}

@InputType()
export class PolicyInput {
  /** At most 2000 characters. */
  @Field(() => Text) notice: string;
  /** One line of at most 500 characters. */
  @Field(() => Text) sentence: string;
}
