import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../common/errors.js';
import { cursorSql, type PageInput, type PageOf, windowOf } from '../../../common/page.js';
import { Database, type Sql } from '../../../platform/database/database.js';
import { errorOf, instant, phaseOf } from '../../imports/import-standing.js';
import type { RowOutcome, RowState } from './sheet-import.enums.js';
import type { SheetImport, SheetImportFilter, SheetRow } from './sheet-import.model.js';

const COLUMNS = `(SELECT coalesce(json_agg(json_build_object('heading', h.heading, 'samples', i.sheet->'samples'->(h.nth::int - 1),
    'field', i.plan->'mapping'->>(h.nth::int - 1)) ORDER BY h.nth), '[]')
  FROM jsonb_array_elements_text(i.sheet->'header') WITH ORDINALITY AS h (heading, nth))`;

const SHAPE = `json_build_object('id', i.id, 'kind', i.kind, 'fileName', i.file_name, 'bytes', i.bytes, 'bytesReceived', i.received,
  'phase', ${phaseOf}, 'progress', i.progress, 'rows', (i.sheet->>'rows')::int, 'columns', ${COLUMNS}, 'match', i.plan->>'match',
  'policy', i.plan->>'policy', 'country', i.plan->>'country', 'basis', i.plan->>'basis',
  'counts', i.report->'counts',
  'reverted', coalesce((i.report->>'reverted')::boolean, false), 'error', ${errorOf}, 'createdAt', ${instant('i.created_at')},
  'createdBy', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END)`;

const FROM = 'FROM imports i LEFT JOIN users u ON u.id = i.created_by LEFT JOIN jobs j ON j.id = i.job_id';
const WHERE = `i.kind <> 'WXR' AND ($1::uuid[] IS NULL OR i.id = ANY ($1)) AND ($2::text[] IS NULL OR i.kind = ANY ($2))`;

const PAGE = `
  WITH shown AS (
    SELECT i.created_at, i.id, ${SHAPE} AS item ${FROM}
    WHERE ${WHERE} AND ($5::timestamptz IS NULL OR (i.created_at, i.id) < ($5, $6::uuid))
    ORDER BY i.created_at DESC, i.id DESC LIMIT $3 OFFSET $4)
  SELECT coalesce((SELECT json_agg(item ORDER BY created_at DESC, id DESC) FROM shown), '[]') AS items,
    (SELECT count(*) FROM imports i WHERE ${WHERE})::int AS "totalCount", true AS "totalIsExact",
    (SELECT ${cursorSql('created_at', 'id')} FROM shown ORDER BY created_at, id LIMIT 1) AS "endCursor"`;

const ROWS_WHERE = `import_id = $1 AND ($2::text IS NULL OR outcome = $2) AND ($3::text IS NULL OR state = $3)`;

// What stands for another record is told by its name.
const ROWS = `
  WITH shown AS (
    SELECT number, json_build_object('number', number, 'line', line, 'outcome', outcome, 'state', state, 'cells', cells,
      'changes', changes - 'companyId', 'errors', errors, 'recordId', record_id) AS item
    FROM import_rows WHERE ${ROWS_WHERE} AND ($6::int IS NULL OR number > $6) ORDER BY number LIMIT $4 OFFSET $5)
  SELECT coalesce((SELECT json_agg(item ORDER BY number) FROM shown), '[]') AS items,
    (SELECT count(*) FROM import_rows WHERE ${ROWS_WHERE})::int AS "totalCount", true AS "totalIsExact",
    (SELECT ${cursorSql('number')} FROM shown ORDER BY number DESC LIMIT 1) AS "endCursor"`;

@Injectable()
export class SheetImportsQueries {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async page(filter?: SheetImportFilter | null, page?: PageInput | null): Promise<PageOf<SheetImport>> {
    const { limit, offset, after } = windowOf(page);
    const found = await this.db.one<PageOf<SheetImport>>(PAGE, [
      filter?.ids ?? null,
      filter?.kinds ?? null,
      limit,
      offset,
      ...(after ?? [null, null]),
    ]);
    return found!;
  }

  async byId(id: string, sql: Sql = this.db): Promise<SheetImport> {
    const found = await sql.one<{ item: SheetImport }>(
      `SELECT ${SHAPE} AS item ${FROM} WHERE i.id = $1 AND i.kind <> 'WXR'`,
      [id],
    );
    if (!found) throw new NotFound('import');
    return found.item;
  }

  /** In the order of the file. */
  async rows(
    id: string,
    { outcome, state }: { outcome?: RowOutcome | null; state?: RowState | null },
    page?: PageInput | null,
  ): Promise<PageOf<SheetRow>> {
    const { limit, offset, after } = windowOf(page, 1);
    const found = await this.db.one<PageOf<SheetRow>>(ROWS, [
      id,
      outcome ?? null,
      state ?? null,
      limit,
      offset,
      after?.[0] ?? null,
    ]);
    return found!;
  }
}
