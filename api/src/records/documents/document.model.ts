import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';

/** A file on a record; GET /files/documents/<id> sends it. */
@ObjectType()
export class Document {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  /** By what is in it. */
  @Field() mime: string;
  @Field(() => Int) bytes: number;
  /** In hexadecimal. */
  @Field() sha256: string;
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime, { nullable: true }) deletedAt: string | null;
}
