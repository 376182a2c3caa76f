import { Inject, Injectable } from '@nestjs/common';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import { ArrivalRules } from '../arrival/arrival-rules.js';
import { pendingOf, visibleOf } from '../comments/article-counts.js';
import type { Article } from './article.entity.js';
import { type ArticleFilter, type ArticleSort, ArticleSortField } from './article.inputs.js';

const KEYS: Record<ArticleSortField, SortKey> = {
  // What has no date yet comes before everything that has one.
  [ArticleSortField.PUBLISHED_AT]: { by: `coalesce(a.published_at, 'infinity')`, type: 'timestamptz' },
  [ArticleSortField.TITLE]: { by: 'a.title', type: 'text' },
  [ArticleSortField.UPDATED_AT]: { by: 'a.updated_at', type: 'timestamptz' },
};

@Injectable()
export class ArticlesQueries {
  constructor(
    private readonly db: Database,
    private readonly rules: ArrivalRules,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One statement: just the fields that are asked for. */
  page(
    asked: Asked,
    filter: ArticleFilter,
    sort?: ArticleSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Article>> {
    const query = new ListQuery('articles a', objectOf(askedFor(asked, 'items'), this.columns))
      .when(filter.ids, 'a.id = ANY ($::uuid[])')
      .when(filter.q ? containing(filter.q) : null, `(a.title || ' ' || a.slug) ILIKE $`)
      .when(filter.status, 'a.status = $')
      .when(filter.commentPolicy, 'a.comment_policy = $')
      .when(filter.kind, 'a.kind = $')
      .when(filter.deleted ?? (filter.ids ? null : false), '(a.deleted_at IS NOT NULL) = $::boolean');
    const key = KEYS[sort?.field ?? ArticleSortField.PUBLISHED_AT];
    return query.page(this.db, [key, { by: 'a.id', type: 'uuid' }], sort?.order ?? SortOrder.DESC, page);
  }

  async byId(selection: Selection, id: string, sql: Sql = this.db): Promise<Article | undefined> {
    const row = await sql.one<{ item: Article }>(
      `SELECT ${objectOf(selection, this.columns)} AS item FROM articles a WHERE a.id = $1`,
      [id],
    );
    return row?.item;
  }

  private get columns(): Columns {
    const days = this.rules.current.discussion.closeAfterDays;
    return {
      id: 'a.id',
      version: 'a.version',
      slug: 'a.slug',
      title: 'a.title',
      excerpt: 'a.excerpt',
      body: 'a.body',
      authorName: 'a.author_name',
      kind: 'a.kind',
      status: 'a.status',
      commentPolicy: 'a.comment_policy',
      closeAfterDays: 'a.close_after_days',
      publishedAt: 'a.published_at',
      externalId: 'a.external_id',
      createdAt: 'a.created_at',
      updatedAt: 'a.updated_at',
      deletedAt: 'a.deleted_at',
      commentsOpen: `(a.comment_policy = 'OPEN' AND a.status = 'PUBLISHED' AND a.deleted_at IS NULL AND a.published_at <= now()
        AND (a.published_at + make_interval(days => coalesce(a.close_after_days, ${days ?? 'NULL'}::int)) > now()) IS NOT FALSE)`,
      url: `'${this.config.PUBLIC_URL.replace(/'/g, "''")}/blog/' || a.slug`,
      pendingCount: pendingOf('a.id'),
      visibleCount: visibleOf('a.id'),
    };
  }
}
