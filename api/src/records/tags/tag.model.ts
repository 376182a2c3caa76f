import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { MoveCode } from '../../change/moves.model.js';

/** A tag as a record bears it. */
@ObjectType()
export class TagRef {
  @Field(() => Uuid) id: string;
  @Field() name: string;
}

/** A word that people hang on records. Two names that differ in capitals alone are one tag. */
@ObjectType()
export class Tag {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  /** How many records bear it, deleted ones too, without those that are confidential to the asker. */
  @Field(() => Int) uses: number;
  @Field(() => DateTime) createdAt: string;
}

@ObjectType()
export class TagPage extends Page(Tag) {}

export enum TagSortField {
  NAME = 'NAME',
  USES = 'USES',
}
registerEnumType(TagSortField, { name: 'TagSortField' });

/** `q`: part of the name. */
@InputType()
export class TagFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
}

@InputType()
export class TagSort {
  @Field(() => TagSortField) field: TagSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What became of one record: APPLIED, NOOP where it stood so already, NOT_FOUND. */
@ObjectType()
export class TagOutcome {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  /** As it bears them now. */
  @Field(() => [TagRef]) tags: TagRef[];
}
