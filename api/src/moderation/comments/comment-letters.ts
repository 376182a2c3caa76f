import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { compose, letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';

interface Published {
  slug: string;
  title: string;
  authorName: string;
  authorEmail: string | null;
  byStaff: boolean;
  text: string;
  parentName: string | null;
  parentEmail: string | null;
  /** The comment above came by our own form: readers of an imported site have their letters from there. */
  parentHere: boolean | null;
}

/** Tells a commenter that the comment stands there, and the author of the one above it that there is an answer. */
@Injectable()
export class CommentLetters implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.register('comment.approved', ({ payload }) =>
      this.tell((payload as { commentId: string }).commentId),
    );
  }

  private async tell(id: string): Promise<void> {
    const found = await this.db.one<Published>(
      `SELECT a.slug, a.title, c.author_name AS "authorName", c.author_email AS "authorEmail", c.staff_id IS NOT NULL AS "byStaff",
         left(coalesce(c.body_text, c.body), 400) AS text, p.author_name AS "parentName", p.author_email AS "parentEmail", p.site_id IS NULL AS "parentHere"
       FROM comments c JOIN articles a ON a.id = c.article_id LEFT JOIN comments p ON p.id = c.parent_id AND p.status = 'APPROVED'
       WHERE c.id = $1 AND c.status = 'APPROVED'`,
      [id],
    );
    if (!found) return; // decided otherwise in the meantime
    const link = {
      label: 'Read it in its place',
      url: `${this.config.PUBLIC_URL}/blog/${found.slug}#comment-${id}`,
    };
    await this.db.tx(async (sql) => {
      if (found.authorEmail && !found.byStaff) {
        const letter = compose({
          to: found.authorEmail,
          toName: found.authorName,
          subject: `Your comment on “${found.title}” is published`,
          paragraphs: [`Your comment on “${found.title}” now stands under the article.`],
          link,
        });
        await post(sql, letterPosting(letter, { key: `letter:approved:${id}` }));
      }
      if (found.parentHere && found.parentEmail && found.parentEmail !== found.authorEmail) {
        const letter = compose({
          to: found.parentEmail,
          toName: found.parentName ?? undefined,
          subject: `${found.authorName} answered your comment on “${found.title}”`,
          paragraphs: [`${found.authorName} answered you:`, found.text],
          link,
        });
        await post(sql, letterPosting(letter, { key: `letter:reply:${id}` }));
      }
    });
  }
}
