import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { COMMENT } from './comments.graphql.js';

const OUTCOME = graphql(`
  fragment Outcome on DecisionOutcome {
    id
    code
    message
    at
    by {
      id
      name
    }
    comment {
      id
      version
      status
      previousStatus
      decidedAt
      decidedBy {
        id
        name
      }
    }
  }
`);
export type Outcome = ResultOf<typeof OUTCOME>;

export const DECIDE = graphql(
  `
    mutation DecideComments(
      $items: [DecisionItem!]!
      $action: CommentAction!
      $reason: DecisionReason
      $note: Text
      $id: UUID!
    ) {
      decideComments(items: $items, action: $action, reason: $reason, note: $note, clientMutationId: $id) {
        items {
          ...Outcome
        }
      }
    }
  `,
  [OUTCOME],
);
export type Action = VariablesOf<typeof DECIDE>['action'];
export type Reason = NonNullable<VariablesOf<typeof DECIDE>['reason']>;

export const UNDO = graphql(
  `
    mutation UndoDecisions($batch: UUID!, $id: UUID!) {
      undoDecisions(batch: $batch, clientMutationId: $id) {
        items {
          ...Outcome
        }
      }
    }
  `,
  [OUTCOME],
);

export const REPLY = graphql(
  `
    mutation ReplyToComment(
      $id: UUID!
      $expectedVersion: Int!
      $body: Text!
      $approve: Boolean!
      $requestId: UUID!
    ) {
      replyToComment(
        id: $id
        expectedVersion: $expectedVersion
        body: $body
        approve: $approve
        clientMutationId: $requestId
      ) {
        outcome {
          ...Outcome
        }
        reply {
          id
        }
      }
    }
  `,
  [OUTCOME],
);

export const EDIT = graphql(
  `
    mutation EditComment($id: UUID!, $expectedVersion: Int!, $input: CommentEditInput!) {
      editComment(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...QueueComment
      }
    }
  `,
  [COMMENT],
);
export type EditInput = VariablesOf<typeof EDIT>['input'];

export const CLAIM_NEXT = graphql(`
  mutation ClaimNextComments($onScreen: UUID, $among: [DecisionItem!]!, $count: Int!, $release: [UUID!]) {
    claimNextComments(onScreen: $onScreen, among: $among, count: $count, release: $release) {
      commentId
      by {
        id
        name
      }
      mine
      onScreen
    }
  }
`);
export type Claim = ResultOf<typeof CLAIM_NEXT>['claimNextComments'][number];

export const RELEASE = graphql(`
  mutation ReleaseComments($ids: [UUID!]!) {
    releaseComments(ids: $ids)
  }
`);

export const CREATE_BLOCK = graphql(`
  mutation BlockSender($input: BlockInput!) {
    createBlock(input: $input) {
      id
    }
  }
`);

export const MAKE_LEAD = graphql(`
  mutation MakeLeadFromComment($id: UUID!) {
    makeLeadFromComment(commentId: $id) {
      reference
      again
      owner {
        name
      }
    }
  }
`);

export const DECIDE_MATCHING = graphql(`
  mutation DecideMatching(
    $filter: CommentFilter!
    $action: CommentAction!
    $expectedCount: Int!
    $reason: DecisionReason
    $note: Text
    $id: UUID!
  ) {
    decideMatchingComments(
      filter: $filter
      action: $action
      expectedCount: $expectedCount
      reason: $reason
      note: $note
      clientMutationId: $id
    ) {
      id
    }
  }
`);
