import { Info, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { Today } from './today.model.js';
import { TodayQueries } from './today.queries.js';

@Resolver()
export class TodayResolver {
  constructor(private readonly queries: TodayQueries) {}

  /** What asks for the signed-in person today, what is late first. */
  @Query(() => Today)
  @AnswersShaped()
  today(@Info() asked: Asked, @By() { actor }: StaffCause): Promise<Today | Shaped> {
    return this.queries.of(asked, actor);
  }
}
