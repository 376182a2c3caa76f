import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { sameInstant } from '../../common/instant.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Article, ArticleStatus, CommentPolicy } from './article.entity.js';
import type { ArticleInput } from './article.inputs.js';
import { ArticlesQueries } from './articles.queries.js';
import { slugOf } from './slug.js';

explainConstraint(
  'articles_slug_unique',
  'slug',
  'Another article, perhaps a deleted one, has this address already.',
);

/** What a person writes of an article. */
type Written = Pick<
  Article,
  | 'title'
  | 'slug'
  | 'excerpt'
  | 'body'
  | 'authorName'
  | 'status'
  | 'commentPolicy'
  | 'closeAfterDays'
  | 'publishedAt'
>;
type Stored = Written & Pick<Article, 'id' | 'version' | 'deletedAt'>;

const BLANK: Written = {
  title: '',
  slug: '',
  excerpt: '',
  body: '',
  authorName: '',
  status: ArticleStatus.DRAFT,
  commentPolicy: CommentPolicy.OPEN,
  closeAfterDays: null,
  publishedAt: null,
};

@Injectable()
export class ArticlesService {
  constructor(
    private readonly db: Database,
    private readonly queries: ArticlesQueries,
  ) {}

  /** Throws BadInput beside the field: a blank title, an address that is taken, days out of range. */
  async create(by: StaffCause, input: ArticleInput, selection: Selection): Promise<Article> {
    return this.db.tx(async (sql) => {
      const article = written(BLANK, { authorName: by.actor.name, ...input });
      article.slug ||= await this.free(sql, slugOf(article.title) || 'article');
      const made = await sql.one<{ id: string }>(
        `INSERT INTO articles (title, slug, excerpt, body, author_name, status, comment_policy, close_after_days, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        valuesOf(article),
      );
      await this.note(
        sql,
        by,
        'created',
        { id: made!.id, title: article.title },
        changesBetween({ ...BLANK }, { ...article }),
      );
      return (await this.queries.byId(selection, made!.id, sql))!;
    });
  }

  /** Throws Conflict with the article as it now stands where it changed since it was read. */
  async update(
    by: Cause,
    id: string,
    expectedVersion: number,
    input: ArticleInput,
    selection: Selection,
  ): Promise<Article> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, id, expectedVersion, selection);
      if (before.deletedAt) throw new NotFound('article');
      const article = written(before, input);
      article.slug ||= before.slug;
      const changes = changesBetween({ ...before }, { ...article });
      if (Object.keys(changes).length > 0) {
        await sql.run(
          `UPDATE articles SET title = $1, slug = $2, excerpt = $3, body = $4, author_name = $5, status = $6, comment_policy = $7,
             close_after_days = $8, published_at = $9, version = version + 1, updated_at = now() WHERE id = $10`,
          [...valuesOf(article), id],
        );
        await this.note(sql, by, 'updated', { id, title: article.title }, changes);
      }
      return (await this.queries.byId(selection, id, sql))!;
    });
  }

  /** Takes it off the public pages; nothing is lost, and restore brings it back. */
  delete(by: Cause, id: string, expectedVersion: number, selection: Selection): Promise<Article> {
    return this.put(by, id, expectedVersion, selection, true);
  }
  restore(by: Cause, id: string, expectedVersion: number, selection: Selection): Promise<Article> {
    return this.put(by, id, expectedVersion, selection, false);
  }

  private async put(
    by: Cause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    away: boolean,
  ): Promise<Article> {
    return this.db.tx(async (sql) => {
      const before = await this.locked(sql, id, expectedVersion, selection);
      if ((before.deletedAt !== null) !== away) {
        await sql.run(
          `UPDATE articles SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1`,
          [id, away],
        );
        await this.note(sql, by, away ? 'deleted' : 'restored', before, {});
      }
      return (await this.queries.byId(selection, id, sql))!;
    });
  }

  private async locked(sql: Sql, id: string, expectedVersion: number, selection: Selection): Promise<Stored> {
    const found = await sql.one<Stored>(
      `SELECT id, version, title, slug, excerpt, body, author_name AS "authorName", status, comment_policy AS "commentPolicy",
         close_after_days AS "closeAfterDays", to_json(published_at)#>>'{}' AS "publishedAt", deleted_at AS "deletedAt"
       FROM articles WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!found) throw new NotFound('article');
    if (found.version !== expectedVersion) {
      throw new Conflict(
        'This article was changed by somebody else meanwhile.',
        await this.queries.byId(selection, id, sql),
      );
    }
    return found;
  }

  /** The address itself, or with the next free number behind it. */
  private async free(sql: Sql, slug: string): Promise<string> {
    const taken = await sql.many<{ slug: string }>(
      'SELECT slug FROM articles WHERE slug = $1 OR starts_with(slug, $2)',
      [slug, `${slug}-`],
    );
    const known = new Set(taken.map((row) => row.slug));
    for (let n = 1, name = slug; ; name = `${slug}-${++n}`) if (!known.has(name)) return name;
  }

  private note(
    sql: Sql,
    by: Cause,
    verb: string,
    { id, title }: { id: string; title: string },
    changes: Changes,
  ): Promise<void> {
    return audit(sql, by, {
      action: `article.${verb}`,
      subjectType: 'Article',
      subjectId: id,
      subjectLabel: title,
      changes: withLengths(changes, 'body'),
    });
  }
}

const valuesOf = (a: Written): unknown[] => [
  a.title, a.slug, a.excerpt, a.body, a.authorName, a.status, a.commentPolicy, a.closeAfterDays, a.publishedAt,
]; // prettier-ignore

/** The article with what was sent; a slug that was not sent stays. Throws BadInput naming the field. */
function written(before: Written, input: ArticleInput): Written {
  const { closeAfterDays, publishedAt, slug, ...rest } = input;
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== null),
  );
  const { title, excerpt, body, authorName, status, commentPolicy } = { ...before, ...given };
  const article: Written = {
    title,
    excerpt,
    body,
    authorName,
    status,
    commentPolicy,
    slug: slug ? slugOf(slug) : before.slug,
    closeAfterDays: closeAfterDays === undefined ? before.closeAfterDays : closeAfterDays,
    publishedAt:
      publishedAt === undefined || sameInstant(publishedAt, before.publishedAt)
        ? before.publishedAt
        : publishedAt,
  };
  if (!article.title) throw BadInput.field('title', 'REQUIRED', 'Please give the article a title.');
  if (slug && !article.slug)
    throw BadInput.field('slug', 'FORMAT', 'An address has at least one letter or digit.');
  const days = article.closeAfterDays;
  if (days !== null && (days < 1 || days > 36_500))
    throw BadInput.field('closeAfterDays', 'RANGE', 'Comments close after 1 to 36 500 days.');
  if (article.status === ArticleStatus.PUBLISHED) article.publishedAt ??= new Date().toISOString();
  return article;
}
