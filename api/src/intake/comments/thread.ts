import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** One visible comment; `depth` 0 answers the article or, in a part `under` a comment, that one. */
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
  /** The first answer to it that the part has no room for: a part from there shows it and what follows. */
  more: string | null;
}

type Row = Omit<ThreadComment, 'depth' | 'more'>;

/** A part of a thread; `earlier` and `later` are where its neighbours begin. */
export interface ThreadPart {
  comments: ThreadComment[];
  /** The comment that those of depth 0 answer; null: the article. */
  under: Answered | null;
  earlier: string | null;
  later: string | null;
}
interface Answered {
  id: string;
  author: string;
}

/** A part has so many comments that answer the same, the oldest first, and what hangs on them while there is room. */
const ROOTS = 500;
const MOST = 5000;

const SEEN = `article_id = $1 AND status = 'APPROVED'`;
/** Comments that answer what the part is about, beside the one it begins with ($2). */
const beside = (under: Answered | null): string =>
  under ? `${SEEN} AND parent_id = $3` : `${SEEN} AND parent_id IS NULL AND $3::uuid IS NULL`;
const place = (column: string): string => `(SELECT ${column} FROM comments WHERE id = $2)`;
const FIELDS = `id, parent_id, author_name, author_url, arrived_at, body_html, coalesce(body_text, body) AS text, staff_id IS NOT NULL AS staff, status <> 'APPROVED' AS awaiting`;

/** What the public sees under an article: APPROVED comments whose every ancestor is APPROVED. */
@Injectable()
export class Thread {
  constructor(private readonly db: Database) {}

  /**
   * own: a comment whose writer may see it before it is approved. from: the comment that the part begins with, or where
   * nobody may see it the visible one that it hangs on; unknown: the first.
   */
  async of(articleId: string, own: string | null, from: string | null): Promise<ThreadPart> {
    return this.part(articleId, own, from ? await this.lineOf(articleId, from) : []);
  }

  /** The part where a comment stands among its neighbours, or where these have no room for it the one that begins with it. */
  async around(articleId: string, own: string | null, sought: string): Promise<ThreadPart> {
    const line = await this.lineOf(articleId, sought);
    const part = await this.part(articleId, own, line.slice(0, 1));
    return line.length < 2 || part.comments.some((c) => c.id === sought)
      ? part
      : this.part(articleId, own, line);
  }

  /** line: from a comment to the article down to the one that the part begins with. */
  private async part(articleId: string, own: string | null, line: readonly Answered[]): Promise<ThreadPart> {
    const start = line.at(-1) ?? null;
    const under = line.at(-2) ?? null;
    // Planned for this article: a plan for any would sort all of a large one to find where it begins.
    const rows = await this.db.planned<Row>(
      `WITH RECURSIVE
       roots AS (SELECT ${FIELDS} FROM comments WHERE ${beside(under)}
         ${start ? `AND (arrived_at, id) >= (${place('arrived_at')}, ${place('id')})` : 'AND $2::uuid IS NULL'}
         ORDER BY arrived_at, id LIMIT ${ROOTS + 1}),
       down AS (SELECT * FROM roots UNION ALL
         SELECT c.* FROM down, LATERAL (SELECT ${FIELDS} FROM comments WHERE parent_id = down.id AND status = 'APPROVED' OFFSET 0) c),
       part AS (SELECT * FROM (SELECT * FROM down LIMIT ${MOST}) d
         UNION ALL SELECT ${FIELDS} FROM comments WHERE id = $4 AND article_id = $1 AND status NOT IN ('APPROVED', 'DELETED'))
       SELECT id, parent_id AS "parentId", author_name AS author, author_url AS website, to_json(arrived_at)#>>'{}' AS at,
         body_html AS html, text, staff, awaiting FROM part ORDER BY arrived_at, part.id`,
      [articleId, start?.id ?? null, under?.id ?? null, own],
    );
    const roots = rows.filter((row) => row.parentId === (under?.id ?? null) && !row.awaiting);
    const later = roots[ROOTS]?.id ?? null;
    const shown = later ? rows.filter((row) => row.id !== later) : rows;
    return {
      comments: inOrder(shown, under, rows.length < MOST ? [] : await this.leftOut(rows)),
      under,
      earlier: start && (await this.before(articleId, start, under)),
      later,
    };
  }

  /** The first answers that have no room. */
  private leftOut(rows: readonly Row[]): Promise<{ id: string; parentId: string }[]> {
    return this.db.planned(
      `SELECT DISTINCT ON (parent_id) id, parent_id AS "parentId" FROM comments c
       WHERE parent_id = ANY ($1::uuid[]) AND status = 'APPROVED' AND NOT EXISTS (SELECT FROM unnest($1::uuid[]) s (id) WHERE s.id = c.id)
       ORDER BY parent_id, arrived_at, id`,
      [rows.map((row) => row.id)],
    );
  }

  /** From the comment to the article down to this one, as far as anybody may see. */
  private lineOf(articleId: string, id: string): Promise<Answered[]> {
    return this.db.planned<Answered>(
      `WITH RECURSIVE up AS (SELECT id, parent_id, status, author_name, 0 AS n FROM comments WHERE id = $2 AND article_id = $1
         UNION ALL SELECT p.id, p.parent_id, p.status, p.author_name, n + 1 FROM up JOIN comments p ON p.id = up.parent_id)
       SELECT id, author_name AS author FROM up
       WHERE n > coalesce((SELECT max(n) FROM up WHERE status <> 'APPROVED'), -1) ORDER BY n DESC`,
      [articleId, id],
    );
  }

  private async before(articleId: string, start: Answered, under: Answered | null): Promise<string | null> {
    const [row] = await this.db.planned<{ id: string }>(
      `SELECT id FROM (SELECT id, arrived_at FROM comments WHERE ${beside(under)}
         AND (arrived_at, id) < (${place('arrived_at')}, ${place('id')})
         ORDER BY arrived_at DESC, id DESC LIMIT ${ROOTS}) e ORDER BY arrived_at, id LIMIT 1`,
      [articleId, start.id, under?.id ?? null],
    );
    return row?.id ?? null;
  }
}

/** Answers under what they answer, in order of time; what hangs on nothing visible is left out. */
function inOrder(
  rows: readonly Row[],
  under: Answered | null,
  leftOut: readonly { id: string; parentId: string }[],
): ThreadComment[] {
  const more = new Map(leftOut.map(({ id, parentId }) => [parentId, id]));
  const answers = new Map<string | null, Row[]>();
  for (const row of rows) {
    const siblings = answers.get(row.parentId);
    if (siblings) siblings.push(row);
    else answers.set(row.parentId, [row]);
  }
  const thread: ThreadComment[] = [];
  const open = (answers.get(under?.id ?? null) ?? []).reverse().map((row) => ({ row, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { row } = next;
    thread.push({ ...row, depth: next.depth, more: more.get(row.id) ?? null });
    for (const answer of (answers.get(row.id) ?? []).reverse())
      open.push({ row: answer, depth: next.depth + 1 });
  }
  return thread;
}
