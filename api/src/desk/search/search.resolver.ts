import { Args, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { ShortText } from '../../common/scalars.js';
import { SearchHit } from './search.model.js';
import { SearchQueries } from './search.queries.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly queries: SearchQueries) {}

  @Query(() => [SearchHit])
  search(@Args('q', { type: () => ShortText }) q: string, @By() { actor }: StaffCause): Promise<SearchHit[]> {
    return this.queries.find(actor, q);
  }
}
