import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { StaffCause } from '../../access/current-actor.js';
import { BadInput, DeskError, NotFound, Unauthenticated } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { takeSlowly } from '../../platform/body-times.js';
import { DocumentFiles, MOST_BYTES } from './document-files.js';
import { DocumentsService } from './documents.service.js';

/** The bytes of documents, in and out; all else about them is GraphQL. */
@Controller('files/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly files: DocumentFiles,
  ) {}

  /** The body is the file, at most 20 MB; `type` and `id` say on which record, `name` what it is called. */
  @Post()
  async add(
    @Query() { type, id, name }: Record<string, unknown>,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const by = signedIn(req);
    if (typeof type !== 'string' || typeof id !== 'string' || !isUuid(id)) throw new NotFound();
    if (typeof name !== 'string')
      throw BadInput.field('name', 'REQUIRED', 'Please say what the file is called.');
    if (Number(req.headers['content-length'] ?? 0) > MOST_BYTES)
      throw new DeskError('TOO_LARGE', 413, 'A document has at most 20 MB.');
    takeSlowly(req);
    res
      .status(201)
      .json({ id: await this.documents.add(by, { type, id }, name, req as AsyncIterable<Buffer>) });
  }

  /** Always to be kept and never to be shown in the place of our pages, whatever is in it. */
  @Get(':id')
  async send(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const by = signedIn(req);
    if (!isUuid(id)) throw new NotFound('document');
    const { name, mime, bytes, storedAs } = await this.documents.read(by, id);
    const file = await this.files.open(storedAs);
    res.attachment(name);
    res.set({
      'Content-Type': mime === 'text/plain' ? 'text/plain; charset=utf-8' : mime,
      'Content-Length': String(bytes),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    // Whoever hangs up in the middle has no use for an error.
    await pipeline(file.createReadStream(), res).catch(() => res.destroy());
  }
}

function signedIn({ actor, requestId }: Request): StaffCause {
  if (!actor) throw new Unauthenticated();
  return { actor, requestId };
}
