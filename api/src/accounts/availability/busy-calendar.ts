import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { isTimeZone } from '../../common/time-zone.js';
import { parsed } from './calendar-text.js';
import type { Span } from './free-slots.js';
import { IanaZone } from './iana-zone.js';

/** A calendar that nobody can read; the message says why. */
export class UnreadableCalendar extends Error {}

export interface BusyCalendar {
  busy: Span[];
  /** Events and busy times in it. */
  entries: number;
  /** Of them, those that are damaged: their times are not known. */
  unreadable: number;
}

/** Steps of all recurrences together: a meeting every second since 1970 would keep the desk busy for ever. */
const MOST_STEPS = 100_000;
const MOST_SPANS = 20_000;
/** Days that are added to series, or taken out of them, one by one. */
const MOST_DATES = 20_000;
/** Seconds of one meeting, ten years: ical.js counts up longer ones month by month. */
const LONGEST = 3653 * 86_400;

const utc = ICAL.Timezone.utcTimezone;

/** One reading of one file: what it needs to know all the way down. */
class Reading {
  readonly busy: Span[] = [];
  entries = 0;
  unreadable = 0;
  private steps = 0;
  private dates = 0;

  constructor(
    private readonly window: Span,
    /** Of times that name no zone, and of whole days. */
    private zone: string,
  ) {}

  calendar(jcal: unknown[]): void {
    const root = new ICAL.Component(jcal as never);
    const own = root.getTimeZoneByID.bind(root);
    const zones = new Map<string, ICAL.Timezone | null>();
    root.getTimeZoneByID = (name: string) => {
      if (!zones.has(name))
        zones.set(name, (isTimeZone(name) ? new IanaZone(name) : own(name)) as ICAL.Timezone);
      return zones.get(name)!;
    };
    const named = root.getFirstPropertyValue('x-wr-timezone');
    const before = this.zone;
    if (typeof named === 'string' && isTimeZone(named)) this.zone = named;
    this.events(root.getAllSubcomponents('vevent'));
    for (const component of root.getAllSubcomponents('vfreebusy'))
      this.attempt(() => this.freeBusy(component));
    this.zone = before;
  }

  /** Those that recur with the occurrences that were moved; a moved one whose series is elsewhere stands for itself. */
  private events(components: readonly ICAL.Component[]): void {
    const series = new Map<unknown, ICAL.Component[]>();
    for (const component of components) {
      const uid = component.getFirstPropertyValue('uid') ?? component;
      const group = series.get(uid);
      if (group) group.push(component);
      else series.set(uid, [component]);
    }
    for (const group of series.values()) {
      const moved = group.filter((c) => c.hasProperty('recurrence-id'));
      const masters = group.filter((c) => !c.hasProperty('recurrence-id'));
      this.entries += group.length;
      if (masters.length === 0) for (const one of moved) this.attempt(() => this.single(eventOf(one)));
      const [master, ...doubles] = masters;
      if (master) this.attempt(() => this.recurring(master, moved));
      // Two events under one UID are against the rules (RFC 5545, 3.8.4.7), and there all the same.
      for (const double of doubles) this.attempt(() => this.recurring(double, []));
    }
  }

  private recurring(component: ICAL.Component, moved: readonly ICAL.Component[]): void {
    this.countDates(component);
    this.periods(component);
    const event = eventOf(component);
    const moves: ICAL.Event[] = [];
    for (const one of moved)
      this.attempt(() => {
        const move = eventOf(one);
        event.relateException(move);
        moves.push(move);
      });
    if (!event.isRecurring()) return this.single(event);
    checkLength(event.duration);
    const last = this.window.until.getTime();
    const walk = event.iterator();
    const done = new Set<ICAL.Event>();
    // By dates alone: the first is the event's own start (RFC 5545, 3.8.5.3), which the walk leaves out.
    if (!component.hasProperty('rrule') && !this.excluded(component, event.startDate)) this.single(event);
    for (let next = walk.next(); next; next = walk.next()) {
      if (++this.steps > MOST_STEPS)
        throw new UnreadableCalendar('It holds more repetitions than can be read.');
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      done.add(item);
      if (isBusy(item.component)) this.add(startDate, endDate);
      if (this.instantOf(next) > last) break;
    }
    // One that was moved away from beyond the window may be in it.
    for (const move of moves) if (!done.has(move)) this.attempt(() => this.single(move));
  }

