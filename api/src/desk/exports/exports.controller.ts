import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { audit } from '../../audit/audit.js';
import { BOM, csvOf } from '../../common/csv.js';
import {
  BadInput,
  DeskError,
  type FieldError,
  Forbidden,
  NotFound,
  Unauthenticated,
} from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import { Executor } from '../../platform/graphql/executor.js';
import { EXPORT_SOURCES, type ExportSource } from './export-sources.js';

const ROWS_AT_ONCE = 100;
const STATUS: Record<string, number> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 422,
  UNAVAILABLE: 503,
};

interface PageRead {
  items: Record<string, unknown>[];
  endCursor: string | null;
}

/**
 * Lists as CSV (RFC 4180, UTF-8 with BOM). The rows are read by the operation that the screen uses, with the rights of
 * whoever asks, so an export shows nothing that a screen would not; what a spreadsheet would run is quoted.
 */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly executor: Executor,
    private readonly db: Database,
  ) {}

  @Get(':file')
  async csv(
    @Param('file') file: string,
    @Query() query: { filter?: unknown; sort?: unknown },
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { actor, requestId } = req;
    if (!actor) throw new Unauthenticated();
    const resource = file.replace(/\.csv$/, '');
    const source = EXPORT_SOURCES.get(resource);
    if (!source || !file.endsWith('.csv')) throw new NotFound('export');
    if (!actor.roles.some((role) => source.roles.includes(role)))
      throw new Forbidden('Your role does not allow exports of this list.');
    const chosen = { filter: jsonOf('filter', query.filter), sort: jsonOf('sort', query.sort) };

    let rows = 0;
    let after: string | null = null;
    try {
      do {
        const page: PageRead = await this.read(
          source,
          { ...chosen, page: { limit: ROWS_AT_ONCE, after } },
          req,
          res,
        );
        if (!res.headersSent) {
          res.setHeader('Content-Type', 'text/csv; charset=utf-8');
          res.setHeader(
            'Content-Disposition',
            `attachment; filename="${resource}-${new Date().toISOString().slice(0, 10)}.csv"`,
          );
          res.setHeader('Cache-Control', 'no-store');
          res.write(BOM + csvOf([source.columns.map((c) => c.header)]));
        }
        const more = res.write(
          csvOf(page.items.map((item) => source.columns.map(({ path }) => cellOf(item, path)))),
        );
        rows += page.items.length;
        after = page.items.length === ROWS_AT_ONCE ? page.endCursor : null;
        if (!more && after && !res.destroyed)
          await new Promise((drained) => res.once('drain', drained).once('close', drained));
      } while (after && !res.destroyed);
    } finally {
      if (rows)
        await audit(
          this.db,
          { actor, requestId },
          {
            action: 'list.exported',
            subjectType: resource,
            subjectId: null,
            changes: {
              rows: [null, rows],
              conditions: [null, Object.keys((chosen.filter as object | undefined) ?? {})],
            },
          },
        );
    }
    res.end();
  }

  private async read(
    { document, operation, field }: ExportSource,
    variables: Record<string, unknown>,
    req: Request,
    res: Response,
  ): Promise<PageRead> {
    const { data, errors } = await this.executor.run({ document, operation }, variables, {
      req,
      res,
      requestId: req.requestId,
    });
    const [error] = errors ?? [];
    if (error) {
      const { code, fields } = error.extensions as { code: string; fields?: FieldError[] };
      throw fields ? new BadInput(fields) : new DeskError(code, STATUS[code] ?? 500, error.message);
    }
    const answer = data![field] as PageRead | { json: string };
    return 'json' in answer ? (JSON.parse(answer.json) as PageRead) : answer;
  }
}

function jsonOf(field: string, text: unknown): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw BadInput.field(field, 'FORMAT', 'This is not JSON.');
  }
}

/** A field of a record; of a list, that of each. */
const within = (at: unknown, name: string): unknown =>
  Array.isArray(at) ? at.map((one) => within(one, name)) : (at as Record<string, unknown> | null)?.[name];

function cellOf(item: Record<string, unknown>, path: readonly string[]): string {
  const value = path.reduce(within, item);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
