import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Uuid } from '../../common/scalars.js';
import { CompanyRef, ContactRef } from '../client-refs.js';

/** What told the company. */
export enum MatchedBy {
  /** The contact of this address works there. */
  CONTACT = 'CONTACT',
  /** The domain of the address or website is theirs; never one of free mail. */
  DOMAIN = 'DOMAIN',
}
registerEnumType(MatchedBy, { name: 'MatchedBy' });

/** A company of a similar name: for a person to judge. */
@ObjectType()
export class AlikeCompany {
  @Field(() => Uuid) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) domain: string | null;
  /** 0 to 1, by the groups of three letters that the names share. */
  @Field(() => Float) likeness: number;
}

@ObjectType()
export class ClientMatch {
  /** Whose address it is. */
  @Field(() => ContactRef, { nullable: true }) contact: ContactRef | null;
  @Field(() => CompanyRef, { nullable: true }) company: CompanyRef | null;
  @Field(() => MatchedBy, { nullable: true }) by: MatchedBy | null;
  /** At most five of similar names, the most alike first; never chosen by the desk itself. */
  @Field(() => [AlikeCompany]) alike: AlikeCompany[];
}
