import { DateTime } from 'luxon';

/** When somebody works: stretches of the clock on each weekday, Monday first, each day's in their order, but on no holiday. */
export interface BusinessCalendar {
  /** IANA. */
  timeZone: string;
  week: readonly (readonly { from: string; until: string }[])[];
  /** As `2026-12-25`. */
  holidays: ReadonlySet<string>;
}

const MINUTE = 60_000;
/** Days to look ahead: no target is so far away, and a calendar that never opens must not be walked for ever. */
const FARTHEST = 3660;

/** The instant of a time of day; one that the clock skips comes as much later, and of two that it shows the first. */
const instantOf = (day: DateTime, time: string): number =>
  time === '24:00'
    ? day.plus({ days: 1 }).startOf('day').toMillis()
    : day.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }).toMillis();

/** What of each open stretch comes after `from`, in order. */
function* openAfter(from: Date, { timeZone, week, holidays }: BusinessCalendar): Generator<[number, number]> {
  let done = from.getTime();
  const first = DateTime.fromMillis(done, { zone: timeZone }).startOf('day');
  for (let ahead = 0; ahead < FARTHEST; ahead++) {
    const day = first.plus({ days: ahead }).startOf('day');
    if (holidays.has(day.toISODate()!)) continue;
    for (const span of week[day.weekday - 1]!) {
      const begin = Math.max(instantOf(day, span.from), done);
      const end = instantOf(day, span.until);
      if (end <= begin) continue;
      yield [begin, end];
      done = end;
    }
  }
}

/**
 * The instant at which so many minutes of office time have passed; real minutes, also where the clock is changed.
 * Throws RangeError where the calendar does not open that long.
 */
export function addBusinessTime(from: Date, minutes: number, calendar: BusinessCalendar): Date {
  let left = minutes * MINUTE;
  for (const [begin, end] of openAfter(from, calendar)) {
    if (left <= end - begin) return new Date(begin + left);
    left -= end - begin;
  }
  throw new RangeError(`The calendar does not open for ${minutes} minutes after ${from.toISOString()}.`);
}

/** The minutes of office time from one instant to a later one, with fractions; 0 where it is not later. */
export function businessMinutesBetween(from: Date, until: Date, calendar: BusinessCalendar): number {
  let passed = 0;
  for (const [begin, end] of openAfter(from, calendar)) {
    if (begin >= until.getTime()) break;
    passed += Math.min(end, until.getTime()) - begin;
  }
  return passed / MINUTE;
}
