import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ShortText, Uuid } from '../common/scalars.js';

/** A record on which something hangs; `/<list>/<id>` opens it. */
@ObjectType()
export class RecordLink {
  @Field() type: string;
  @Field(() => Uuid) id: string;
  @Field() list: string;
  /** What people call it. */
  @Field() label: string;
}

/** A record by its kind, which is its GraphQL type (`Lead`), and its id. */
@InputType()
export class RecordRefInput {
  @Field(() => ShortText) type: string;
  @Field(() => Uuid) id: string;
}