  private countDates(component: ICAL.Component): void {
    for (const name of ['rdate', 'exdate'])
      for (const property of component.getAllProperties(name)) this.dates += property.getValues().length;
    if (this.dates > MOST_DATES)
      throw new UnreadableCalendar('It holds more single days of series than can be read.');
  }

  /** Further dates that bring an end of their own: the walk knows only starts. */
  private periods(component: ICAL.Component): void {
    for (const property of component.getAllProperties('rdate')) {
      if (property.type !== 'period') continue;
      if (isBusy(component)) for (const period of property.getValues() as ICAL.Period[]) this.period(period);
      component.removeProperty(property);
    }
  }

  private excluded(component: ICAL.Component, start: ICAL.Time): boolean {
    return component
      .getAllProperties('exdate')
      .some((property) => (property.getValues() as ICAL.Time[]).some((time) => time.compare(start) === 0));
  }

  private single(event: ICAL.Event): void {
    if (isBusy(event.component)) this.add(event.startDate, event.endDate);
  }

  private freeBusy(component: ICAL.Component): void {
    for (const property of component.getAllProperties('freebusy')) {
      this.entries++;
      if (property.getFirstParameter('fbtype') === 'FREE') continue;
      for (const period of property.getValues() as ICAL.Period[]) this.period(period);
    }
  }

  private period(period: ICAL.Period): void {
    if (period.duration) checkLength(period.duration);
    this.add(period.start, period.getEnd());
  }

  private add(start: ICAL.Time, end: ICAL.Time): void {
    const from = this.instantOf(start);
    const until = this.instantOf(end);
    if (Number.isNaN(from) || Number.isNaN(until)) throw new Error('no times');
    if (until <= from || until <= this.window.from.getTime() || from >= this.window.until.getTime()) return;
    if (this.busy.push({ from: new Date(from), until: new Date(until) }) > MOST_SPANS)
      throw new UnreadableCalendar('It holds more meetings than can be read.');
  }

  private instantOf(time: ICAL.Time): number {
    if (!time.isDate && (time.zone === utc || time.zone.component || time.zone instanceof IanaZone))
      return time.toUnixTime() * 1000;
    const { year, month, day, hour, minute, second } = time;
    const clock = time.isDate ? { year, month, day } : { year, month, day, hour, minute, second };
    return DateTime.fromObject(clock, { zone: this.zone }).toMillis();
  }

  /** One damaged entry does not hide the others. */
  private attempt(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (error instanceof UnreadableCalendar) throw error;
      this.unreadable++;
    }
  }
}

/** One that knows of no others: left to itself, it looks for its moved occurrences among all events of the calendar. */
function eventOf(component: ICAL.Component): ICAL.Event {
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) checkLength(duration);
  return new ICAL.Event(component, { exceptions: [] });
}

function checkLength(duration: ICAL.Duration): void {
  if (!(Math.abs(duration.toSeconds()) <= LONGEST)) throw new Error('too long');
}

/** Whether it takes up time: not what is cancelled, nor what is shown as free (RFC 5545, and Outlook's own word for it). */
function isBusy(component: ICAL.Component): boolean {
  const word = (name: string): string => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    word('transp') !== 'TRANSPARENT' &&
    word('status') !== 'CANCELLED' &&
    !['FREE', 'WORKINGELSEWHERE'].includes(word('x-microsoft-cdo-busystatus'))
  );
}

/**
 * When the owner of a calendar (RFC 5545) is busy within the window: with recurrences, their exceptions and moved
 * occurrences, whole days, and the zones that it names. `zone`: what times without one are told in.
 * Throws UnreadableCalendar.
 */
export function readBusy(text: string, window: Span, zone: string): BusyCalendar {
  const reading = new Reading(window, zone);
  try {
    const { calendars, damaged } = parsed(text);
    reading.entries += damaged;
    reading.unreadable += damaged;
    for (const jcal of calendars) {
      if (jcal[0] !== 'vcalendar') throw new UnreadableCalendar('This is not a calendar.');
      reading.calendar(jcal);
    }
  } catch (error) {
    if (error instanceof UnreadableCalendar) throw error;
    throw new UnreadableCalendar('This is not a calendar (.ics).');
  }
  const { busy, entries, unreadable } = reading;
  return { busy, entries, unreadable };
}
