import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Page } from '../../../common/page.js';
import { PersonRef } from '../../../common/person-ref.js';
import { DateTime, Json, Uuid } from '../../../common/scalars.js';
import { ImportPhase } from '../../../records/imports/import.phase.js';

/** A WordPress export on its way in. */
@ObjectType()
export class Import {
  @Field(() => Uuid) id: string;
  @Field() fileName: string;
  @Field(() => Float) bytes: number;
  @Field(() => Float) bytesReceived: number;
  @Field(() => ImportPhase) phase: ImportPhase;
  @Field(() => Float, { description: 'Of the phase, 0 to 1.' }) progress: number;
  @Field(() => Int) commentsSeen: number;
  @Field(() => Int, {
    description: 'Before the commit: how many it would bring; after it: how many it brought.',
  })
  commentsNew: number;
  @Field(() => String, { nullable: true }) siteUrl: string | null;
  @Field(() => Json, {
    nullable: true,
    description: 'What the dry run found, and what a commit or a revert did.',
  })
  report: unknown;
  @Field(() => String, {
    nullable: true,
    description: 'Why the file was refused; names the line where there is one.',
  })
  error: string | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => PersonRef, { nullable: true }) createdBy: PersonRef | null;
}

@InputType()
export class ImportFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
}

@ObjectType()
export class ImportPage extends Page(Import) {}
