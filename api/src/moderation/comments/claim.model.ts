import { Field, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';

/** Who has a comment on screen, or has been handed it as one of the next. It warns the others and stops nobody. */
@ObjectType()
export class Claim {
  @Field(() => Uuid) commentId: string;
  @Field(() => PersonRef) by: PersonRef;
  @Field() mine: boolean;
  /** False: it is one of those that come next. Whoever opens it gets it. */
  @Field() onScreen: boolean;
  @Field(() => DateTime) until: string;
}
