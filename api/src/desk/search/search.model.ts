import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../common/scalars.js';

/** A record that was found; `/<resource>/<id>` opens it. */
@ObjectType()
export class SearchHit {
  @Field() resource: string;
  @Field(() => Uuid) id: string;
  @Field() label: string;
  @Field() detail: string;
}
