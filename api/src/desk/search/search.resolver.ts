import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import { SearchQueries } from './search.queries.js';

/** A record that was found; `/<resource>/<id>` opens it. */
@ObjectType()
export class SearchHit {
  @Field() resource: string;
  @Field(() => Uuid) id: string;
  @Field() label: string;
  @Field() detail: string;
}

@Resolver()
export class SearchResolver {
  constructor(private readonly queries: SearchQueries) {}

  @Query(() => [SearchHit])
  search(@Args('q', { type: () => ShortText }) q: string, @By() { actor }: StaffCause): Promise<SearchHit[]> {
    return this.queries.find(actor, q);
  }
}
