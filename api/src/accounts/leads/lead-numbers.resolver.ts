import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { DateTime } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { LeadGrouping, LeadNumbers } from './lead-numbers.model.js';
import { LeadNumbersQueries } from './lead-numbers.queries.js';

@Resolver()
export class LeadNumbersResolver {
  constructor(private readonly queries: LeadNumbersQueries) {}

  /** How soon the leads of a time are answered, and how far they come. Every number names the filter of its rows. */
  @Query(() => LeadNumbers)
  @AnswersShaped()
  leadNumbers(
    @Info() asked: Asked,
    @Args('since', { type: () => DateTime }) since: string,
    @Args('until', { type: () => DateTime }) until: string,
    @Args('by', { type: () => LeadGrouping }) by: LeadGrouping,
  ): Promise<LeadNumbers | Shaped> {
    return this.queries.of(asked, since, until, by);
  }
}
