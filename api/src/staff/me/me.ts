import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../../access/roles.js';
import { Email, ShortText, Uuid } from '../../common/scalars.js';
import { TimeZone } from '../../common/trade-scalars.js';
import { ThemeChoice } from '../users/user.entity.js';

/** The signed-in person. `permissions`: the root fields that this person may call. */
@ObjectType()
export class Me {
  @Field(() => Uuid) id: string;
  @Field() name: string;
  @Field(() => Email) email: string;
  @Field(() => [Role]) roles: Role[];
  @Field(() => [String]) permissions: string[];
  @Field() timeZone: string;
  @Field() locale: string;
  @Field(() => ThemeChoice) theme: ThemeChoice;
  @Field() shortcuts: boolean;
  @Field(() => Int) version: number;
}

@InputType()
export class ProfileInput {
  @Field(() => ShortText, { nullable: true }) name?: string;
  @Field(() => TimeZone, { nullable: true }) timeZone?: string;
  /** BCP 47 tag, such as en-GB. */
  @Field(() => String, { nullable: true }) locale?: string;
  @Field(() => ThemeChoice, { nullable: true }) theme?: ThemeChoice;
  /** Whether single keys are commands. */
  @Field(() => Boolean, { nullable: true }) shortcuts?: boolean;
}
