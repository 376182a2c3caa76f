import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../common/errors.js';
import { cursorSql, type PageInput, type PageOf, windowOf } from '../../../common/page.js';
import { Database, type Sql } from '../../../platform/database/database.js';
import { errorOf, instant, phaseOf } from '../../../records/imports/import-standing.js';
import type { Import, ImportFilter } from './import.model.js';

const SHAPE = `json_build_object('id', i.id, 'fileName', i.file_name, 'bytes', i.bytes, 'bytesReceived', i.received, 'phase', ${phaseOf},
  'progress', i.progress, 'commentsSeen', i.comments_seen, 'commentsNew', i.comments_new, 'siteUrl', i.site_url, 'report', i.report,
  'error', ${errorOf}, 'createdAt', ${instant('i.created_at')},
  'createdBy', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END)`;

const FROM = 'FROM imports i LEFT JOIN users u ON u.id = i.created_by LEFT JOIN jobs j ON j.id = i.job_id';

const PAGE = `
  WITH shown AS (
    SELECT i.created_at, i.id, ${SHAPE} AS item ${FROM}
    WHERE i.kind = 'WXR' AND ($1::uuid[] IS NULL OR i.id = ANY ($1)) AND ($4::timestamptz IS NULL OR (i.created_at, i.id) < ($4, $5::uuid))
    ORDER BY i.created_at DESC, i.id DESC LIMIT $2 OFFSET $3)
  SELECT coalesce((SELECT json_agg(item ORDER BY created_at DESC, id DESC) FROM shown), '[]') AS items,
    (SELECT count(*) FROM imports i WHERE i.kind = 'WXR' AND ($1::uuid[] IS NULL OR i.id = ANY ($1)))::int AS "totalCount", true AS "totalIsExact",
    (SELECT ${cursorSql('created_at', 'id')} FROM shown ORDER BY created_at, id LIMIT 1) AS "endCursor"`;

@Injectable()
export class ImportsQueries {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async page(filter?: ImportFilter | null, page?: PageInput | null): Promise<PageOf<Import>> {
    const { limit, offset, after } = windowOf(page);
    const answer = await this.db.one<PageOf<Import>>(PAGE, [
      filter?.ids ?? null,
      limit,
      offset,
      ...(after ?? [null, null]),
    ]);
    return answer!;
  }

  async byId(id: string, sql: Sql = this.db): Promise<Import> {
    const found = await sql.one<{ item: Import }>(
      `SELECT ${SHAPE} AS item ${FROM} WHERE i.id = $1 AND i.kind = 'WXR'`,
      [id],
    );
    if (!found) throw new NotFound('import');
    return found.item;
  }
}
