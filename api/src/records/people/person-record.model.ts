import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../common/scalars.js';
import { RecordLink } from '../record-link.js';

/** One record of all that are about the same person. */
@ObjectType()
export class PersonRecord {
  @Field(() => RecordLink) link: RecordLink;
  /** When it came to be; of a meeting, when it begins. */
  @Field(() => DateTime) at: string;
  /** Its status, where its kind has one. */
  @Field(() => String, { nullable: true }) state: string | null;
}
