import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { ConsultationKind } from '../../accounts/availability/kinds.js';
import { type Offer, SlotsService } from '../../accounts/consultations/slots.service.js';
import type { Week } from './book-page.js';

const DAYS = 7;
const FARTHEST = 366;

/** The times that a page shows: seven days of the visitor's calendar. */
@Injectable()
export class BookingWeeks {
  constructor(private readonly slots: SlotsService) {}

  /** from: a day of the zone as ISO 8601; what is none, or over, is today. */
  async of(
    question: { kind: ConsultationKind; host: string | null; except?: string },
    zone: string,
    from: unknown,
  ): Promise<Week & Pick<Offer, 'hosts'>> {
    const today = DateTime.now().setZone(zone).startOf('day');
    const asked = typeof from === 'string' ? DateTime.fromISO(from.slice(0, 10), { zone }) : today;
    const usable = asked.isValid && asked > today && asked < today.plus({ days: FARTHEST });
    const first = usable ? asked.startOf('day') : today;
    const after = first.plus({ days: DAYS }).startOf('day');
    const window = { from: first.toJSDate(), until: after.toJSDate() };
    const { slots, hosts, readAt } = await this.slots.offer({ ...question, window });
    const [later] = slots.length ? [] : await this.slots.alternatives(window.from, question);
    const before = first.minus({ days: DAYS });
    return {
      slots,
      hosts,
      readAt,
      later: later ?? null,
      previous: first > today ? (before > today ? before : today).toISODate() : null,
      next: after < today.plus({ days: FARTHEST }) ? after.toISODate() : null,
      title: `${said(first)} to ${said(after.minus({ days: 1 }))}`,
    };
  }
}

const said = (day: DateTime): string => day.setLocale('en-GB').toFormat('d MMMM');
