import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Express, NextFunction, Request, Response } from 'express';
import { DeskError } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { CommentDoor } from '../comments/comment-door.js';
import { type PublicArticle, PublicArticles } from '../comments/public-articles.js';
import { Thread } from '../comments/thread.js';
import { writerOf } from '../comments/writer-cookie.js';
import { door } from '../doors/any-site.js';
import type { Fields } from '../doors/request-body.js';
import { SignedTokens } from '../doors/signed-tokens.js';
import { articlePage } from './article-page.js';
import { listPage } from './list-page.js';
import { missingPage, sendPage } from '../pages/page.js';
import { refusedForm, type RefusedForm } from './refused-form.js';

const PAGE = 20;
const LAST_PAGE = 500;

/** `/blog` and `/blog/<slug>`. */
@Injectable()
export class BlogPages {
  constructor(
    private readonly articles: PublicArticles,
    private readonly thread: Thread,
    private readonly tokens: SignedTokens,
    private readonly comments: CommentDoor,
  ) {}

  mount(app: Express): void {
    app.get('/blog', door(this.list));
    app.get('/blog/:slug', door(this.article));
    app.use('/blog', this.unreadable);
  }

  /** A form without script: back to the page with the own text shown, or the form again with what is wrong beside each field. */
  async takeForm(fields: Fields, req: Request, res: Response): Promise<void> {
    try {
      const { url, token } = await this.comments.take(asOne(fields), req, res);
      const [page, comment] = url.split('#');
      res.redirect(303, `${page}?token=${token}#${comment}`);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const article = await this.articleOf(fields);
      if (!article) return sendPage(res, 404, missingPage);
      const { retryAfter } = error.details;
      if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
      await this.show(article, req, res, refusedForm(error, fields));
    }
  }

  private readonly list = async (req: Request, res: Response): Promise<void> => {
    const page = Math.min(Math.max(Math.trunc(Number(req.query.page)) || 1, 1), LAST_PAGE);
    const found = await this.articles.newest(PAGE + 1, (page - 1) * PAGE);
    res.setHeader('Cache-Control', 'no-cache');
    sendPage(res, 200, listPage(found.slice(0, PAGE), page, found.length > PAGE && page < LAST_PAGE));
  };

  private readonly article = async (req: Request, res: Response): Promise<void> => {
    const article = await this.articles.bySlug(String(req.params.slug));
    if (!article) return sendPage(res, 404, missingPage);
    await this.show(article, req, res);
  };

  /** An address that is no UTF-8 names no article, as one that is cut short in a mail. */
  private readonly unreadable = (error: unknown, _: Request, res: Response, next: NextFunction): void =>
    error instanceof URIError ? sendPage(res, 404, missingPage) : next(error);

  private async show(
    article: PublicArticle,
    req: Request,
    res: Response,
    refused?: RefusedForm,
  ): Promise<void> {
    const { token, reply, from, comment } = req.query;
    const own = this.tokens.commentOf(typeof token === 'string' ? token : null);
    const answered = refused ? refused.replyTo : reply;
    // The own comment, the one that is answered, or the one that a letter tells of may stand further on.
    const sought = own ?? answered ?? comment;
    let part = await this.thread.of(article.id, own, uuidOf(from));
    const id = uuidOf(sought);
    if (id && !part.comments.some((c) => c.id === id)) part = await this.thread.around(article.id, own, id);
    const known = writerOf(req, this.tokens);
    const form = {
      slug: article.slug,
      token: this.tokens.challenge(),
      typed:
        refused?.typed ??
        (known ? { name: known.name, email: known.email, website: known.website, remember: 'yes' } : {}),
      errors: refused?.errors ?? [],
      refusal: refused?.refusal ?? null,
      replyTo: part.comments.find((c) => c.id === answered && !c.awaiting) ?? null,
    };
    sendPage(res, refused?.status ?? 200, articlePage(article, part, form));
  }

  private async articleOf(fields: Fields): Promise<PublicArticle | undefined> {
    const { articleSlug, comment_post_ID: post } = fields;
    if (typeof articleSlug === 'string' && articleSlug) return this.articles.bySlug(articleSlug);
    return typeof post === 'string' && post
      ? this.articles.byKey(isUuid(post) ? 'id' : 'external', post)
      : undefined;
  }
}

const uuidOf = (value: unknown): string | null => (typeof value === 'string' && isUuid(value) ? value : null);

/** A double click, or Back and the button again: the same words from the same view of a page, whose token is its own, are one submission. */
function asOne(fields: Fields): Fields {
  if (!fields.token || fields.submissionId) return fields;
  return { ...fields, submissionId: createHash('sha256').update(JSON.stringify(fields)).digest('hex') };
}
