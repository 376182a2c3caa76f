import { Controller, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACCOUNTS } from '../../access/roles.js';
import { BadInput, DeskError, Forbidden, NotFound, Unauthenticated } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { cleanLine } from '../../common/text.js';
import { CalendarsService } from './calendars.service.js';

/** Bytes, as much as is fetched from an address. */
const MOST = 5 * 1024 * 1024;

/** The calendar of a host as a file: `PUT /files/calendars/<host>?name=…` with the .ics as its body. */
@Controller('files/calendars')
export class CalendarUploadController {
  constructor(private readonly calendars: CalendarsService) {}

  @Put(':userId')
  async put(
    @Param('userId') userId: string,
    @Query('name') name: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!req.actor) throw new Unauthenticated();
    if (!req.actor.roles.some((role) => ACCOUNTS.includes(role))) throw new Forbidden();
    if (!isUuid(userId)) throw new NotFound('host');
    const content = await bodyOf(req);
    const { id } = await this.calendars.add(
      { actor: req.actor, requestId: req.requestId },
      userId,
      { name: cleanLine(typeof name === 'string' ? name : ''), content },
      new Map([['id', new Map()]]),
    );
    res.status(201).json({ id });
  }
}

async function bodyOf(req: Request): Promise<string> {
  const tooLarge = new DeskError('TOO_LARGE', 413, 'A calendar has at most 5 MB.');
  if (Number(req.headers['content-length'] ?? 0) > MOST) throw tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) throw tooLarge;
    parts.push(part);
  }
  if (size === 0) throw BadInput.field('file', 'REQUIRED', 'The file is empty.');
  return Buffer.concat(parts, size).toString('utf8');
}
