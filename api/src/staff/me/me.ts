import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Role } from '../../access/roles.js';

/** The signed-in person. `permissions`: the root fields that this person may call. */
@ObjectType()
export class Me {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => [Role]) roles: Role[];
  @Field(() => [String]) permissions: string[];
}
