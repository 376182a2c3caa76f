import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, ShortText, Text, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';

/** A letter that is written again and again, with what it leaves open: {{name}}, {{company}}, {{me}}. */
@ObjectType()
export class MailTemplate {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  /** What makes the desk write it by itself; null: people do. */
  @Field(() => String, { nullable: true }) occasion: string | null;
  @Field() subject: string;
  @Field() body: string;
  /** Of the desk's own letters: whether its words are those it had from the start. */
  @Field() isOriginal: boolean;
  /** Whether the asking person may change it. */
  @Field() isMine: boolean;
  @Field(() => PersonRef, { nullable: true }) updatedBy: PersonRef | null;
  @Field(() => DateTime) updatedAt: string;
  @Field(() => DateTime, { nullable: true }) deletedAt: string | null;
}

@ObjectType()
export class MailTemplatePage extends Page(MailTemplate) {}

/** Without `deleted` and `ids` only what is there; `q` is part of name or subject. */
@InputType()
export class MailTemplateFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  /** Those that the desk writes by itself, or those that people do. */
  @Field(() => Boolean, { nullable: true }) byDesk?: boolean;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

export enum MailTemplateSortField {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(MailTemplateSortField, { name: 'MailTemplateSortField' });

@InputType()
export class MailTemplateSort {
  @Field(() => MailTemplateSortField) field: MailTemplateSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What is not given stays as it is. The desk's own letters keep their names. */
@InputType()
export class MailTemplateInput {
  @Field(() => ShortText, { nullable: true }) name?: string | null;
  @Field(() => ShortText, { nullable: true }) subject?: string | null;
  @Field(() => Text, { nullable: true }) body?: string | null;
}

/** Words that are being written. occasion: those of the desk's own letter. ready: of a letter that is sent as it is. */
@InputType()
export class MailWordsInput {
  @Field(() => ShortText) subject: string;
  @Field(() => Text) body: string;
  @Field(() => ShortText, { nullable: true }) occasion?: string | null;
  @Field(() => Boolean, { nullable: true }) ready?: boolean | null;
}

/** A placeholder, and what it stands for in the preview. */
@ObjectType()
export class MailPlaceholder {
  @Field() name: string;
  @Field() example: string;
}

@ObjectType()
export class MailFault {
  @Field() field: string;
  @Field() message: string;
}

/** How a letter will look; a template with an example of each placeholder in it. */
@ObjectType()
export class MailPreview {
  @Field() subject: string;
  @Field() text: string;
  @Field() html: string;
  /** Why it cannot be saved, or sent, as it is. */
  @Field(() => [MailFault]) faults: MailFault[];
  /** What it may leave open. */
  @Field(() => [MailPlaceholder]) placeholders: MailPlaceholder[];
}
