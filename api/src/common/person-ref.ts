import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from './scalars.js';

/** A person of the staff, as others see them. */
@ObjectType()
export class PersonRef {
  @Field(() => Uuid) id: string;
  @Field() name: string;
}
