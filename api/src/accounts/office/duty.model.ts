import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonRef } from '../../common/person-ref.js';
import { Uuid } from '../../common/scalars.js';
import { CalendarDate } from '../../common/trade-scalars.js';

/** Days of the office's zone on which somebody is away, both included; `deputy` stands in: takes their turns, their clocks, what is confidential to them. */
@ObjectType()
export class Absence {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => PersonRef) person: PersonRef;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate) until: string;
  @Field(() => PersonRef, { nullable: true }) deputy: PersonRef | null;
  /** Whether that is today. */
  @Field() now: boolean;
}

/** Somebody to whom what comes in may fall. Of two people on duty with the weights 2 and 1 the first gets two of three. */
@ObjectType()
export class Duty {
  @Field(() => PersonRef) person: PersonRef;
  @Field() onDuty: boolean;
  @Field(() => Int) weight: number;
  /** Today's. */
  @Field(() => Absence, { nullable: true }) absence: Absence | null;
  @Field(() => Int) version: number;
}

/** What is not given stays as it is. */
@InputType()
export class DutyInput {
  @Field(() => Boolean, { nullable: true }) onDuty?: boolean | null;
  /** 1 to 10. */
  @Field(() => Int, { nullable: true }) weight?: number | null;
}

/** What is not given stays as it is; without a deputy their turns are nobody's. */
@InputType()
export class AbsenceInput {
  @Field(() => CalendarDate, { nullable: true }) from?: string | null;
  @Field(() => CalendarDate, { nullable: true }) until?: string | null;
  @Field(() => Uuid, { nullable: true }) deputyId?: string | null;
}
