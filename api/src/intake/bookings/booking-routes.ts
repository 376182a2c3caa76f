import { Injectable } from '@nestjs/common';
import type { Express, Request, RequestHandler, Response } from 'express';
import { DateTime } from 'luxon';
import { KINDS } from '../../accounts/availability/kinds.js';
import { type GuestView, GuestsService } from '../../accounts/consultations/guests.service.js';
import { HostFeedQueries } from '../../accounts/consultations/host-feed.queries.js';
import { download } from '../../accounts/consultations/invitation.js';
import { type Slot, SlotsService } from '../../accounts/consultations/slots.service.js';
import { Conflict, DeskError, NotFound } from '../../common/errors.js';
import { created, onlyPost } from '../doors/answers.js';
import { door } from '../doors/any-site.js';
import { FormReader } from '../doors/form-reader.js';
import { publicBody } from '../doors/request-body.js';
import { missingPage, sendPage } from '../pages/page.js';
import { BookingDoor } from './booking-door.js';
import { readInstant, readKind, readZone } from './booking-form.js';
import { BookingPages } from './booking-pages.js';
import { BookingWeeks } from './booking-weeks.js';
import { managePage, movePage } from './manage-page.js';
import { SlotTaken } from '../../accounts/consultations/slot-taken.js';

const DAY = 86_400_000;
const MOST_DAYS = 62;
const USUAL_DAYS = 14;
const TOO_LATE = 'It is too late to change this meeting. Please write to your host.';

/** Where visitors choose, book, move and cancel: for programs and for forms. GET never changes anything. */
@Injectable()
export class BookingRoutes {
  constructor(
    private readonly bookings: BookingDoor,
    private readonly pages: BookingPages,
    private readonly weeks: BookingWeeks,
    private readonly slots: SlotsService,
    private readonly guests: GuestsService,
    private readonly feeds: HostFeedQueries,
  ) {}

  mount(app: Express): void {
    app.get('/public/availability', door(this.availability));
    app.post('/public/bookings/hold', door(this.hold));
    app.post('/public/bookings', door(this.book));
    app.all(['/public/bookings', '/public/bookings/hold'], onlyPost('Bookings are sent here by POST.'));
    app.get('/public/bookings/:token', secret, door(this.look));
    app.get('/public/bookings/:token/ics', secret, door(this.ics));
    app.post('/public/bookings/:token/cancel', secret, door(this.cancel));
    app.post('/public/bookings/:token/reschedule', secret, door(this.reschedule));
    app.all(
      ['/public/bookings/:token/cancel', '/public/bookings/:token/reschedule'],
      onlyPost('Changes are sent here by POST.'),
    );
    app.get('/public/calendar/:token.ics', secret, door(this.feed));
    app.get('/book/manage/:token', secret, door(this.manage));
    app.get('/book/manage/:token/move', secret, door(this.move));
    this.pages.mount(app);
  }

  private readonly availability = async (req: Request, res: Response): Promise<void> => {
    const { query } = req;
    const form = new FormReader();
    const kind = readKind(form, query.kind);
    const zone = readZone(form, query.zone ?? 'UTC');
    const host = form.key('host', query.host);
    const from = query.from ? dayOrInstant(form, 'from', query.from, zone) : new Date();
    const until = query.to
      ? dayOrInstant(form, 'to', query.to, zone, 1)
      : from && new Date(from.getTime() + USUAL_DAYS * DAY);
    if (from && until && until <= from) form.refuse('to', 'ORDER', 'This comes after from.');
    if (from && until && until.getTime() - from.getTime() > MOST_DAYS * DAY)
      form.refuse('to', 'RANGE', `Ask for at most ${MOST_DAYS} days.`);
    form.done();
    const offer = await this.slots.offer({ kind: kind!, host, window: { from: from!, until: until! } });
    if (host && offer.hosts.length === 0) throw new NotFound('host');
    res.setHeader('Cache-Control', 'no-store');
    res.json({
      kind,
      minutes: KINDS[kind!].duration,
      zone,
      calendarsReadAt: offer.readAt,
      slots: offer.slots.map((slot) => ({ ...slot, local: localOf(slot, zone!) })),
    });
  };

  private readonly hold = async (req: Request, res: Response): Promise<void> => {
    const { fields, byForm } = await publicBody(req);
    res.setHeader('Cache-Control', 'no-store');
    try {
      const receipt = await this.bookings.hold(fields, req);
      if (byForm) this.pages.held(res, fields, receipt);
      else created(res, receipt);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (byForm) await this.pages.refused(req, res, fields, error);
      else answerRefused(res, error, fields.zone);
    }
  };

  private readonly book = async (req: Request, res: Response): Promise<void> => {
    const { fields, byForm } = await publicBody(req);
    res.setHeader('Cache-Control', 'no-store');
    try {
      const { token, ...receipt } = await this.bookings.book(fields, req);
      if (byForm) res.redirect(303, `/book/manage/${token}`);
      else created(res, receipt);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (byForm) await this.pages.refused(req, res, fields, error);
      else answerRefused(res, error, fields.zone);
    }
  };

