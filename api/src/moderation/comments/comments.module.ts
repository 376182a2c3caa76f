import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimsService } from './claims.service.js';
import { Comment } from './comment.entity.js';
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
  imports: [TypeOrmModule.forFeature([Comment])],
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
export class CommentsModule {}
