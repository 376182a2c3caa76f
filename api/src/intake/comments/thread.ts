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

/** A part of a thread; `earlier` and `later` are where its neighbours begin. */
export interface ThreadPart {
  comments: ThreadComment[];
  earlier: string | null;
  later: string | null;
}

/** A part has so many comments that answer the article, the oldest first, and what hangs on them. */
const ROOTS = 500;
const MOST = 5000;

const NIL = '00000000-0000-0000-0000-000000000000';
const ROOT = `article_id = $1 AND status = 'APPROVED' AND parent_id IS NULL`;
/** `start`: the visible comment to the article under which the comment $2 stands. */
const START = `up AS (SELECT id, parent_id, status, arrived_at FROM comments WHERE id = $2 AND article_id = $1
    UNION ALL SELECT p.id, p.parent_id, p.status, p.arrived_at FROM up JOIN comments p ON p.id = up.parent_id),
  start AS (SELECT arrived_at, id FROM up WHERE parent_id IS NULL AND status = 'APPROVED')`;
const FIELDS = `id, parent_id, author_name, author_url, arrived_at, body_html, coalesce(body_text, body) AS text, staff_id IS NOT NULL AS staff, status <> 'APPROVED' AS awaiting`;

/** What the public sees under an article: APPROVED comments whose every ancestor is APPROVED. */
@Injectable()
export class Thread {
  constructor(private readonly db: Database) {}

  /**
   * own: a comment whose writer may see it before it is approved. from: the part begins with the comment to the article
   * under which this one stands; unknown, with the first.
   */
  async of(articleId: string, own: string | null, from: string | null): Promise<ThreadPart> {
    // Planned for this article: a plan for any would sort all of a large one to find where it begins.
    const rows = await this.db.planned<Row>(
      `WITH RECURSIVE ${START},
       roots AS (SELECT ${FIELDS} FROM comments WHERE ${ROOT}
         AND (arrived_at, id) >= (coalesce((SELECT arrived_at FROM start), '-infinity'), coalesce((SELECT id FROM start), '${NIL}'))
         ORDER BY arrived_at, id LIMIT ${ROOTS + 1}),
       down AS (SELECT * FROM roots UNION ALL
         SELECT c.* FROM down, LATERAL (SELECT ${FIELDS} FROM comments WHERE parent_id = down.id AND status = 'APPROVED' OFFSET 0) c),
       part AS (SELECT * FROM (SELECT * FROM down LIMIT ${MOST}) d
         UNION ALL SELECT ${FIELDS} FROM comments WHERE id = $3 AND article_id = $1 AND status NOT IN ('APPROVED', 'DELETED'))
       SELECT id, parent_id AS "parentId", author_name AS author, author_url AS website, to_json(arrived_at)#>>'{}' AS at,
         body_html AS html, text, staff, awaiting FROM part ORDER BY arrived_at, part.id`,
      [articleId, from, own],
    );
    const roots = rows.filter((row) => row.parentId === null && !row.awaiting);
    const later = roots[ROOTS]?.id ?? null;
    return {
      comments: inOrder(later ? rows.filter((row) => row.id !== later) : rows),
      earlier: from && (await this.before(articleId, from)),
      later,
    };
  }

  private async before(articleId: string, from: string): Promise<string | null> {
    const [row] = await this.db.planned<{ id: string }>(
      `WITH RECURSIVE ${START}
       SELECT id FROM (SELECT id, arrived_at FROM comments WHERE ${ROOT}
         AND (arrived_at, id) < ((SELECT arrived_at FROM start), (SELECT id FROM start))
         ORDER BY arrived_at DESC, id DESC LIMIT ${ROOTS}) e ORDER BY arrived_at, id LIMIT 1`,
      [articleId, from],
    );
    return row?.id ?? null;
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
