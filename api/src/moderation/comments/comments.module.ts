import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { ClaimsService } from './claims.service.js';
import { Comment } from './comment.entity.js';
import { commentRecord } from './comment.record.js';
import { commentSource } from './comment.timeline.js';
import { CommentEvidenceQueries } from './comment-evidence.queries.js';
import { CommentLetters } from './comment-letters.js';
import { CommentsQueries } from './comments.queries.js';
import { CommentsResolver } from './comments.resolver.js';
import { DecisionsService } from './decisions.service.js';
import { EditsService } from './edits.service.js';
import { MatchingDecisionsService } from './matching-decisions.service.js';
import { RepliesService } from './replies.service.js';
import { CommentRetention } from './retention.js';

@Module({
  imports: [RecordsModule, TypeOrmModule.forFeature([Comment])],
  providers: [
    CommentsQueries,
    CommentEvidenceQueries,
    DecisionsService,
    MatchingDecisionsService,
    RepliesService,
    EditsService,
    ClaimsService,
    CommentLetters,
    CommentRetention,
    CommentsResolver,
  ],
  exports: [CommentsQueries, DecisionsService],
})
export class CommentsModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timelines: TimelineSources,
  ) {}

  onModuleInit(): void {
    this.types.register(commentRecord);
    this.timelines.register(commentSource, stageSource('Comment', 'comment_decisions'));
  }
}
