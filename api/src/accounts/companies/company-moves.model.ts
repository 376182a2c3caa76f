import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../common/scalars.js';
import { Company } from './company.entity.js';
import { CompanyMoveCode } from './company.enums.js';

/** What became of one company of a request. */
@ObjectType()
export class CompanyMove {
  @Field(() => Uuid) id: string;
  @Field(() => CompanyMoveCode) code: CompanyMoveCode;
  @Field(() => String, { nullable: true }) message: string | null;
  /** Of the move that was made: undoCompanyMoves takes it. */
  @Field(() => Uuid, { nullable: true }) eventId: string | null;
  /** As it is now. */
  @Field(() => Company, { nullable: true }) company: Company | null;
}
