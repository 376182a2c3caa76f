import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Email, ShortText, Text, Uuid } from '../../common/scalars.js';
import { RecordRefInput } from '../record-link.js';

/** A letter that people write again and again, with what it leaves open: {{name}}, {{company}}, {{me}}. */
@ObjectType()
export class MailTemplate {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  @Field() subject: string;
  @Field() body: string;
  @Field(() => PersonRef, { nullable: true }) updatedBy: PersonRef | null;
  @Field(() => DateTime) updatedAt: string;
}

@InputType()
export class MailTemplateInput {
  @Field(() => ShortText) name: string;
  @Field(() => ShortText) subject: string;
  @Field(() => Text) body: string;
}

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
