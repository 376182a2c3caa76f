import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Express, Request, Response } from 'express';
import { ConsultationKind, KINDS, kindOf } from '../../accounts/availability/kinds.js';
import { DeskError, NotFound } from '../../common/errors.js';
import { isTimeZone } from '../../common/time-zone.js';
import { Database } from '../../platform/database/database.js';
import { door } from '../doors/any-site.js';
import { type Fields, publicBody } from '../doors/request-body.js';
import { SignedTokens } from '../doors/signed-tokens.js';
import { refusalOf } from '../pages/form-parts.js';
import { missingPage, sendPage } from '../pages/page.js';
import { detailsPage, kindsPage, LINES, timesPage, type Visit } from './book-page.js';
import type { HoldReceipt } from './booking-door.js';
import { BookingWeeks } from './booking-weeks.js';
import { SlotTaken } from '../../accounts/consultations/slot-taken.js';

const SHOWN = new Set(LINES);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** An instant that came back with a form; now where it is none. */
const instantIn = (value: unknown): string =>
  new Date(Number.isNaN(Date.parse(text(value))) ? Date.now() : text(value)).toISOString();

/** `/book`: what a visitor sees on the way to a meeting. Works without script; what is typed goes along from page to page. */
@Injectable()
export class BookingPages {
  constructor(
    private readonly db: Database,
    private readonly weeks: BookingWeeks,
    private readonly tokens: SignedTokens,
  ) {}

  mount(app: Express): void {
    app.get('/book', door(this.kinds));
    app.get(
      ['/book/:kind', '/book/:kind/:host'],
      door((req, res) => this.times(req, res, req.query)),
    );
    // From a form that was filled in already: a body, so that nothing of it gets into an address.
    app.post(
      ['/book/:kind', '/book/:kind/:host'],
      door(async (req, res) => this.times(req, res, (await publicBody(req)).fields)),
    );
  }

  /** What follows a hold that a form asked for. */
  held(res: Response, fields: Fields, hold: HoldReceipt): void {
    const visit = this.visitOf(fields);
    const slot = { startsAt: hold.startsAt, endsAt: endOf(hold.startsAt, KINDS[visit.kind].duration) };
    const held = { token: hold.hold, until: hold.heldUntil, host: hold.host };
    res.setHeader('Cache-Control', 'no-store');
    sendPage(res, 200, detailsPage(visit, { slot, hold: held, alternatives: [], errors: [], refusal: null }));
  }

  /** The same form again with what was typed, and what is wrong with it. What names no meeting at all is thrown on. */
  async refused(req: Request, res: Response, fields: Fields, error: DeskError): Promise<void> {
    const kind = kindOf(text(fields.kind));
    if (!kind) throw error;
    const visit = this.visitOf(fields);
    const startsAt = text(fields.startsAt);
    const { status, errors, refusal } = refusalOf(error, SHOWN);
    const { retryAfter } = error.details;
    if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
    res.setHeader('Cache-Control', 'no-store');
    const token = text(fields.hold);
    if (Number.isNaN(Date.parse(startsAt)) || (!token && !(error instanceof SlotTaken)))
      return this.times(
        req,
        res,
        { ...fields, lead: fields.leadReference },
        refusal ?? error.message,
        visit,
        status,
      );
    const slot = { startsAt, endsAt: endOf(startsAt, KINDS[kind].duration) };
    const taken = error instanceof SlotTaken;
    const hold = taken ? null : { token, until: instantIn(fields.heldUntil), host: visit.hostName ?? '' };
    const alternatives = taken ? error.alternatives : [];
    sendPage(
      res,
      status,
      detailsPage(visit, { slot, hold, alternatives, errors, refusal: taken ? error.message : refusal }),
    );
  }

  private readonly kinds = async (_req: Request, res: Response): Promise<void> => {
    const row = await this.db.one<{ kinds: ConsultationKind[] }>(
      `SELECT coalesce(array_agg(DISTINCT kind), '{}') AS kinds FROM hosts h JOIN users u ON u.id = h.user_id AND u.disabled_at IS NULL, unnest(h.kinds) AS kind WHERE h.bookable`,
    );
    sendPage(
      res,
      200,
      kindsPage(Object.values(ConsultationKind).filter((kind) => row!.kinds.includes(kind))),
    );
  };

  private async times(
    req: Request,
    res: Response,
    asked: Readonly<Record<string, unknown>>,
    refusal: string | null = null,
    given?: Visit,
    status = 200,
  ): Promise<void> {
    const kind = given?.kind ?? kindOf(String(req.params.kind));
    if (!kind) return sendPage(res, 404, missingPage);
    const host = given ? given.host : req.params.host ? String(req.params.host) : null;
    const hostName = host && (await this.nameOf(kind, host));
    if (host && !hostName) return sendPage(res, 404, missingPage);
    const zone = text(asked.zone);
    const visit: Visit = {
      ...(given ?? this.visitOf({ ...asked, kind, host })),
      hostName,
      zone: isTimeZone(zone) ? zone : await this.zoneOf(host),
      lead: text(asked.lead) || text(asked.leadReference),
    };
    sendPage(
      res,
      status,
      timesPage(visit, await this.weeks.of({ kind, host }, visit.zone, asked.from), refusal),
    );
  }

  private visitOf(fields: Fields): Visit {
    const kind = kindOf(text(fields.kind));
    if (!kind) throw new NotFound('meeting');
    const zone = text(fields.zone);
    return {
      kind,
      host: text(fields.host) || null,
      hostName: null,
      zone: isTimeZone(zone) ? zone : 'UTC',
      lead: text(fields.leadReference),
      submissionId: text(fields.submissionId) || randomUUID(),
      token: text(fields.token) || this.tokens.challenge(),
      typed: Object.fromEntries(
        LINES.flatMap((name) => (text(fields[name]) ? [[name, text(fields[name])]] : [])),
      ),
    };
  }

  private async nameOf(kind: ConsultationKind, slug: string): Promise<string | null> {
    const host = await this.db.one<{ name: string }>(
      `SELECT u.name FROM hosts h JOIN users u ON u.id = h.user_id AND u.disabled_at IS NULL WHERE h.slug = $1 AND h.bookable AND $2 = ANY (h.kinds)`,
      [slug, kind],
    );
    return host?.name ?? null;
  }

  /** Until the visitor's is known: that of the host, or of the office. */
  private async zoneOf(slug: string | null): Promise<string> {
    const row = await this.db.one<{ zone: string | null }>(
      `SELECT coalesce((SELECT time_zone FROM hosts WHERE slug = $1), (SELECT value->>'timeZone' FROM settings WHERE name = 'office')) AS zone`,
      [slug],
    );
    return row?.zone ?? 'UTC';
  }
}

const endOf = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
