import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import type { Comment } from './comment.entity.js';
import { TextFormat } from './comment.enums.js';
import type { CommentEditInput } from './comments.inputs.js';
import { CommentsQueries } from './comments.queries.js';
import { reading, searchText } from './new-comment.js';

interface Editable {
  version: number;
  format: TextFormat;
  body: string;
  authorName: string;
  authorUrl: string | null;
  authorEmail: string | null;
}

@Injectable()
export class EditsService {
  constructor(
    private readonly db: Database,
    private readonly queries: CommentsQueries,
  ) {}

  /** Changes the words, keeps the old ones, and leaves the state as it is. CONFLICT carries the record as it now stands. */
  async edit(
    id: string,
    expectedVersion: number,
    input: CommentEditInput,
    by: StaffCause,
    selection: Selection,
  ): Promise<Comment> {
    if (input.body === null || input.body === '')
      throw BadInput.field(
        'body',
        'REQUIRED',
        'A comment cannot be without text. To remove it, put it in the trash.',
      );
    if (input.authorName === null || input.authorName === '')
      throw BadInput.field('authorName', 'REQUIRED', 'Please give the author a name.');
    const stale = await this.db.tx(async (sql) => {
      const found = await sql.one<Editable>(
        `SELECT version, format, body, author_name AS "authorName", author_url AS "authorUrl", author_email AS "authorEmail"
         FROM comments WHERE id = $1 AND status <> 'DELETED' FOR UPDATE`,
        [id],
      );
      if (!found) throw new NotFound('comment');
      if (found.version !== expectedVersion) return true;
      const before = { body: found.body, authorName: found.authorName, authorUrl: found.authorUrl };
      const changes = changesBetween(before, { ...input });
      if (Object.keys(changes).length === 0) return false;
      const after = {
        ...before,
        ...Object.fromEntries(Object.entries(changes).map(([field, [, value]]) => [field, value])),
      };
      const { bodyText, bodyHtml, links } = reading(after.body, found.format);
      await sql.run(
        `UPDATE comments SET body = $2, body_text = $3, body_html = $4, links = $5, link_count = $6, author_name = $7, author_url = $8,
           edited_at = now(), version = version + 1 WHERE id = $1`,
        [
          id,
          after.body,
          bodyText,
          bodyHtml,
          JSON.stringify(links),
          links.length,
          after.authorName,
          after.authorUrl,
        ],
      );
      await sql.run(
        'UPDATE comment_arrivals SET search_text = $2, fingerprint = NULL WHERE comment_id = $1',
        [
          id,
          searchText({
            name: after.authorName,
            email: found.authorEmail,
            url: after.authorUrl,
            text: bodyText ?? after.body,
          }),
        ],
      );
      const fields = Object.keys(changes) as (keyof typeof before)[];
      const only = (of: typeof before): string =>
        JSON.stringify(Object.fromEntries(fields.map((f) => [f, of[f]])));
      await sql.run('INSERT INTO comment_edits (comment_id, by_id, before, after) VALUES ($1, $2, $3, $4)', [
        id,
        by.actor.id,
        only(before),
        only(after),
      ]);
      // The words themselves stay with the edit, where an erasure finds them; the audit says that and by how much they changed.
      const told = fields.map((f) => [
        f,
        [`${before[f]?.length ?? 0} characters`, `${after[f]?.length ?? 0} characters`],
      ]);
      await audit(sql, by, {
        action: 'comment.edited',
        subjectType: 'Comment',
        subjectId: id,
        changes: Object.fromEntries(told),
      });
      return false;
    });
    const record = (await this.queries.byIds(selection, [id])).get(id)!;
    if (stale)
      throw new Conflict(
        'This comment changed since you read it. Your text is kept: compare it with what stands there now.',
        record,
      );
    return record;
  }
}
