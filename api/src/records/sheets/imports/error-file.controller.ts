import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { audit } from '../../../audit/audit.js';
import { BOM, csvOf } from '../../../common/csv.js';
import { Forbidden, NotFound, Unauthenticated } from '../../../common/errors.js';
import { isUuid } from '../../../common/scalars.js';
import { Database } from '../../../platform/database/database.js';
import { ImportKinds } from '../../imports/import-kinds.js';
import { errorFile } from './error-file.js';
import { SheetImportsQueries } from './sheet-imports.queries.js';
import { SUBJECT } from './sheet-records.js';
import { SheetTargets } from './sheet-target.js';

/** The rows of an import that are to be mended, as CSV. */
@Controller('exports/sheet-imports')
export class ErrorFileController {
  constructor(
    private readonly db: Database,
    private readonly kinds: ImportKinds,
    private readonly targets: SheetTargets,
    private readonly queries: SheetImportsQueries,
  ) {}

  @Get(':id')
  async send(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const { actor, requestId } = req;
    if (!actor) throw new Unauthenticated();
    if (!this.kinds.isFor(actor.roles)) throw new Forbidden();
    if (!isUuid(id)) throw new NotFound('import');
    const { kind, fileName, columns, counts } = await this.queries.byId(id);
    if (!this.kinds.isFor(actor.roles, kind)) throw new NotFound('import');
    const header = columns.map(({ heading }) => heading);
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.attachment(`${fileName.replace(/\.\w+$/, '')}-errors.csv`);
    res.setHeader('Cache-Control', 'no-store');
    res.write(BOM);
    for await (const rows of errorFile(this.db, id, header, this.targets.get(kind).sheet))
      res.write(csvOf(rows));
    await audit(
      this.db,
      { actor, requestId },
      {
        action: 'import.errors_exported',
        subjectType: SUBJECT,
        subjectId: id,
        subjectLabel: fileName,
        changes: { rows: [null, counts?.error ?? 0] },
      },
    );
    res.end();
  }
}
