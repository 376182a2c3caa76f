import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Booked, BookingsService } from '../../accounts/consultations/bookings.service.js';
import { ConsultationStatus } from '../../accounts/consultations/consultation.status.js';
import { type Hold, HoldsService, type Wish } from '../../accounts/consultations/holds.service.js';
import { SlotsService } from '../../accounts/consultations/slots.service.js';
import { TooManyRequests } from '../../common/errors.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Counted, Limits } from '../doors/limits.js';
import { callerOf } from '../doors/network.js';
import type { Fields } from '../doors/request-body.js';
import { readBooking, readWish } from './booking-form.js';
import { SlotTaken } from '../../accounts/consultations/slot-taken.js';

/** Bookings a minute: of one email, of one network, of all; a hold is chosen again more often than a meeting is booked. */
const MOST = { email: 5, network: 20, holds: 60, whole: 3000 } as const;

export interface BookingReceipt {
  reference: string;
  status: ConsultationStatus;
  startsAt: string;
  endsAt: string;
  /** Where the guest looks at, moves and cancels it. */
  manageUrl: string;
  icsUrl: string;
  message: string;
}
/** What a visitor gets who chose a time: for `heldUntil` it is nobody else's. */
export interface HoldReceipt extends Pick<Hold, 'heldUntil'> {
  hold: string;
  startsAt: string;
  host: string;
}

/** Takes in what visitors book. */
@Injectable()
export class BookingDoor {
  private readonly site: string;

  constructor(
    private readonly db: Database,
    private readonly bookings: BookingsService,
    private readonly holds: HoldsService,
    private readonly slots: SlotsService,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    @Inject(CONFIG) config: Config,
  ) {
    this.site = config.PUBLIC_URL;
  }

  /** Throws what the door answers: 409 as SlotTaken, 422, 429. */
  async hold(fields: Fields, req: Request): Promise<HoldReceipt> {
    const { network, counted } = callerIn(req);
    const { lead, ...wish } = readWish(fields, network, keyOf(req));
    const looked = await this.holds.look(wish);
    if (looked.size === 0 && !wish.submission) throw await this.taken(wish);
    const held = await this.db.tx(async (sql) => {
      await this.admit(sql, [{ key: `hold network ${counted}`, most: MOST.holds }, WHOLE]);
      return this.holds.take(sql, wish, looked, await this.bookings.hostOf(sql, lead));
    });
    if (!held) throw await this.taken(wish);
    return {
      hold: held.token,
      heldUntil: held.heldUntil,
      startsAt: wish.startsAt.toISOString(),
      host: held.hostName,
    };
  }

  /** Throws what the door answers: 409 as SlotTaken, 422, 429. */
  async book(fields: Fields, req: Request): Promise<BookingReceipt & { token: string }> {
    const { network, counted } = callerIn(req);
    const { wish, guest, hold } = readBooking(fields, network, keyOf(req));
    // What was held was looked at when it was held.
    const looked = hold ? new Map<string, boolean>() : await this.holds.look(wish);
    if (!hold && looked.size === 0 && !wish.submission) throw await this.taken(wish);
    const booked = await this.db.tx(async (sql) => {
      const before = await this.bookings.before(sql, wish.submission);
      if (before) return before;
      const keys = {
        email: `booking email ${guest.email.toLowerCase()}`,
        network: `booking network ${counted}`,
      };
      await this.admit(sql, [
        { key: keys.email, most: MOST.email },
        { key: keys.network, most: MOST.network },
        WHOLE,
      ]);
      return this.bookings.book(sql, req.requestId, wish, guest, hold, looked);
    });
    if (!booked) throw await this.taken(wish);
    this.outbox.wake();
    return this.receipt(booked);
  }

  async taken(
    { kind, host, startsAt }: Pick<Wish, 'kind' | 'host' | 'startsAt'>,
    except?: string,
  ): Promise<SlotTaken> {
    return new SlotTaken(await this.slots.alternatives(startsAt, { kind, host, except }));
  }

  private async admit(sql: Sql, counted: Counted[]): Promise<void> {
    const minute = await this.limits.open(
      sql,
      counted.map(({ key }) => key),
    );
    if (!minute.admits(counted))
      throw new TooManyRequests(
        Math.max(1, minute.wait),
        'Very much arrives at this moment. Please wait a minute and try again.',
      );
    await minute.close(sql);
  }

  private receipt({
    reference,
    status,
    startsAt,
    endsAt,
    token,
  }: Booked): BookingReceipt & { token: string } {
    return {
      token,
      reference,
      status,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      manageUrl: `${this.site}/book/manage/${token}`,
      icsUrl: `${this.site}/public/bookings/${token}/ics`,
      message:
        status === ConsultationStatus.CONFIRMED
          ? 'Your meeting is booked. A letter with all you need is on its way.'
          : 'We have your request, and keep the time for you. A letter tells you as soon as it is confirmed.',
    };
  }
}

const WHOLE: Counted = { key: 'booking whole', most: MOST.whole };

const callerIn = (req: Request): { network: string | null; counted: string } => {
  const { network } = callerOf(req.ip);
  return { network: network === 'unknown' ? null : network, counted: network };
};
const keyOf = (req: Request): string | undefined => {
  const key = req.headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
};
