import { type CalendarView, firstDayOf, spanOf } from './calendarSpan.js';

// 24 November 2026 is a Tuesday.
it.each<[CalendarView, number, string, string]>([
  ['day', 1, '2026-11-24', '2026-11-25'],
  ['week', 1, '2026-11-23', '2026-11-30'],
  ['week', 0, '2026-11-22', '2026-11-29'],
  ['week', 6, '2026-11-21', '2026-11-28'],
  ['agenda', 1, '2026-11-24', '2026-12-08'],
])('a %s where weeks begin on %d', (view, firstDay, from, until) =>
  expect(spanOf(view, '2026-11-24', firstDay)).toEqual({ from, until }),
);

it.each([
  ['de', 1],
  ['en-US', 0],
  ['ar-EG', 6],
  ['no such', 1],
])('weeks of %s begin on %d', (locale, day) => expect(firstDayOf(locale)).toBe(day));
