import { Controller, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../access/roles.js';
import { BadInput, Conflict, DeskError, Forbidden, NotFound, Unauthenticated } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { LongDatabase } from '../../platform/database/long-database.js';
import { wholeBody } from '../../platform/whole-body.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';

/** Bytes of one piece. */
const MOST = 4 * 1024 * 1024;
const TOO_LARGE = new DeskError('TOO_LARGE', 413, 'A piece has at most 4 MB.');

interface Upload {
  kind: string;
  bytes: number;
  received: number;
  phase: string;
  stored_as: string;
}

/** The raw pieces of an upload, one after another; a wrong offset answers 409 with the right one, so that a client can resume. */
@Controller('files/imports')
export class ImportUploadController {
  constructor(
    private readonly db: LongDatabase,
    private readonly files: ImportFiles,
    private readonly kinds: ImportKinds,
  ) {}

  @Put(':id')
  async put(
    @Param('id') id: string,
    @Query('offset') at: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!req.actor) throw new Unauthenticated();
    if (!this.kinds.isFor(req.actor.roles)) throw new Forbidden();
    const offset = /^\d{1,10}$/.test(at) ? Number(at) : NaN;
    if (Number.isNaN(offset))
      throw BadInput.field('offset', 'REQUIRED', 'Say at which byte this piece begins.');
    const piece = await wholeBody(req, MOST, TOO_LARGE, {
      field: 'body',
      message: 'A piece has at least one byte.',
    });
    const answer = await this.take(req.actor, isUuid(id) ? id : null, offset, piece);
    res.status(200).json(answer);
  }

  private take(
    { roles }: Actor,
    id: string | null,
    offset: number,
    piece: Buffer,
  ): Promise<{ received: number; bytes: number }> {
    return this.db.tx(async (sql) => {
      const upload = await sql.one<Upload>(
        'SELECT kind, bytes::float8 AS bytes, received::float8 AS received, phase, stored_as FROM imports WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!upload?.stored_as || !this.kinds.isFor(roles, upload.kind)) throw new NotFound('import');
      if (upload.phase !== 'UPLOADING')
        throw new Conflict('This upload is over.', { offset: upload.received });
      if (upload.received !== offset)
        throw new Conflict(`The next piece begins at byte ${upload.received}.`, { offset: upload.received });
      const received = offset + piece.length;
      if (received > upload.bytes)
        throw BadInput.field('body', 'TOO_LONG', `The file was announced with ${upload.bytes} bytes.`);
      await this.files.write(upload.stored_as, offset, piece);
      await sql.run('UPDATE imports SET received = $2, updated_at = now() WHERE id = $1', [id, received]);
      return { received, bytes: upload.bytes };
    });
  }
}
