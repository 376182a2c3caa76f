import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Json, Uuid } from '../../common/scalars.js';
import { Activity } from '../activities/activity.entity.js';
import { RecordLink } from '../record-link.js';

export enum TimelineKind {
  CALL = 'CALL',
  EMAIL = 'EMAIL',
  MEETING = 'MEETING',
  MESSAGE = 'MESSAGE',
  NOTE = 'NOTE',
  /** A move from one state to another. */
  STAGE = 'STAGE',
  /** A task that was done. */
  TASK = 'TASK',
  FILE = 'FILE',
  /** Another record was merged into it. */
  MERGE = 'MERGE',
  /** What the person wrote under an article, by their address. */
  COMMENT = 'COMMENT',
}
registerEnumType(TimelineKind, { name: 'TimelineKind' });

/** One thing that happened to a record. */
@ObjectType()
export class TimelineEntry {
  @Field(() => Uuid) id: string;
  @Field(() => DateTime) at: string;
  @Field(() => TimelineKind) kind: TimelineKind;
  /** In words, or the action of a move. */
  @Field() title: string;
  @Field() detail: string;
  /** null: the desk itself, or somebody from outside. */
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  /** What its kind knows besides: of a move `from`, `to` and `reason`, of a comment its `status`, of a merge whether it is `undone`. */
  @Field(() => Json, { nullable: true }) data: unknown;
  /** The record that it opens, where that is another. */
  @Field(() => RecordLink, { nullable: true }) link: RecordLink | null;
  /** Where it is one: to edit it in its place. */
  @Field(() => Activity, { nullable: true }) activity: Activity | null;
}

/** The newest first. Without `endCursor` there is no more. */
@ObjectType()
export class Timeline {
  @Field(() => [TimelineEntry]) items: TimelineEntry[];
  @Field(() => String, { nullable: true }) endCursor: string | null;
}
