import { BadInput } from '../../common/errors.js';
import { type OfficeHours, type Opening, WEEKDAYS } from './office-hours.js';

const MOST_OPENINGS = 42;
const MOST_HOLIDAYS = 400;
/** A working week: what is promised later than that is no promise. */
const LONGEST_TARGET = 2400;
/** Minutes a week: what opens less has its targets in another year. */
const SHORTEST_WEEK = 60;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The hours in the order of the week. Throws BadInput beside the field that is wrong. */
export function checkedOffice(office: OfficeHours): OfficeHours {
  for (const field of ['responseMinutes', 'confidentialResponseMinutes'] as const)
    if (office[field] < 1 || office[field] > LONGEST_TARGET)
      throw BadInput.field(`${field}`, 'RANGE', `Give 1 to ${LONGEST_TARGET} minutes.`);
  return { ...office, hours: checkedHours(office.hours), holidays: checkedHolidays(office.holidays) };
}

function checkedHours(hours: readonly Opening[]): Opening[] {
  if (hours.length > MOST_OPENINGS)
    throw BadInput.field('hours', 'TOO_MANY', `A week has at most ${MOST_OPENINGS} stretches.`);
  const sorted = hours
    .map((opening, at) => ({ ...opening, at }))
    .sort(
      (a, b) =>
        WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) || minuteOf(a.from) - minuteOf(b.from),
    );
  let minutes = 0;
  sorted.forEach(({ weekday, from, until, at }, i) => {
    if (minuteOf(until) <= minuteOf(from))
      throw BadInput.field(
        `hours[${at}].until`,
        'ORDER',
        'This ends after it begins, on the same day. What goes over midnight is written as two.',
      );
    const before = sorted[i - 1];
    if (before?.weekday === weekday && minuteOf(before.until) > minuteOf(from))
      throw BadInput.field(`hours[${at}].from`, 'OVERLAP', 'This overlaps with another of the same day.');
    minutes += minuteOf(until) - minuteOf(from);
  });
  if (minutes < SHORTEST_WEEK)
    throw BadInput.field('hours', 'REQUIRED', 'An office works at least an hour a week.');
  return sorted.map(({ weekday, from, until }) => ({ weekday, from, until }));
}

function checkedHolidays(holidays: OfficeHours['holidays']): OfficeHours['holidays'] {
  if (holidays.length > MOST_HOLIDAYS)
    throw BadInput.field('holidays', 'TOO_MANY', `Keep at most ${MOST_HOLIDAYS} holidays.`);
  const seen = new Set<string>();
  holidays.forEach(({ day }, at) => {
    if (seen.has(day))
      throw BadInput.field(`holidays[${at}].day`, 'DUPLICATE', 'This day is in the list already.');
    seen.add(day);
  });
  return [...holidays].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, name }) => ({ day, name }));
}
