import { Injectable } from '@nestjs/common';
import { ArrivalRules } from '../../moderation/arrival/arrival-rules.js';
import { Database } from '../../platform/database/database.js';

export interface PublicArticle {
  id: string;
  slug: string;
  title: string;
  excerpt: string;
  author: string;
  publishedAt: string;
  /** HTML as it was written; sanitise it before it is shown. */
  body: string;
  commentsOpen: boolean;
}

export type ListedArticle = Omit<PublicArticle, 'body' | 'commentsOpen' | 'id'>;

const PUBLIC = `a.status = 'PUBLISHED' AND a.deleted_at IS NULL AND a.published_at <= now()`;
const COLUMNS = `a.slug, a.title, a.excerpt, a.author_name AS author, to_json(a.published_at)#>>'{}' AS "publishedAt"`;

/** The first site that was brought in, should two know the number: as where a comment is accepted. */
const EXTERNAL = `a.id = (SELECT id FROM articles WHERE external_id = $2 AND deleted_at IS NULL ORDER BY site_id LIMIT 1)`;

/** Articles as everybody may read them: published, and not in the future. */
@Injectable()
export class PublicArticles {
  constructor(
    private readonly db: Database,
    private readonly rules: ArrivalRules,
  ) {}

  bySlug(slug: string): Promise<PublicArticle | undefined> {
    return this.one('a.slug = $2', slug);
  }

  /** By the id that the WordPress site gave it. */
  byKey(by: 'id' | 'external', key: string): Promise<PublicArticle | undefined> {
    return this.one(by === 'id' ? 'a.id = $2::uuid' : EXTERNAL, key);
  }

  /** The newest first. Pages of a WordPress site are no articles; who knows the address reads them. */
  newest(limit: number, offset: number): Promise<ListedArticle[]> {
    return this.db.many<ListedArticle>(
      `SELECT ${COLUMNS} FROM articles a WHERE ${PUBLIC} AND a.kind = 'post' ORDER BY a.published_at DESC, a.id DESC LIMIT $1 OFFSET $2`,
      [limit, offset],
    );
  }

  private one(where: string, key: string): Promise<PublicArticle | undefined> {
    return this.db.one<PublicArticle>(
      `SELECT a.id, ${COLUMNS}, a.body, a.comment_policy = 'OPEN'
           AND (a.published_at + make_interval(days => coalesce(a.close_after_days, $1::int)) > now()) IS NOT FALSE AS "commentsOpen"
       FROM articles a WHERE ${where} AND ${PUBLIC} LIMIT 1`,
      [this.rules.current.discussion.closeAfterDays, key.replaceAll('\0', '')],
    );
  }
}
