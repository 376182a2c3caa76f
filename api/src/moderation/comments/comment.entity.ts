import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Json, Uuid } from '../../common/scalars.js';
import { CommentKind, HoldReason, TextFormat } from './comment.enums.js';
import { CommentStatus } from './comment.status.js';

@ObjectType()
export class ArticleRef {
  @Field(() => Uuid) id: string;
  @Field() title: string;
  @Field() slug: string;
  @Field() excerpt: string;
}

/** `domain`: where the link really goes, the registrable domain in Unicode; `text`: what it says. */
@ObjectType()
export class Link {
  @Field() url: string;
  @Field() domain: string;
  @Field() text: string;
}

/** id, email and ip are null where there is none or it was wiped; the counts are of all comments by this email. */
@ObjectType()
export class CommentAuthor {
  @Field(() => Uuid, { nullable: true }) id: string | null;
  @Field() name: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field(() => String, { nullable: true }) ip: string | null;
  /** The address, or the /64 of an IPv6 one: what filters and blocks take. */
  @Field(() => String, { nullable: true }) network: string | null;
  @Field(() => Int) approvedCount: number;
  @Field(() => Int) spamCount: number;
  @Field(() => DateTime, { nullable: true }) firstSeenAt: string | null;
}

/** A comment: the columns, and beside them what of it is published. What has no @Field is not public. */
@Entity('comments')
@ObjectType()
export class Comment {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field(() => CommentStatus) status: CommentStatus;
  @Column('text', { name: 'previous_status', nullable: true })
  @Field(() => CommentStatus, { nullable: true })
  previousStatus: CommentStatus | null;
  @Column('timestamptz', { name: 'status_since' }) @Field(() => DateTime) statusSince: string;
  @Column('timestamptz', { name: 'arrived_at' }) @Field(() => DateTime) arrivedAt: string;
  @Column('text') @Field(() => CommentKind) kind: CommentKind;
  @Column('text') @Field(() => TextFormat) format: TextFormat;
  /** The text as it came. */
  @Column('text') @Field() body: string;
  /** The text as people read it, without markup; for search, rules and lists. */
  @Column('text', { name: 'body_text', nullable: true }) @Field() bodyText: string;
  /** What the allow-list leaves of an HTML comment; null for text. */
  @Column('text', { name: 'body_html', nullable: true }) @Field(() => String, { nullable: true }) bodyHtml:
    string | null;
  @Column('jsonb') @Field(() => [Link]) links: Link[];
  @Column('text', { name: 'hold_reasons', array: true }) @Field(() => [HoldReason]) holdReasons: HoldReason[];
  @Column('uuid', { name: 'parent_id', nullable: true }) @Field(() => Uuid, { nullable: true }) parentId:
    string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  editedAt: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  decidedAt: string | null;

  @Field(() => ArticleRef) article: ArticleRef;
  @Field(() => CommentAuthor) author: CommentAuthor;
  @Field(() => PersonRef, { nullable: true }) decidedBy: PersonRef | null;
  /** The moderator who has it on screen or next in hand just now, the asker included. */
  @Field(() => PersonRef, { nullable: true }) claimedBy: PersonRef | null;

  @Column('uuid', { name: 'article_id' }) articleId: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedById: string | null;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('citext', { name: 'author_email', nullable: true }) authorEmail: string | null;
  @Column('text', { name: 'author_url', nullable: true }) authorUrl: string | null;
  @Column('inet', { name: 'author_ip', nullable: true }) authorIp: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId: string | null;
  @Column('smallint', { name: 'link_count' }) linkCount: number;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId: string | null;
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
}

@ObjectType()
export class CommentPage extends Page(Comment) {}

/** How many comments a colleague has on screen or next in hand. */
@ObjectType()
export class ColleagueClaims {
  @Field(() => PersonRef) by: PersonRef;
  @Field(() => Int) count: number;
}

/** Exact live counts of the tabs, the asker's own day, and what the others are at. */
@ObjectType()
export class CommentTabs {
  @Field(() => Int) pending: number;
  @Field(() => Int) approved: number;
  @Field(() => Int) spam: number;
  @Field(() => Int) trash: number;
  @Field(() => Int) all: number;
  @Field(() => DateTime, { nullable: true }) oldestPendingAt: string | null;
  /** Comments that the asker decided since their midnight, without what was taken back or deleted for ever. */
  @Field(() => Int) decidedByMeToday: number;
  /** A `CommentFilter` that opens exactly those. */
  @Field(() => Json) decidedByMeTodayFilter: unknown;
  /** The median time from one of the asker's decisions today to the next; pauses of five minutes and more do not count. */
  @Field(() => Float, { nullable: true }) medianSecondsToday: number | null;
  @Field(() => [ColleagueClaims]) colleagues: ColleagueClaims[];
}
