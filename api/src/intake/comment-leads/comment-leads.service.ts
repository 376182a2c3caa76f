import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { LeadSource } from '../../accounts/leads/lead.enums.js';
import { LeadsService } from '../../accounts/leads/leads.service.js';
import { audit } from '../../audit/audit.js';
import { GateRefused, NotFound } from '../../common/errors.js';
import type { PersonRef } from '../../common/person-ref.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { CommentLead } from './comment-lead.model.js';

interface Found {
  status: string;
  name: string;
  email: string | null;
  website: string | null;
  text: string;
  articleId: string;
  submission: string;
}

const FIND = `SELECT status, author_name AS name, author_email AS email, author_url AS website, coalesce(body_text, body) AS text,
    article_id AS "articleId", md5('lead of comment ' || id)::uuid AS submission
  FROM comments WHERE id = $1 AND status <> 'DELETED' FOR SHARE`;

/** Hands somebody who wrote under an article on to those who sell. */
@Injectable()
export class CommentLeadsService {
  constructor(
    private readonly db: Database,
    private readonly leads: LeadsService,
    private readonly outbox: Outbox,
  ) {}

  /** Throws NotFound, and GateRefused for spam and where nobody could answer. */
  async make(by: StaffCause, commentId: string): Promise<CommentLead> {
    const made = await this.db.tx(async (sql) => {
      const comment = await sql.one<Found>(FIND, [commentId]);
      if (!comment) throw new NotFound('comment');
      refuse(comment);
      // No letter goes to its writer: a comment asks for none. The clock starts now, for only now does anybody know that it is a lead.
      const lead = await this.leads.receive(sql, by, {
        name: comment.name,
        email: comment.email,
        website: comment.website,
        message: comment.text,
        source: LeadSource.BLOG_COMMENT,
        sourceArticleId: comment.articleId,
        submissionId: comment.submission,
      });
      if (!lead.again)
        await audit(sql, by, {
          action: 'comment.made-lead',
          subjectType: 'Comment',
          subjectId: commentId,
          changes: { lead: [null, lead.reference] },
        });
      const owner = await sql.one<PersonRef>('SELECT id, name FROM users WHERE id = $1', [lead.ownerId]);
      return { reference: lead.reference, owner: owner ?? null, again: lead.again };
    });
    this.outbox.wake();
    return made;
  }
}

function refuse({ status, email }: Found): void {
  if (status === 'SPAM')
    throw new GateRefused([
      {
        code: 'SPAM',
        strength: 'BLOCK',
        message: 'This comment is in spam.',
        remedy: 'Mark it as not spam first.',
      },
    ]);
  if (!email)
    throw new GateRefused([
      {
        code: 'NO_EMAIL',
        strength: 'BLOCK',
        message: 'This comment came without an e-mail address, so nobody could answer it.',
        remedy: 'Reply under the article, and ask for one.',
      },
    ]);
}
