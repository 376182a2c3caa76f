import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import { CommentLead } from './comment-lead.model.js';
import { CommentLeadsService } from './comment-leads.service.js';

@Resolver()
export class CommentLeadsResolver {
  constructor(private readonly service: CommentLeadsService) {}

  /** A lead with what the comment says, its writer's address and its article; one for each comment, however often it is asked for. */
  @Mutation(() => CommentLead)
  makeLeadFromComment(
    @By() by: StaffCause,
    @Args('commentId', { type: () => Uuid }) commentId: string,
  ): Promise<CommentLead> {
    return this.service.make(by, commentId);
  }
}
