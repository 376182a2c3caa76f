import { BadInput } from '../../common/errors.js';
import { WEEKDAYS } from '../office/office-hours.js';
import { minuteOf } from './clock-minutes.js';
import type { HostHoursInput, HostInput, HostOverrideInput } from './host.inputs.js';
import type { Host } from './host.model.js';

/** What a person sets of a host. */
export type Written = Pick<
  Host,
  | 'slug'
  | 'bookable'
  | 'timeZone'
  | 'kinds'
  | 'weight'
  | 'bufferBefore'
  | 'bufferAfter'
  | 'notice'
  | 'horizonDays'
  | 'dailyCap'
  | 'channel'
  | 'joinUrl'
  | 'hours'
  | 'overrides'
>;

const RANGES = {
  weight: [1, 10, 'A weight goes from 1 to 10.'],
  bufferBefore: [0, 240, 'Keep free 0 to 240 minutes.'],
  bufferAfter: [0, 240, 'Keep free 0 to 240 minutes.'],
  notice: [0, 43_200, 'The notice goes from 0 minutes to 30 days.'],
  horizonDays: [1, 365, 'Guests may look 1 to 365 days ahead.'],
  dailyCap: [1, 50, 'A day holds 1 to 50 meetings; leave it empty for as many as fit.'],
} as const;
const MOST_HOURS = 42;
const MOST_OVERRIDES = 200;
/** Of a booking page's address. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** The host with what was sent. Throws BadInput beside the field. */
export function written(before: Written, input: HostInput): Written {
  const { dailyCap, joinUrl, hours, overrides, ...rest } = input;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
  const host: Written = {
    ...before,
    ...given,
    dailyCap: dailyCap === undefined ? before.dailyCap : dailyCap,
    joinUrl: joinUrl === undefined ? before.joinUrl : joinUrl,
    hours: hours ? checkedHours(hours) : before.hours,
    overrides: overrides ? checkedOverrides(overrides) : before.overrides,
  };
  host.slug = host.slug.toLowerCase();
  if (!SLUG.test(host.slug))
    throw BadInput.field('slug', 'FORMAT', 'Use letters from a to z, digits and hyphens, at most 60.');
  host.kinds = [...new Set(host.kinds)].sort();
  for (const [field, [least, most, message]] of Object.entries(RANGES)) {
    const value = host[field as keyof typeof RANGES];
    if (value !== null && (value < least || value > most)) throw BadInput.field(`${field}`, 'RANGE', message);
  }
  if (host.bookable && host.kinds.length === 0)
    throw BadInput.field('kinds', 'REQUIRED', 'Say for which kinds of meeting guests may book you.');
  return host;
}

function ordered(from: string, until: string, field: string): void {
  if (minuteOf(until) <= minuteOf(from))
    throw BadInput.field(field, 'ORDER', 'This ends after it begins, on the same day.');
}

function checkedHours(hours: readonly HostHoursInput[]): Written['hours'] {
  if (hours.length > MOST_HOURS)
    throw BadInput.field('hours', 'TOO_MANY', `A week has at most ${MOST_HOURS} stretches.`);
  const sorted = hours
    .map((span, at) => ({ ...span, at }))
    .sort(
      (a, b) =>
        WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) || minuteOf(a.from) - minuteOf(b.from),
    );
  sorted.forEach(({ weekday, from, until, at }, i) => {
    ordered(from, until, `hours[${at}].until`);
    const before = sorted[i - 1];
    if (before?.weekday === weekday && minuteOf(before.until) > minuteOf(from))
      throw BadInput.field(`hours[${at}].from`, 'OVERLAP', 'This overlaps with another of the same day.');
  });
  return sorted.map(({ weekday, from, until }) => ({ weekday, from, until }));
}

function checkedOverrides(overrides: readonly HostOverrideInput[]): Written['overrides'] {
  if (overrides.length > MOST_OVERRIDES)
    throw BadInput.field('overrides', 'TOO_MANY', `Keep at most ${MOST_OVERRIDES} dates.`);
  return overrides
    .map(({ day, kind, from, until, note }, at) => {
      if ((from == null) !== (until == null) || (kind === 'EXTRA' && from == null))
        throw BadInput.field(
          `overrides[${at}].${from == null ? 'from' : 'until'}`,
          'REQUIRED',
          'Give both times; only a closed day may go without.',
        );
      if (from != null) ordered(from, until!, `overrides[${at}].until`);
      return { day, kind, from: from ?? null, until: until ?? null, note: note ?? '' };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
