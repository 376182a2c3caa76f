import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { BadInput } from '../../common/errors.js';
import { PageInput } from '../../common/page.js';
import { Text, Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { AnswersShaped, type Shaped } from '../../platform/graphql/shaped.js';
import { Job } from '../../platform/jobs/job.model.js';
import { Claim } from './claim.model.js';
import { ClaimsService } from './claims.service.js';
import { Comment, CommentPage, CommentTabs } from './comment.entity.js';
import { DecisionReason } from './comment.enums.js';
import { CommentEvidence } from './comment-evidence.model.js';
import { CommentEvidenceQueries } from './comment-evidence.queries.js';
import { CommentAction } from './comment.status.js';
import { CommentEditInput, CommentFilter, CommentSort, DecisionItem } from './comments.inputs.js';
import { CommentsQueries } from './comments.queries.js';
import { DecisionBatch, ReplyResult } from './decisions.model.js';
import { DecisionsService } from './decisions.service.js';
import { EditsService } from './edits.service.js';
import { MatchingDecisionsService } from './matching-decisions.service.js';
import { RepliesService } from './replies.service.js';

@Resolver()
export class CommentsResolver {
  constructor(
    private readonly queries: CommentsQueries,
    private readonly evidence: CommentEvidenceQueries,
    private readonly decisions: DecisionsService,
    private readonly matching: MatchingDecisionsService,
    private readonly replies: RepliesService,
    private readonly edits: EditsService,
    private readonly claims: ClaimsService,
  ) {}

  @Query(() => CommentPage)
  @AnswersShaped()
  comments(
    @Info() asked: Asked,
    @Args('filter', { type: () => CommentFilter, nullable: true }) filter?: CommentFilter,
    @Args('sort', { type: () => CommentSort, nullable: true }) sort?: CommentSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<CommentPage | Shaped> {
    return this.queries.page(asked, filter ?? {}, sort, page);
  }

  @Query(() => CommentTabs)
  @AnswersShaped()
  commentTabs(@Info() asked: Asked, @By() by: StaffCause): Promise<CommentTabs | Shaped> {
    return this.queries.tabs(asked, by.actor.id, by.actor.timeZone);
  }

  @Query(() => [CommentEvidence])
  @AnswersShaped()
  commentEvidence(
    @Info() asked: Asked,
    @Args('ids', { type: () => [Uuid] }) ids: string[],
  ): Promise<CommentEvidence[] | Shaped> {
    if (ids.length > 20)
      throw BadInput.field('ids', 'RANGE', 'Ask for the evidence of at most 20 comments at once.');
    return this.evidence.of(asked, ids);
  }

  @Mutation(() => DecisionBatch)
  decideComments(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('items', { type: () => [DecisionItem] }) items: DecisionItem[],
    @Args('action', { type: () => CommentAction }) action: CommentAction,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
    @Args('reason', { type: () => DecisionReason, nullable: true }) reason?: DecisionReason,
    @Args('note', { type: () => Text, nullable: true }) note?: string,
  ): Promise<DecisionBatch> {
    return this.decisions.decide(items, { action, reason, note, batch }, by, asked.selection);
  }

  /** Takes back a batch of decisions by its clientMutationId: one's own within ten minutes, an admin's any time. */
  @Mutation(() => DecisionBatch)
  undoDecisions(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<DecisionBatch> {
    return this.decisions.undo(of, batch, by, asked.selection);
  }

  /** Takes back a batch of any size as a job. */
  @Mutation(() => Job)
  undoManyDecisions(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('batch', { type: () => Uuid }) of: string,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
  ): Promise<Job> {
    return this.matching.askUndo(of, batch, by, asked.selection);
  }

  /** Decides every comment that matches, as a job; refused where not as many match as the person was shown. */
  @Mutation(() => Job)
  decideMatchingComments(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('filter', { type: () => CommentFilter }) filter: CommentFilter,
    @Args('expectedCount', { type: () => Int }) expectedCount: number,
    @Args('action', { type: () => CommentAction }) action: CommentAction,
    @Args('clientMutationId', { type: () => Uuid }) batch: string,
    @Args('reason', { type: () => DecisionReason, nullable: true }) reason?: DecisionReason,
    @Args('note', { type: () => Text, nullable: true }) note?: string,
  ): Promise<Job> {
    return this.matching.ask(filter, { action, reason, note, batch }, expectedCount, by, asked.selection);
  }

  /** Posts a reply as the signed-in person; with `approve`, the comment is approved in the same transaction. */
  @Mutation(() => ReplyResult)
  replyToComment(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('body', { type: () => Text }) body: string,
    @Args('approve') approve: boolean,
    @Args('clientMutationId', { type: () => Uuid }) requestId: string,
  ): Promise<ReplyResult> {
    return this.replies.reply({ id, expectedVersion, body, approve, requestId }, by, asked.selection);
  }

  @Mutation(() => Comment)
  editComment(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => CommentEditInput }) input: CommentEditInput,
  ): Promise<Comment> {
    return this.edits.edit(id, expectedVersion, input, by, asked.selection);
  }

  @Mutation(() => [Claim])
  claimComments(@By() by: StaffCause, @Args('ids', { type: () => [Uuid] }) ids: string[]): Promise<Claim[]> {
    return this.claims.claim(ids, by.actor.id);
  }

  /** What to judge next: hands out comments of the asker's list that nobody else has. */
  @Mutation(() => [Claim])
  claimNextComments(
    @By() by: StaffCause,
    @Args('among', { type: () => [DecisionItem] }) among: DecisionItem[],
    @Args('count', { type: () => Int }) count: number,
    @Args('onScreen', { type: () => Uuid, nullable: true }) onScreen?: string,
    @Args('release', { type: () => [Uuid], nullable: true }) release?: string[],
  ): Promise<Claim[]> {
    return this.claims.handOut(
      { among, count, onScreen: onScreen ?? null, release: release ?? [] },
      by.actor.id,
    );
  }

  @Mutation(() => Boolean)
  releaseComments(
    @By() by: StaffCause,
    @Args('ids', { type: () => [Uuid] }) ids: string[],
  ): Promise<boolean> {
    return this.claims.release(ids, by.actor.id);
  }
}
