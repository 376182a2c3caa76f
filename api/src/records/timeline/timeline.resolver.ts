import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput } from '../../common/page.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { RecordRefInput } from '../record-link.js';
import { Timeline, TimelineKind } from './timeline.model.js';
import { TimelineQueries } from './timeline.queries.js';

@Resolver()
export class TimelineResolver {
  constructor(private readonly queries: TimelineQueries) {}

  /** Everything that happened to a record, or only these kinds of it. */
  @Query(() => Timeline)
  @AnswersShaped()
  timeline(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('of') of: RecordRefInput,
    @Args('kinds', { type: () => [TimelineKind], nullable: true }) kinds?: TimelineKind[],
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<Timeline | Shaped> {
    return this.queries.of(asked, actor, of, kinds, page);
  }
}
