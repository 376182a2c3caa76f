import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { RecordRefInput } from '../record-link.js';
import { PeopleQueries } from './people.queries.js';
import { PersonRecord } from './person-record.model.js';

@Resolver()
export class PeopleResolver {
  constructor(private readonly queries: PeopleQueries) {}

  /**
   * All records about the person whom this one is about, by their address, itself among them: from the first comment to the
   * engagement, as far as the asker may read them. The newest 50 of each kind.
   */
  @Query(() => [PersonRecord])
  @AnswersShaped()
  personRecords(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('of') of: RecordRefInput,
  ): Promise<PersonRecord[] | Shaped> {
    return this.queries.recordsOf(asked, actor, of);
  }
}
