import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate } from '../../common/trade-scalars.js';

export enum ProposalAnswer {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(ProposalAnswer, { name: 'ProposalAnswer' });

@ObjectType()
export class ProposalTerm {
  @Field() label: string;
  @Field() text: string;
}

/** One version of what the client is offered. Once sent it stays as it is; what changes goes into the next. */
@ObjectType()
export class Proposal {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Uuid) engagementId: string;
  /** 1 for the first. */
  @Field(() => Int) number: number;
  /** What stands above the terms. */
  @Field() message: string;
  @Field(() => CalendarDate, { nullable: true }) validUntil: string | null;
  /** null: still being written. */
  @Field(() => DateTime, { nullable: true }) sentAt: string | null;
  @Field(() => PersonRef, { nullable: true }) sentBy: PersonRef | null;
  /** The address of the letter; null where it went another way. */
  @Field(() => String, { nullable: true }) sentTo: string | null;
  /** As they were sent; none while it is being written. */
  @Field(() => [ProposalTerm]) terms: ProposalTerm[];
  @Field(() => ProposalAnswer, { nullable: true }) answer: ProposalAnswer | null;
  @Field(() => CalendarDate, { nullable: true }) answeredOn: string | null;
  /** The person at the client. */
  @Field(() => String, { nullable: true }) answeredBy: string | null;
  /** Where the signed paper is. */
  @Field(() => String, { nullable: true }) document: string | null;
  @Field(() => String, { nullable: true }) answerNote: string | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) updatedAt: string;
}
