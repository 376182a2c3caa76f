import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Email, ShortText, Text } from '../../common/scalars.js';
import { RecordRefInput } from '../record-link.js';

/** A letter about a record before it is sent. */
@ObjectType()
export class LetterDraft {
  /** The addresses that the record knows. */
  @Field(() => [String]) to: string[];
  @Field() subject: string;
  @Field() body: string;
}

@InputType()
export class LetterInput {
  @Field(() => RecordRefInput) of: RecordRefInput;
  /** On whose timelines it stands as well. */
  @Field(() => [RecordRefInput], { nullable: true }) also?: RecordRefInput[] | null;
  @Field(() => Email) to: string;
  @Field(() => ShortText) subject: string;
  @Field(() => Text) body: string;
}
