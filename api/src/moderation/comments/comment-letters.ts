import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { compose, letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';

interface Payload {
  commentId: string;
}
interface Published {
  slug: string;
  title: string;
  authorName: string;
  authorEmail: string | null;
  byStaff: boolean;
  text: string;
  /** Who is answered, where that is somebody else. */
  parentName: string | null;
  parentEmail: string | null;
}

// The comment as the public sees it now: it and all above it approved, under a published article. Who was answered gets
// a letter where the comment above came by our own form: readers of an imported site have theirs from there.
const VISIBLE = `
  WITH RECURSIVE above AS (
    SELECT id, parent_id, status FROM comments WHERE id = $1
    UNION ALL SELECT p.id, p.parent_id, p.status FROM above JOIN comments p ON p.id = above.parent_id
  )
  SELECT a.slug, a.title, c.author_name AS "authorName", c.author_email AS "authorEmail", c.staff_id IS NOT NULL AS "byStaff",
    left(coalesce(c.body_text, c.body), 400) AS text, p.author_name AS "parentName", p.author_email AS "parentEmail"
  FROM comments c JOIN articles a ON a.id = c.article_id AND a.status = 'PUBLISHED' AND a.deleted_at IS NULL
    LEFT JOIN comments p ON p.id = c.parent_id AND p.site_id IS NULL AND p.author_email IS DISTINCT FROM c.author_email
  WHERE c.id = $1 AND NOT EXISTS (SELECT FROM above WHERE status <> 'APPROVED')`;

/** Tells a commenter that the comment stands there, and the author of the one above it that there is an answer. */
@Injectable()
export class CommentLetters implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.register('comment.approved', ({ payload }) => this.tell(payload as Payload, true));
    // Approved by the settings on arrival: its writer saw that at once.
    this.outbox.register('comment.answered', ({ payload }) => this.tell(payload as Payload, false));
  }

  private async tell({ commentId: id }: Payload, tellsWriter: boolean): Promise<void> {
    const found = await this.db.one<Published>(VISIBLE, [id]);
    if (!found) return; // decided otherwise in the meantime
    const link = {
      label: 'Read it in its place',
      url: `${this.config.PUBLIC_URL}/blog/${found.slug}?comment=${id}#comment-${id}`,
    };
    await this.db.tx(async (sql) => {
      if (tellsWriter && found.authorEmail && !found.byStaff) {
        const letter = compose({
          to: found.authorEmail,
          toName: found.authorName,
          subject: `Your comment on “${found.title}” is published`,
          paragraphs: [`Your comment on “${found.title}” now stands under the article.`],
          link,
        });
        await post(sql, letterPosting(letter, { key: `letter:approved:${id}` }));
      }
      if (found.parentEmail) {
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
