import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, ShortText, Uuid } from '../../common/scalars.js';

export enum BlockKind {
  EMAIL = 'EMAIL',
  DOMAIN = 'DOMAIN',
  NETWORK = 'NETWORK',
}
registerEnumType(BlockKind, { name: 'BlockKind' });

/** Comments of this email, of this domain (mail, website, links) or from this network go to the trash. */
@ObjectType()
export class Block {
  @Field(() => Uuid) id: string;
  @Field(() => BlockKind) kind: BlockKind;
  /** Lower case; a network in CIDR form. */
  @Field() value: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => DateTime, { nullable: true }) expiresAt: string | null;
  /** Comments that ran into it. */
  @Field(() => Int) hits: number;
  @Field(() => PersonRef, { nullable: true }) createdBy: PersonRef | null;
  @Field(() => DateTime) createdAt: string;
}

@ObjectType()
export class BlockPage extends Page(Block) {}

@InputType()
export class BlockFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => BlockKind, { nullable: true }) kind?: BlockKind;
  /** Part of the value or the note. */
  @Field(() => ShortText, { nullable: true }) q?: string;
}

@InputType()
export class BlockInput {
  @Field(() => BlockKind) kind: BlockKind;
  /** name@example.com; example.com; 203.0.113.7 or 203.0.113.0/24. */
  @Field(() => ShortText) value: string;
  @Field(() => ShortText, { nullable: true }) note?: string | null;
  /** In the future; null: for good. */
  @Field(() => DateTime, { nullable: true }) expiresAt?: string | null;
  /** Also a domain of free mail, and so everybody who has an address there. */
  @Field(() => Boolean, { nullable: true }) everybody?: boolean | null;
}

/** The JSON of a row of `blocks b`. */
export const BLOCK_JSON = `json_build_object('id', b.id, 'kind', b.kind, 'value', b.value, 'note', b.note, 'expiresAt', b.expires_at,
  'hits', b.hits, 'createdAt', b.created_at,
  'createdBy', (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = b.created_by))`;
