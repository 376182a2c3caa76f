import { Field, ObjectType } from '@nestjs/graphql';
import { MoveCode } from '../../change/moves.model.js';
import { Uuid } from '../../common/scalars.js';
import { Company } from './company.entity.js';

/** What became of one company of a request. */
@ObjectType()
export class CompanyMove {
  @Field(() => Uuid) id: string;
  @Field(() => MoveCode) code: MoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  /** Of the move that was made: undoCompanyMoves takes it. */
  @Field(() => Uuid, { nullable: true }) eventId: string | null;
  /** As it is now. */
  @Field(() => Company, { nullable: true }) company: Company | null;
}
