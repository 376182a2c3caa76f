import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Span } from '../availability/free-slots.js';
import type { ConsultationKind } from '../availability/kinds.js';
import { Office } from '../office/office.js';
import { freeOf, type HostQuestion, hostsOf, type HostTimes, scheduleOf } from './host-times.js';

export interface Slot {
  startsAt: string;
  endsAt: string;
}
/** What guests may choose from. readAt: when the oldest of the calendars that were looked at was read; null: there are none. */
export interface Offer {
  slots: Slot[];
  hosts: { id: string; name: string; slug: string; timeZone: string }[];
  readAt: string | null;
}

/** When a host works, and what they have on beside meetings. */
export interface Schedule {
  host: { id: string; name: string };
  work: Slot[];
  busy: Slot[];
}

const DAY = 86_400_000;
/** How far alternatives are looked for, in days: soon first, so that mostly little is looked at. */
const LOOKS = [2, 7, 30, 120];
const ALTERNATIVES = 3;

/** When guests can meet somebody. */
@Injectable()
export class SlotsService {
  /** Whoever loses the same time at the same moment waits for the same answer. */
  private readonly looking = new Map<string, Promise<Slot[]>>();

  constructor(
    private readonly db: Database,
    private readonly office: Office,
  ) {}

  /** In their order, each once, whoever of the hosts is free. */
  async offer(question: HostQuestion, sql: Sql = this.db): Promise<Offer> {
    const hosts = await hostsOf(sql, question);
    const starts = new Map<number, Span>();
    for (const host of hosts)
      for (const span of this.freeOf(host, question.kind, question.window))
        starts.set(span.from.getTime(), span);
    const read = hosts.flatMap(({ readAt }) => (readAt ? [new Date(readAt).toISOString()] : [])).sort();
    return {
      slots: [...starts.values()].sort((a, b) => a.from.getTime() - b.from.getTime()).map(slotOf),
      hosts: hosts.map(({ id, name, slug, timeZone }) => ({ id, name, slug, timeZone })),
      readAt: read[0] ?? null,
    };
  }

  /** Who is free at exactly this time. */
  async freeAt(
    startsAt: Date,
    question: Omit<HostQuestion, 'window'>,
    sql: Sql = this.db,
  ): Promise<HostTimes[]> {
    const window = { from: startsAt, until: new Date(startsAt.getTime() + 1) };
    const hosts = await hostsOf(sql, { ...question, window });
    return hosts.filter((host) =>
      this.freeOf(host, question.kind, window).some(({ from }) => from.getTime() === startsAt.getTime()),
    );
  }

  /** Of everybody who can be booked, in one statement: what a calendar shades. */
  async schedules(window: Span): Promise<Schedule[]> {
    const hosts = await hostsOf(this.db, { kind: null, window });
    return hosts.map((host) => {
      const { work, busy } = scheduleOf(host, window, this.office.calendar.holidays);
      return {
        host: { id: host.id, name: host.name },
        work: work.map(slotOf),
        busy: busy.map(slotOf),
      };
    });
  }

  /** The next three from the time that somebody wanted on; where the calendar ends before, the first of all. */
  alternatives(startsAt: Date, question: Omit<HostQuestion, 'window'>): Promise<Slot[]> {
    const key = JSON.stringify([startsAt, question.kind, question.host, question.except]);
    const known = this.looking.get(key);
    if (known) return known;
    const looking = this.next(startsAt, question).finally(() => this.looking.delete(key));
    this.looking.set(key, looking);
    return looking;
  }

  private async next(startsAt: Date, question: Omit<HostQuestion, 'window'>): Promise<Slot[]> {
    const wanted = Math.max(startsAt.getTime(), Date.now());
    for (const from of [wanted, Date.now()])
      for (const days of LOOKS) {
        const window = { from: new Date(from), until: new Date(from + days * DAY) };
        const { slots } = await this.offer({ ...question, window });
        if (slots.length >= ALTERNATIVES || (slots.length > 0 && days === LOOKS.at(-1)))
          return slots.slice(0, ALTERNATIVES);
      }
    return [];
  }

  private freeOf(host: HostTimes, kind: ConsultationKind, window: Span): Span[] {
    return freeOf(host, kind, window, this.office.calendar.holidays);
  }
}

const slotOf = ({ from, until }: Span): Slot => ({
  startsAt: from.toISOString(),
  endsAt: until.toISOString(),
});
