import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { DateTime, Uuid } from '../../common/scalars.js';

export enum ArticleStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}
export enum CommentPolicy {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(ArticleStatus, { name: 'ArticleStatus' });
registerEnumType(CommentPolicy, { name: 'CommentPolicy' });

/** An article: the columns, and beside them what of it is published. */
@Entity('articles')
@ObjectType()
export class Article {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field() slug: string;
  @Column('text') @Field() title: string;
  @Column('text') @Field() excerpt: string;
  /** HTML as it was written; sanitised when it is shown. */
  @Column('text') @Field() body: string;
  @Column('text', { name: 'author_name' }) @Field() authorName: string;
  /** WordPress' post type. */
  @Column('text') @Field() kind: string;
  @Column('text') @Field(() => ArticleStatus) status: ArticleStatus;
  @Column('text', { name: 'comment_policy' }) @Field(() => CommentPolicy) commentPolicy: CommentPolicy;
  /** Days after publication; null: as the discussion settings say. */
  @Column('int', { name: 'close_after_days', nullable: true })
  @Field(() => Int, { nullable: true })
  closeAfterDays: number | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  publishedAt: string | null;
  @Column('text', { name: 'external_id', nullable: true })
  @Field(() => String, { nullable: true })
  externalId: string | null;
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  /** Whether a visitor may write now: the policy, and the days after publication. */
  @Field() commentsOpen: boolean;
  /** Where the public reads it. */
  @Field() url: string;
  /** 1000 where that many wait or more. */
  @Field(() => Int) pendingCount: number;
  /** Approved comments whose every ancestor is approved; 1000 where there are that many or more. */
  @Field(() => Int) visibleCount: number;

  @Column('uuid', { name: 'site_id', nullable: true }) siteId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
}

@ObjectType()
export class ArticlePage extends Page(Article) {}
