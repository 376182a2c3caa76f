import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** One visible comment; `depth` 0 answers the article. */
export interface ThreadComment {
  id: string;
  parentId: string | null;
  depth: number;
  author: string;
  website: string | null;
  at: string;
  /** Plain text where `html` is null. */
  text: string;
  html: string | null; // went through the allow-list when it was written
  staff: boolean;
  /** The reader's own, which nobody else sees yet. */
  awaiting: boolean;
}

type Row = Omit<ThreadComment, 'depth'>;

/** A page shows at most so many, the oldest first; answers stand under what they answer. */
const MOST = 2000;

/** What the public sees under an article: APPROVED comments whose every ancestor is APPROVED. */
@Injectable()
export class Thread {
  constructor(private readonly db: Database) {}

  /** own: a comment whose writer may see it before it is approved. */
  async of(articleId: string, own: string | null): Promise<ThreadComment[]> {
    const rows = await this.db.many<Row>(
      `SELECT id, parent_id AS "parentId", author_name AS author, author_url AS website, to_json(arrived_at)#>>'{}' AS at, body_html AS html,
         coalesce(body_text, body) AS text, staff_id IS NOT NULL AS staff, status <> 'APPROVED' AS awaiting
       FROM (SELECT * FROM comments WHERE article_id = $1 AND status = 'APPROVED' ORDER BY arrived_at, id LIMIT ${MOST}) approved
       UNION ALL
       SELECT id, parent_id, author_name, author_url, to_json(arrived_at)#>>'{}', body_html, coalesce(body_text, body), staff_id IS NOT NULL, true
       FROM comments WHERE id = $2 AND article_id = $1 AND status NOT IN ('APPROVED', 'DELETED')
       ORDER BY at, id`,
      [articleId, own],
    );
    return inOrder(rows);
  }
}

/** Answers under what they answer, in order of time; what hangs on nothing visible is left out. */
export function inOrder(rows: readonly Row[]): ThreadComment[] {
  const answers = new Map<string | null, Row[]>();
  for (const row of rows) {
    const siblings = answers.get(row.parentId);
    if (siblings) siblings.push(row);
    else answers.set(row.parentId, [row]);
  }
  const thread: ThreadComment[] = [];
  const open = (answers.get(null) ?? []).reverse().map((row) => ({ row, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { row } = next;
    thread.push({ ...row, depth: next.depth });
    for (const answer of (answers.get(row.id) ?? []).reverse())
      open.push({ row: answer, depth: next.depth + 1 });
  }
  return thread;
}
