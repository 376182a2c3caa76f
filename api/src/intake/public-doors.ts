import { Injectable } from '@nestjs/common';
import type { Express, Request, Response } from 'express';
import { NotFound } from '../common/errors.js';
import { isUuid } from '../common/scalars.js';
import { BlogPages } from './blog/blog-pages.js';
import { CommentDoor } from './comments/comment-door.js';
import { PublicArticles } from './comments/public-articles.js';
import { Thread } from './comments/thread.js';
import { created, onlyPost } from './doors/answers.js';
import { door, fromAnySite } from './doors/any-site.js';
import { publicBody } from './doors/request-body.js';
import { SignedTokens } from './doors/signed-tokens.js';

/** `/public/…`: what programs and forms of other sites speak to. */
@Injectable()
export class PublicDoors {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly comments: CommentDoor,
    private readonly articles: PublicArticles,
    private readonly thread: Thread,
    private readonly blog: BlogPages,
  ) {}

  mount(app: Express): void {
    app.use('/public', fromAnySite);
    app.post('/public/comments', door(this.post));
    app.get('/public/challenge', (_req, res) => {
      res.setHeader('Cache-Control', 'no-store');
      res.json({ token: this.tokens.challenge() });
    });
    app.get('/public/articles/:slug/comments', door(this.visible));
    app.all('/public/comments', onlyPost('Comments are sent here by POST.'));
  }

  private readonly post = async (req: Request, res: Response): Promise<void> => {
    const { fields, byForm } = await publicBody(req);
    res.setHeader('Cache-Control', 'no-store');
    if (byForm) return this.blog.takeForm(fields, req, res);
    created(res, await this.comments.take(fields, req, res));
  };

  private readonly visible = async (req: Request, res: Response): Promise<void> => {
    const article = await this.articles.bySlug(String(req.params.slug));
    if (!article) throw new NotFound('article');
    const { token, from } = req.query;
    const own = this.tokens.commentOf(typeof token === 'string' ? token : null);
    const start = typeof from === 'string' && isUuid(from) ? from : null;
    const { comments, under, earlier, later } = await this.thread.of(article.id, own, start);
    res.setHeader('Cache-Control', own ? 'no-store' : 'no-cache');
    res.json({
      article: { slug: article.slug, title: article.title, commentsOpen: article.commentsOpen },
      count: comments.filter((c) => !c.awaiting).length,
      comments,
      under: under?.id ?? null,
      earlier,
      later,
    });
  };
}
