import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Blocker } from '../common/errors.js';
import { Uuid } from '../common/scalars.js';

/** What became of one record of those that somebody wanted to move. */
export enum MoveCode {
  APPLIED = 'APPLIED',
  /** It was there already. */
  NOOP = 'NOOP',
  /** It changed since it was read, or the move is not legal from where it stands. */
  CONFLICT = 'CONFLICT',
  /** Something stands in the way: see the blockers. */
  GATE = 'GATE',
  NOT_FOUND = 'NOT_FOUND',
}
export enum BlockerStrength {
  BLOCK = 'BLOCK',
  /** Passed with a note. */
  WARN = 'WARN',
}
registerEnumType(MoveCode, { name: 'MoveCode' });
registerEnumType(BlockerStrength, { name: 'BlockerStrength' });

/** A record to move. The version is the one that the person saw: what changed since is not moved. */
@InputType()
export class MoveItem {
  @Field(() => Uuid) id: string;
  @Field(() => Int) expectedVersion: number;
}

/** What stands in the way of a move; `remedy` says what lifts it, `field` where. */
@ObjectType('Blocker')
export class BlockerModel implements Blocker {
  @Field() code: string;
  @Field(() => BlockerStrength) strength: Blocker['strength'];
  @Field() message: string;
  @Field(() => String, { nullable: true }) field?: string;
  @Field(() => String, { nullable: true }) remedy?: string;
}
