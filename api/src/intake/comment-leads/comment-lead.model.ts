import { Field, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';

/** What whoever made a lead of a comment may know of it. */
@ObjectType()
export class CommentLead {
  /** As the account managers call it. */
  @Field() reference: string;
  /** Whose it is; null: nobody's yet. */
  @Field(() => PersonRef, { nullable: true }) owner: PersonRef | null;
  /** Whether it was made of this comment before. */
  @Field() again: boolean;
}
