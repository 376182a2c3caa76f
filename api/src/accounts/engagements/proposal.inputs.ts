import { Field, InputType } from '@nestjs/graphql';
import { ShortText, Text } from '../../common/scalars.js';
import { CalendarDate } from '../../common/trade-scalars.js';
import { ProposalAnswer } from './proposal.model.js';

/** What is not given stays as it is. */
@InputType()
export class ProposalInput {
  /** What stands above the terms. */
  @Field(() => Text, { nullable: true }) message?: string | null;
  @Field(() => CalendarDate, { nullable: true }) validUntil?: string | null;
}

@InputType()
export class ProposalAnswerInput {
  @Field(() => ProposalAnswer) answer: ProposalAnswer;
  /** Not after today. */
  @Field(() => CalendarDate) answeredOn: string;
  /** The person at the client. */
  @Field(() => ShortText) answeredBy: string;
  /** Where the signed paper is; an acceptance has this or a note. */
  @Field(() => ShortText, { nullable: true }) document?: string | null;
  @Field(() => Text, { nullable: true }) note?: string | null;
}
