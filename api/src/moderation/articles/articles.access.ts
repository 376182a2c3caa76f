import { type AccessRows, allow } from '../../access/access-table.js';
import { MODERATORS, STAFF } from '../../access/roles.js';

export const articlesAccess: AccessRows = {
  Audit: allow(MODERATORS, 'Article'),
  Query: allow(STAFF, 'articles'),
  Mutation: allow(MODERATORS, 'createArticle updateArticle deleteArticle restoreArticle'),
  Article: allow(
    STAFF,
    `id version slug title excerpt body authorName kind status commentPolicy closeAfterDays publishedAt externalId createdAt updatedAt
     deletedAt commentsOpen url pendingCount visibleCount`,
  ),
  ArticlePage: allow(STAFF, 'items totalCount totalIsExact endCursor'),
  ArticleFilter: allow(STAFF, 'ids q status commentPolicy kind deleted'),
  ArticleSortField: allow(STAFF, 'PUBLISHED_AT TITLE UPDATED_AT'),
};
