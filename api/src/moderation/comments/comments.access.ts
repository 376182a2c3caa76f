import { type AccessRows, allow } from '../../access/access-table.js';
import { MODERATORS, STAFF } from '../../access/roles.js';

export const commentsAccess: AccessRows = {
  Audit: allow(MODERATORS, 'Comment'),
  Query: { ...allow(STAFF, 'comments commentTabs'), ...allow(MODERATORS, 'commentEvidence') },
  Mutation: allow(
    MODERATORS,
    'decideComments decideMatchingComments undoDecisions undoManyDecisions replyToComment editComment claimComments claimNextComments releaseComments',
  ),
  Comment: allow(
    STAFF,
    `id version status previousStatus statusSince arrivedAt kind format body bodyText bodyHtml links holdReasons parentId editedAt
     decidedAt article author decidedBy claimedBy`,
  ),
  // Who somebody is and where they write from is for those who must judge it.
  CommentAuthor: {
    ...allow(STAFF, 'id name url approvedCount spamCount firstSeenAt'),
    ...allow(MODERATORS, 'email ip network'),
  },
  CommentFilter: {
    ...allow(STAFF, 'ids status articleId authorId minLinks maxLinks arrivedAfter arrivedBefore'),
    // The search text holds email and address, so it may not be searched by those who may not read them.
    ...allow(MODERATORS, 'q email network domain decidedAfter decidedBefore decidedBy decidedTo'),
  },
  CommentSortField: allow(STAFF, 'ARRIVED_AT'),
  ArticleRef: allow(STAFF, 'id title slug excerpt'),
  Link: allow(STAFF, 'url domain text'),
  PersonRef: allow(STAFF, 'id name'),
  CommentPage: allow(STAFF, 'items totalCount totalIsExact endCursor'),
  CommentTabs: allow(
    STAFF,
    'pending approved spam trash all oldestPendingAt decidedByMeToday decidedByMeTodayFilter medianSecondsToday colleagues',
  ),
  ColleagueClaims: allow(STAFF, 'by count'),
  CommentEvidence: allow(
    MODERATORS,
    'commentId parents visibleInThread authorNames othersOnEmail othersOnNetwork knownToUs decisions edits',
  ),
  ParentComment: allow(MODERATORS, 'id authorName bodyText status'),
  Decision: allow(MODERATORS, 'id at actor by action from to reason note undone'),
  CommentEdit: allow(MODERATORS, 'id at by before after'),
  DecisionBatch: allow(MODERATORS, 'batch items'),
  DecisionOutcome: allow(MODERATORS, 'id code message by at comment'),
  ReplyResult: allow(MODERATORS, 'outcome reply'),
  Claim: allow(MODERATORS, 'commentId by mine onScreen until'),
};
