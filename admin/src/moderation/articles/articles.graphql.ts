import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const ARTICLE = graphql(`
  fragment ArticleFields on Article {
    id
    version
    title
    slug
    url
    kind
    externalId
    authorName
    excerpt
    body
    status
    publishedAt
    commentPolicy
    closeAfterDays
    commentsOpen
    pendingCount
    visibleCount
    createdAt
    updatedAt
    deletedAt
  }
`);
export type Article = ResultOf<typeof ARTICLE>;

const LIST = graphql(
  `
    query Articles($filter: ArticleFilter, $sort: ArticleSort, $page: PageInput) {
      articles(filter: $filter, sort: $sort, page: $page) {
        items {
          ...ArticleFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [ARTICLE],
);
const CREATE = graphql(
  `
    mutation CreateArticle($input: ArticleInput!) {
      createArticle(input: $input) {
        ...ArticleFields
      }
    }
  `,
  [ARTICLE],
);
const UPDATE = graphql(
  `
    mutation UpdateArticle($id: UUID!, $expectedVersion: Int!, $input: ArticleInput!) {
      updateArticle(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ArticleFields
      }
    }
  `,
  [ARTICLE],
);
const DELETE = graphql(
  `
    mutation DeleteArticle($id: UUID!, $expectedVersion: Int!) {
      deleteArticle(id: $id, expectedVersion: $expectedVersion) {
        ...ArticleFields
      }
    }
  `,
  [ARTICLE],
);
const RESTORE = graphql(
  `
    mutation RestoreArticle($id: UUID!, $expectedVersion: Int!) {
      restoreArticle(id: $id, expectedVersion: $expectedVersion) {
        ...ArticleFields
      }
    }
  `,
  [ARTICLE],
);

export const articleOperations: Operations = {
  list: LIST,
  sorts: ['publishedAt', 'title', 'updatedAt'],
  create: CREATE,
  update: UPDATE,
  delete: DELETE,
  inputFields: [
    'title',
    'slug',
    'authorName',
    'excerpt',
    'body',
    'status',
    'publishedAt',
    'commentPolicy',
    'closeAfterDays',
  ],
};

export const articleVerbs = {
  restoreArticle: async ({ id, version }: Article) =>
    (await send(RESTORE, { id, expectedVersion: version })).restoreArticle,
};
export type ArticleVerbs = typeof articleVerbs;
