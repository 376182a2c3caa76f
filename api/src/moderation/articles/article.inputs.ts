import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DateTime, ShortText, Text, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { ArticleStatus, CommentPolicy } from './article.entity.js';

/** Without `deleted` and `ids` only what is there; `q` is part of title or address. */
@InputType()
export class ArticleFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) q?: string;
  @Field(() => ArticleStatus, { nullable: true }) status?: ArticleStatus;
  @Field(() => CommentPolicy, { nullable: true }) commentPolicy?: CommentPolicy;
  @Field(() => ShortText, { nullable: true }) kind?: string;
  @Field(() => Boolean, { nullable: true }) deleted?: boolean;
}

export enum ArticleSortField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ArticleSortField, { name: 'ArticleSortField' });

@InputType()
export class ArticleSort {
  @Field(() => ArticleSortField) field: ArticleSortField;
  @Field(() => SortOrder) order: SortOrder;
}

/** What is not given stays as it is. Without a slug one is made from the title; without publishedAt publishing means now. */
@InputType()
export class ArticleInput {
  @Field(() => ShortText, { nullable: true }) title?: string | null;
  @Field(() => ShortText, { nullable: true }) slug?: string | null;
  @Field(() => Text, { nullable: true }) excerpt?: string | null;
  @Field(() => Text, { nullable: true }) body?: string | null;
  @Field(() => ShortText, { nullable: true }) authorName?: string | null;
  @Field(() => ArticleStatus, { nullable: true }) status?: ArticleStatus | null;
  @Field(() => CommentPolicy, { nullable: true }) commentPolicy?: CommentPolicy | null;
  /** 1 to 36 500 days; null: as the discussion settings say. */
  @Field(() => Int, { nullable: true }) closeAfterDays?: number | null;
  @Field(() => DateTime, { nullable: true }) publishedAt?: string | null;
}
