import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';

/** DEAD: given up after so many refusals, until a person sends it again. */
export enum LetterState {
  WAITING = 'WAITING',
  RETRYING = 'RETRYING',
  SENT = 'SENT',
  DEAD = 'DEAD',
}
registerEnumType(LetterState, { name: 'LetterState' });

/** A letter on its way or gone. */
@ObjectType()
export class Letter {
  @Field(() => Uuid) id: string;
  @Field() to: string;
  @Field() subject: string;
  @Field() text: string;
  @Field(() => String, { nullable: true }) html: string | null;
  @Field(() => LetterState) state: LetterState;
  @Field(() => Int) attempts: number;
  @Field(() => String, { nullable: true }) error: string | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) dueAt: string;
  @Field(() => DateTime, { nullable: true }) sentAt: string | null;
}

@ObjectType()
export class LetterPage extends Page(Letter) {}

@InputType()
export class LetterFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  /** Part of the address or the subject. */
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => LetterState, { nullable: true }) state?: LetterState;
}

export enum LetterSortField {
  CREATED_AT = 'CREATED_AT',
}
registerEnumType(LetterSortField, { name: 'LetterSortField' });

@InputType()
export class LetterSort {
  @Field(() => LetterSortField) field: LetterSortField;
  @Field(() => SortOrder) order: SortOrder;
}
