import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type Cause, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { Article, ArticlePage } from './article.entity.js';
import { ArticleFilter, ArticleInput, ArticleSort } from './article.inputs.js';
import { ArticlesQueries } from './articles.queries.js';
import { ArticlesService } from './articles.service.js';

@Resolver()
export class ArticlesResolver {
  constructor(
    private readonly queries: ArticlesQueries,
    private readonly service: ArticlesService,
  ) {}

  @Query(() => ArticlePage)
  articles(
    @Info() asked: Asked,
    @Args('filter', { type: () => ArticleFilter, nullable: true }) filter?: ArticleFilter,
    @Args('sort', { type: () => ArticleSort, nullable: true }) sort?: ArticleSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Article>> {
    return this.queries.page(asked, filter ?? {}, sort, page);
  }

  @Mutation(() => Article)
  createArticle(
    @Info() asked: Asked,
    @By() by: StaffCause,
    @Args('input', { type: () => ArticleInput }) input: ArticleInput,
  ): Promise<Article> {
    return this.service.create(by, input, asked.selection);
  }

  @Mutation(() => Article)
  updateArticle(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input', { type: () => ArticleInput }) input: ArticleInput,
  ): Promise<Article> {
    return this.service.update(by, id, expectedVersion, input, asked.selection);
  }

  @Mutation(() => Article)
  deleteArticle(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Article> {
    return this.service.delete(by, id, expectedVersion, asked.selection);
  }

  @Mutation(() => Article)
  restoreArticle(
    @Info() asked: Asked,
    @By() by: Cause,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<Article> {
    return this.service.restore(by, id, expectedVersion, asked.selection);
  }
}
