import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Json, ShortText, Uuid } from '../../common/scalars.js';

/** A list as somebody likes it: its filter and sort under a name. */
@ObjectType()
export class SavedView {
  @Field(() => Uuid) id: string;
  /** The list that it belongs to: the name of its query. */
  @Field() resource: string;
  @Field() name: string;
  @Field() shared: boolean;
  /** Whether the asking person made it. */
  @Field() mine: boolean;
  @Field(() => Json) filter: unknown;
  @Field(() => Json, { nullable: true }) sort: unknown;
}

@InputType()
export class SavedViewInput {
  /** Of the view to change; without it a new one is made. */
  @Field(() => Uuid, { nullable: true }) id?: string;
  @Field(() => ShortText) resource: string;
  @Field(() => ShortText) name: string;
  @Field() shared: boolean;
  @Field(() => Json) filter: unknown;
  @Field(() => Json, { nullable: true }) sort?: unknown;
}
