import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';

export const COMMENT = graphql(`
  fragment QueueComment on Comment {
    id
    version
    status
    previousStatus
    statusSince
    arrivedAt
    kind
    format
    body
    bodyHtml
    bodyText
    links {
      url
      domain
      text
    }
    holdReasons
    parentId
    editedAt
    decidedAt
    article {
      id
      title
      slug
      excerpt
    }
    author {
      id
      name
      email
      url
      ip
      network
      approvedCount
      spamCount
      firstSeenAt
    }
    decidedBy {
      id
      name
    }
    claimedBy {
      id
      name
    }
  }
`);
export type QueueComment = ResultOf<typeof COMMENT>;
export type Status = QueueComment['status'];

export const COMMENTS = graphql(
  `
    query Comments($filter: CommentFilter, $sort: CommentSort, $page: PageInput) {
      comments(filter: $filter, sort: $sort, page: $page) {
        items {
          ...QueueComment
        }
        totalCount
        totalIsExact
        endCursor
      }
    }
  `,
  [COMMENT],
);
/** What those read who may not judge: without what says who somebody is. */
export const COMMENTS_TO_READ = graphql(`
  query CommentsToRead($filter: CommentFilter, $sort: CommentSort, $page: PageInput) {
    comments(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        status
        arrivedAt
        format
        body
        bodyHtml
        bodyText
        links {
          url
          domain
          text
        }
        article {
          id
          title
        }
        author {
          name
        }
      }
      totalCount
      totalIsExact
    }
  }
`);
export type ReadComment = ResultOf<typeof COMMENTS_TO_READ>['comments']['items'][number];

export type CommentFilter = NonNullable<VariablesOf<typeof COMMENTS>['filter']>;

/** How many there are of each, how many came since, and what colleagues did to the ones on screen. */
export const PULSE = graphql(`
  query QueuePulse($since: CommentFilter, $near: CommentFilter) {
    commentTabs {
      pending
      approved
      spam
      trash
      all
      oldestPendingAt
      decidedByMeToday
      decidedByMeTodayFilter
      medianSecondsToday
      colleagues {
        by {
          id
          name
        }
        count
      }
    }
    fresh: comments(filter: $since) {
      totalCount
    }
    near: comments(filter: $near, page: { limit: 50 }) {
      items {
        id
        version
        status
        decidedAt
        decidedBy {
          id
          name
        }
        claimedBy {
          id
          name
        }
      }
    }
  }
`);
export type Tabs = ResultOf<typeof PULSE>['commentTabs'];

export const EVIDENCE = graphql(`
  query CommentEvidence($ids: [UUID!]!) {
    commentEvidence(ids: $ids) {
      commentId
      parents {
        id
        authorName
        bodyText
        status
      }
      visibleInThread
      authorNames
      othersOnEmail
      othersOnNetwork
      knownToUs
      decisions {
        id
        at
        actor
        by {
          id
          name
        }
        action
        from
        to
        reason
        note
        undone
      }
      edits {
        id
        at
        by {
          id
          name
        }
        before
        after
      }
    }
  }
`);
export type Evidence = ResultOf<typeof EVIDENCE>['commentEvidence'][number];

export const AUTHOR_COUNTS = graphql(`
  query AuthorCounts(
    $email: CommentFilter
    $network: CommentFilter
    $domain: CommentFilter
    $named: ShortText!
    $hasDomain: Boolean!
  ) {
    isFreeMail(domain: $named) @include(if: $hasDomain)
    email: comments(filter: $email) {
      totalCount
      totalIsExact
    }
    network: comments(filter: $network) {
      totalCount
      totalIsExact
    }
    domain: comments(filter: $domain) {
      totalCount
      totalIsExact
    }
  }
`);

export const ARTICLE_CHOICES = graphql(`
  query ArticleChoices($q: ShortText) {
    articles(filter: { q: $q }, page: { limit: 20 }) {
      items {
        id
        title
        pendingCount
      }
    }
  }
`);

export const ARTICLE_TITLE = graphql(`
  query ArticleTitle($ids: [UUID!]!) {
    articles(filter: { ids: $ids }, page: { limit: 1 }) {
      items {
        id
        title
      }
    }
  }
`);
