import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../common/scalars.js';
import { Lead } from '../leads/lead.entity.js';

/** The engagement that a lead became. */
@ObjectType()
export class ConvertedEngagement {
  @Field(() => Uuid) id: string;
  @Field() code: string;
}

/** `lead` names its company and contact. `engagement` is null where the conversion was taken back. */
@ObjectType()
export class Conversion {
  @Field(() => Lead) lead: Lead;
  @Field(() => ConvertedEngagement, { nullable: true }) engagement: ConvertedEngagement | null;
}
