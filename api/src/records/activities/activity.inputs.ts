import { Field, InputType } from '@nestjs/graphql';
import { DateTime, ShortText, Text } from '../../common/scalars.js';
import { ActivityKind, Direction } from './activity.entity.js';

/**
 * What is not given stays as it is. Calls, mails and messages go out unless they are said to have come in, and a call was
 * answered unless it is said that it was not. A note has words; nothing else must.
 */
@InputType()
export class ActivityInput {
  @Field(() => ActivityKind, { nullable: true }) kind?: ActivityKind | null;
  @Field(() => Direction, { nullable: true }) direction?: Direction | null;
  @Field(() => Boolean, { nullable: true }) answered?: boolean | null;
  /** When it took place; without it now. Not in the future. */
  @Field(() => DateTime, { nullable: true }) at?: string | null;
  @Field(() => ShortText, { nullable: true }) subject?: string | null;
  @Field(() => Text, { nullable: true }) body?: string | null;
}
