import { Args, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { ProposalAnswerInput, ProposalInput } from './proposal.inputs.js';
import { Proposal } from './proposal.model.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class ProposalsResolver {
  constructor(private readonly service: ProposalsService) {}

  /** The next version of what the client is offered. */
  @Mutation(() => Proposal)
  createProposal(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('engagementId', { type: () => Uuid }) engagementId: string,
    @Args('input', { type: () => ProposalInput }) input: ProposalInput,
  ): Promise<Proposal> {
    return this.service.create(by, engagementId, input, asked.selection);
  }

  @Mutation(() => Proposal)
  updateProposal(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ProposalInput }) input: ProposalInput,
  ): Promise<Proposal> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  /** By letter to the hiring contact, or marked as sent another way; the engagement is PROPOSED with it. */
  @Mutation(() => Proposal)
  sendProposal(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('byLetter') byLetter: boolean,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<Proposal> {
    return this.service.send(by, id, expectedVersion, byLetter, batch, asked.selection);
  }

  /** Keeps what the client answered, and who it was. */
  @Mutation(() => Proposal)
  answerProposal(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ProposalAnswerInput }) input: ProposalAnswerInput,
  ): Promise<Proposal> {
    return this.service.answer(by, id, expectedVersion, input, asked.selection);
  }
}