  private readonly look = async (req: Request, res: Response): Promise<void> => {
    res.json(shown(await this.guests.view(String(req.params.token))));
  };

  private readonly ics = async (req: Request, res: Response): Promise<void> => {
    const meeting = await this.guests.view(String(req.params.token));
    sendCalendar(res, download(meeting), `${meeting.reference}.ics`);
  };

  private readonly cancel = async (req: Request, res: Response): Promise<void> => {
    const token = String(req.params.token);
    const { fields, byForm } = await publicBody(req);
    const form = new FormReader();
    const reason = form.words('reason', fields.reason, 500, null);
    form.done();
    if (!(await this.guests.cancel(token, reason ?? '', req.requestId))) {
      if (!byForm) throw new Conflict(TOO_LATE);
      return sendPage(res, 409, managePage(await this.guests.view(token), token, TOO_LATE));
    }
    if (byForm) res.redirect(303, `/book/manage/${token}`);
    else res.json(shown(await this.guests.view(token)));
  };

  private readonly reschedule = async (req: Request, res: Response): Promise<void> => {
    const token = String(req.params.token);
    const { fields, byForm } = await publicBody(req);
    const form = new FormReader();
    const startsAt = readInstant(form, 'startsAt', fields.startsAt);
    form.done();
    const done = await this.guests.reschedule(token, startsAt!, req.requestId);
    const meeting = await this.guests.view(token);
    if (done && byForm) return res.redirect(303, `/book/manage/${token}`);
    if (done) return void res.json(shown(meeting));
    if (done === undefined) {
      if (!byForm) throw new Conflict(TOO_LATE);
      return sendPage(res, 409, managePage(meeting, token, TOO_LATE));
    }
    const question = { kind: meeting.kind, host: meeting.host.id, startsAt: startsAt! };
    const taken = await this.bookings.taken(question, meeting.id);
    if (!byForm) return answerRefused(res, taken, meeting.zone);
    const week = await this.weeks.of(
      { ...question, except: meeting.id },
      meeting.zone,
      startsAt!.toISOString(),
    );
    sendPage(res, 409, movePage(meeting, token, week, taken.message));
  };

  private readonly feed = async (req: Request, res: Response): Promise<void> => {
    const calendar = await this.feeds.of(String(req.params.token));
    if (!calendar) throw new NotFound('calendar');
    sendCalendar(res, calendar, 'consultations.ics');
  };

  private readonly manage = async (req: Request, res: Response): Promise<void> => {
    const meeting = await this.found(req);
    if (!meeting) return sendPage(res, 404, missingPage);
    sendPage(res, 200, managePage(meeting, String(req.params.token)));
  };

  private readonly move = async (req: Request, res: Response): Promise<void> => {
    const meeting = await this.found(req);
    if (!meeting) return sendPage(res, 404, missingPage);
    const question = { kind: meeting.kind, host: meeting.host.id, except: meeting.id };
    const week = await this.weeks.of(question, meeting.zone, req.query.from);
    sendPage(res, 200, movePage(meeting, String(req.params.token), week));
  };

  private async found(req: Request): Promise<GuestView | undefined> {
    return this.guests.view(String(req.params.token)).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
  }
}

/** What opens a meeting stands in the address: it is kept nowhere, and goes along to nobody. */
const secret: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Referrer-Policy', 'no-referrer');
  next();
};

/** A day of the zone, or an instant. ends: days to the end of it. */
function dayOrInstant(
  form: FormReader,
  field: string,
  value: unknown,
  zone: string | null,
  ends = 0,
): Date | null {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    const day = DateTime.fromISO(value, { zone: zone ?? 'UTC' });
    return day.isValid
      ? day.plus({ days: ends }).toJSDate()
      : form.refuse(field, 'FORMAT', 'There is no such day.');
  }
  return readInstant(form, field, value);
}

const localOf = ({ startsAt }: Slot, zone: string): string =>
  DateTime.fromMillis(Date.parse(startsAt), { zone }).toISO({ suppressMilliseconds: true })!;

function answerRefused(res: Response, error: DeskError, zone: unknown): void {
  if (!(error instanceof SlotTaken)) throw error;
  const known = typeof zone === 'string' && DateTime.local({ zone }).isValid ? zone : 'UTC';
  res.status(409).json({
    errors: [{ field: 'startsAt', code: error.code, message: error.message }],
    alternatives: error.alternatives.map((slot) => ({ ...slot, local: localOf(slot, known) })),
  });
}

const shown = ({ reference, kind, status, startsAt, endsAt, zone, host, joinUrl, channel }: GuestView) => ({
  reference,
  kind,
  status,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  zone,
  host: host.name,
  channel,
  joinUrl,
});

function sendCalendar(res: Response, content: string, filename: string): void {
  res.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  res.type('text/calendar; charset=utf-8').send(content);
}
