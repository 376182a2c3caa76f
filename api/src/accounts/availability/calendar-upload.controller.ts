import { Controller, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACCOUNTS } from '../../access/roles.js';
import { DeskError, Forbidden, NotFound, Unauthenticated } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { cleanLine } from '../../common/text.js';
import { wholeBody } from '../../platform/whole-body.js';
import { CalendarsService } from './calendars.service.js';

/** Bytes, as much as is fetched from an address. */
const MOST = 5 * 1024 * 1024;
const TOO_LARGE = new DeskError('TOO_LARGE', 413, 'A calendar has at most 5 MB.');

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
    const content = await wholeBody(req, MOST, TOO_LARGE, { field: 'file', message: 'The file is empty.' });
    const { id } = await this.calendars.add(
      { actor: req.actor, requestId: req.requestId },
      userId,
      { name: cleanLine(typeof name === 'string' ? name : ''), content: content.toString('utf8') },
      new Map([['id', new Map()]]),
    );
    res.status(201).json({ id });
  }
}
