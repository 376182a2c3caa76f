import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { holds, Role } from '../../access/roles.js';
import { BadInput, DeskError, Forbidden, NotFound, TooManyRequests } from '../../common/errors.js';
import { cleanLine } from '../../common/text.js';
import { ArrivalRules } from '../../moderation/arrival/arrival-rules.js';
import { judge } from '../../moderation/arrival/judge.js';
import { textOfHtml } from '../../moderation/comments/comment-html.js';
import { linksOf } from '../../moderation/comments/links.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { overTls } from '../../staff/sessions/cookie.js';
import { marksOf } from '../doors/marks.js';
import { callerOf } from '../doors/network.js';
import { fromOwnPage } from '../doors/any-site.js';
import type { Fields } from '../doors/request-body.js';
import { SignedTokens } from '../doors/signed-tokens.js';
import { AcceptComment, type Accepted } from './accept-comment.js';
import { type CommentForm, readCommentForm } from './comment-form.js';
import { remember, writerOf } from './writer-cookie.js';

/** The answer to a comment that was taken. */
export interface Receipt {
  id: string;
  status: 'PENDING' | 'APPROVED';
  message: string;
  /** Shows the own text for ten minutes: GET /public/articles/:slug/comments?token=… and /blog/:slug?token=… */
  token: string;
  url: string;
}

/** Takes in what a visitor wrote: reads the form, asks the rules, and writes it all in one statement. */
@Injectable()
export class CommentDoor {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly rules: ArrivalRules,
    private readonly comments: AcceptComment,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws what the door answers: 422, 404, 403, 409, 429. */
  async take(fields: Fields, req: Request, res: Response): Promise<Receipt> {
    const key = req.headers['idempotency-key'];
    const form = readCommentForm(fields, typeof key === 'string' ? key : undefined);
    const { current } = this.rules;
    const caller = callerOf(req.ip);
    const userAgent = cleanLine(req.headers['user-agent'] ?? '').slice(0, 500) || null;
    const openedAt = this.tokens.openedAt(form.token);
    const links = linksOf(form.body, 'TEXT');
    const writer = writerOf(req, this.tokens);
    const judgement = judge(
      {
        ...form,
        ...caller,
        userAgent,
        links,
        stripped: current.disallowedKeys.length ? textOfHtml(form.body) : form.body,
        marks: marksOf(form, openedAt),
      },
      current,
    );
    const accepted = await this.comments.accept({
      form,
      caller,
      userAgent,
      links,
      judgement,
      requirePreviouslyApproved: current.discussion.requirePreviouslyApproved,
      closeAfterDays: current.discussion.closeAfterDays,
      openedAt,
      sentBefore: writer?.email.toLowerCase() === form.email.toLowerCase() ? writer.comments : [],
      staffId: moderatorOf(req, form.email),
    });
    const receipt = this.receiptOf(accepted, form);
    remember(
      { req, res, tokens: this.tokens, tls: overTls(req, this.config.PUBLIC_URL) },
      form.remember,
      { name: form.name, email: form.email, website: form.website ?? '' },
      receipt.id,
    );
    return receipt;
  }

  private receiptOf(accepted: Accepted | undefined, form: CommentForm): Receipt {
    if (!accepted) throw new NotFound('article');
    const { verdict, id, slug, wait } = accepted;
    switch (verdict) {
      case 'ACCEPTED':
      case 'SAME': {
        const status = accepted.status === 'APPROVED' ? 'APPROVED' : 'PENDING';
        return {
          id: id!,
          status,
          message:
            status === 'APPROVED'
              ? 'Your comment is published.'
              : 'Thank you. Your comment is awaiting moderation.',
          token: this.tokens.ownText(id!, accepted.arrivedAt!.getTime()),
          url: `/blog/${slug}#comment-${id!}`,
        };
      }
      case 'CLOSED':
        throw new Forbidden('Comments on this article are closed.');
      case 'NO_PARENT':
        throw BadInput.field(
          form.article.by === 'external' ? 'comment_parent' : 'parentId',
          'MISSING',
          'The comment that you answer is not there any more.',
        );
      case 'DUPLICATE':
      case 'RACE':
        throw new DeskError('DUPLICATE', 409, 'You have said exactly this here already.');
      case 'EMAIL_LIMIT':
      case 'NETWORK_LIMIT':
      case 'ARTICLE_LIMIT':
      case 'WHOLE_LIMIT':
        throw new TooManyRequests(
          Math.max(1, wait),
          'You are writing very quickly. Please wait a minute and send it again.',
        );
    }
  }
}

/**
 * A moderator who writes on a page of ours as themself, which the badge says to readers; a typed address alone proves nobody,
 * and under another one a moderator writes as anybody does.
 */
function moderatorOf(req: Request, email: string): string | null {
  const { actor } = req;
  if (actor?.email.toLowerCase() !== email.toLowerCase() || !fromOwnPage(req)) return null;
  return holds(actor, Role.MODERATOR) || holds(actor, Role.ADMIN) ? actor.id : null;
}
