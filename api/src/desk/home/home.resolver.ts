import { Info, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { Home } from './home.model.js';
import { HomeQueries } from './home.queries.js';

@Resolver()
export class HomeResolver {
  constructor(private readonly queries: HomeQueries) {}

  /** What waits for the signed-in person. */
  @Query(() => Home)
  @AnswersShaped()
  home(@Info() asked: Asked, @By() { actor }: StaffCause): Promise<Home | Shaped> {
    return this.queries.of(asked, actor);
  }
}
