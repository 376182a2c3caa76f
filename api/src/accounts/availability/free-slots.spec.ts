import { DateTime } from 'luxon';
import { type DayOverride, freeSlots, type SlotQuestion, workSpans } from './free-slots.js';

const at = (text: string): Date => new Date(text);
/** Office hours on the days from Monday to Friday. */
const weekdays = (...spans: [string, string][]): SlotQuestion['hours'] =>
  [1, 2, 3, 4, 5].flatMap((weekday) => spans.map(([from, until]) => ({ weekday, from, until })));
const everyDay = (...spans: [string, string][]): SlotQuestion['hours'] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => spans.map(([from, until]) => ({ weekday, from, until })));

const BASE: Omit<SlotQuestion, 'window'> = {
  hours: weekdays(['09:00', '11:00']),
  overrides: [],
  holidays: new Set(),
  busy: [],
  buffers: { before: 0, after: 0 },
  notice: 0,
  dailyCap: null,
  duration: 30,
  step: 30,
  zone: 'Europe/Berlin',
  now: at('2026-01-01T00:00Z'),
};
const whole = (from: string, until: string): { from: Date; until: Date } => ({
  from: at(from),
  until: at(until),
});
/** The starts as the clock of a zone shows them. */
const starts = (
  given: Partial<SlotQuestion> & Pick<SlotQuestion, 'window'>,
  zone = given.zone ?? BASE.zone,
): string[] =>
  freeSlots({ ...BASE, ...given }).map(({ from }) =>
    DateTime.fromJSDate(from, { zone }).toFormat('dd HH:mm'),
  );

// 23 November 2026 is a Monday.
const MONDAY = whole('2026-11-22T23:00Z', '2026-11-23T23:00Z');
const closed = (day: string, from: string | null = null, until: string | null = null): DayOverride => ({
  day,
  kind: 'CLOSED',
  from,
  until,
});
const extra = (day: string, from: string, until: string): DayOverride => ({
  day,
  kind: 'EXTRA',
  from,
  until,
});

it.each<[string, Partial<SlotQuestion>, string[]]>([
  ['of an ordinary day', {}, ['23 09:00', '23 09:30', '23 10:00', '23 10:30']],
  ['as long as they are to be', { duration: 60 }, ['23 09:00', '23 09:30', '23 10:00']],
  ['at the step that is wanted', { step: 60 }, ['23 09:00', '23 10:00']],
  [
    'not where a meeting stands',
    { busy: [whole('2026-11-23T08:30Z', '2026-11-23T09:00Z')] },
    ['23 09:00', '23 10:00', '23 10:30'],
  ],
  [
    'not beside a meeting within the buffers',
    { buffers: { before: 15, after: 15 }, busy: [whole('2026-11-23T08:30Z', '2026-11-23T09:00Z')] },
    ['23 10:30'],
  ],
  [
    'touching what is busy',
    {
      busy: [
        whole('2026-11-23T07:00Z', '2026-11-23T08:00Z'),
        whole('2026-11-23T09:30Z', '2026-11-23T12:00Z'),
      ],
    },
    ['23 09:00', '23 09:30', '23 10:00'],
  ],
  [
    'around what overlaps and is out of order',
    {
      busy: [
        whole('2026-11-23T09:00Z', '2026-11-23T09:20Z'),
        whole('2026-11-23T08:00Z', '2026-11-23T09:10Z'),
        whole('2026-11-20T08:00Z', '2026-11-20T09:00Z'),
      ],
    },
    ['23 10:30'],
  ],
  ['no sooner than the notice', { now: at('2026-11-23T07:40Z'), notice: 60 }, ['23 10:00', '23 10:30']],
  ['none of what is past', { now: at('2026-11-24T07:40Z') }, []],
  ['none on a holiday', { holidays: new Set(['2026-11-23']) }, []],
  [
    'on a holiday with hours of its own',
    { holidays: new Set(['2026-11-23']), overrides: [extra('2026-11-23', '14:00', '15:00')] },
    ['23 14:00', '23 14:30'],
  ],
  [
    'more on a date with more',
    { overrides: [extra('2026-11-23', '11:00', '12:00')] },
    ['23 09:00', '23 09:30', '23 10:00', '23 10:30', '23 11:00', '23 11:30'],
  ],
  ['none on a closed date', { overrides: [closed('2026-11-23')] }, []],
  ['around a closed stretch', { overrides: [closed('2026-11-23', '09:15', '10:15')] }, ['23 10:15']],
  [
    'none where more and closed meet',
    { overrides: [extra('2026-11-23', '14:00', '15:00'), closed('2026-11-23')] },
    [],
  ],
  [
    'none once the day has enough',
    { dailyCap: 1, busy: [{ ...whole('2026-11-23T13:00Z', '2026-11-23T14:00Z'), booking: true }] },
    [],
  ],
  [
    'still where the day has room',
    { dailyCap: 2, busy: [{ ...whole('2026-11-23T13:00Z', '2026-11-23T14:00Z'), booking: true }] },
    ['23 09:00', '23 09:30', '23 10:00', '23 10:30'],
  ],
  [
    'regardless of what else is on',
    { dailyCap: 1, busy: [whole('2026-11-23T13:00Z', '2026-11-23T14:00Z')] },
    ['23 09:00', '23 09:30', '23 10:00', '23 10:30'],
  ],
  [
    'over hours that touch',
    { hours: weekdays(['09:00', '10:00'], ['10:00', '11:00']), duration: 60, step: 60 },
    ['23 09:00', '23 10:00'],
  ],
  [
    'of a window that begins within a stretch',
    { window: whole('2026-11-23T08:10Z', '2026-11-23T09:00Z') },
    ['23 09:30'],
  ],
  ['none without hours', { hours: [] }, []],
])('offers slots %s', (_, given, want) => {
  expect(starts({ window: MONDAY, ...given })).toEqual(want);
});

// Each change of the clock: where, hours on each day, the window, and the starts as UTC has them.
// prettier-ignore
it.each<[string, string, SlotQuestion['hours'], [string, string], string[]]>([
  ['Berlin loses 02:00 to 03:00', 'Europe/Berlin', everyDay(['01:00', '04:00']), ['2026-03-28T23:00Z', '2026-03-29T22:00Z'], ['00:00', '00:30', '01:00', '01:30']],
  ['Berlin has 02:00 to 03:00 twice', 'Europe/Berlin', everyDay(['01:00', '04:00']), ['2026-10-24T22:00Z', '2026-10-25T23:00Z'], ['23:00', '23:30', '00:00', '00:30', '01:00', '01:30', '02:00', '02:30']],
  ['hours that begin in the lost hour', 'Europe/Berlin', everyDay(['02:30', '04:30']), ['2026-03-28T23:00Z', '2026-03-29T22:00Z'], ['01:30', '02:00']],
  ['the morning after keeps its clock', 'Europe/Berlin', everyDay(['09:00', '10:00']), ['2026-03-28T00:00Z', '2026-03-30T00:00Z'], ['08:00', '08:30', '07:00', '07:30']],
  ['New York in autumn', 'America/New_York', everyDay(['00:30', '02:00']), ['2026-11-01T04:00Z', '2026-11-02T05:00Z'], ['04:30', '05:00', '05:30', '06:00', '06:30']],
  ['Lord Howe changes by half an hour', 'Australia/Lord_Howe', everyDay(['01:00', '03:00']), ['2026-10-03T13:30Z', '2026-10-04T13:00Z'], ['14:30', '15:00', '15:30']],
  ['Sao Paulo stays as it is', 'America/Sao_Paulo', everyDay(['09:00', '10:00']), ['2026-10-18T03:00Z', '2026-10-19T03:00Z'], ['12:00', '12:30']],
  ['Havana goes forward at midnight', 'America/Havana', everyDay(['00:00', '02:00']), ['2026-03-08T05:00Z', '2026-03-09T04:00Z'], ['05:00', '05:30']],
  ['Kolkata is half an hour off', 'Asia/Kolkata', everyDay(['09:30', '10:30']), ['2026-11-22T18:30Z', '2026-11-23T18:30Z'], ['04:00', '04:30']],
  ['Kathmandu is three quarters off', 'Asia/Kathmandu', everyDay(['10:00', '11:00']), ['2026-11-22T18:15Z', '2026-11-23T18:15Z'], ['04:15', '04:45']],
  ['Chatham is three quarters off in summer', 'Pacific/Chatham', everyDay(['09:00', '10:00']), ['2026-11-22T10:15Z', '2026-11-23T10:15Z'], ['19:15', '19:45']],
  ['a day without an end is one of 24:00', 'UTC', everyDay(['23:00', '24:00']), ['2026-11-23T00:00Z', '2026-11-24T00:00Z'], ['23:00', '23:30']],
])('knows its clocks: %s', (_, zone, hours, [from, until], want) => {
  expect(starts({ zone, hours, window: whole(from, until) }, 'UTC').map((text) => text.slice(3))).toEqual(
    want,
  );
});

// A guest's whole day in the guest's zone, offered by a host in another.
// prettier-ignore
it.each<[string, string, string, string, string[]]>([
  ['Kolkata for Auckland, in its summer', 'Asia/Kolkata', 'Pacific/Auckland', '2026-11-24', ['24 16:30', '24 17:00', '24 17:30', '24 18:00']],
  ['Kolkata for Auckland, in its winter', 'Asia/Kolkata', 'Pacific/Auckland', '2026-07-07', ['07 15:30', '07 16:00', '07 16:30', '07 17:00']],
  ['Auckland for Kolkata, the day before', 'Pacific/Auckland', 'Asia/Kolkata', '2026-11-24', ['24 01:30', '24 02:00', '24 02:30', '24 03:00']],
  ['Auckland for Kolkata, on the Sunday that is a Monday there', 'Pacific/Auckland', 'Asia/Kolkata', '2026-07-05', []],
  ['Auckland for Honolulu: its Monday is their Sunday', 'Pacific/Auckland', 'Pacific/Honolulu', '2026-11-22', ['22 10:00', '22 10:30', '22 11:00', '22 11:30']],
  ['Kiritimati for Pago Pago, a day and an hour apart', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-11-23', ['23 08:00', '23 08:30', '23 09:00', '23 09:30']],
  ['Berlin for New York in the week between their changes', 'Europe/Berlin', 'America/New_York', '2026-03-16', ['16 04:00', '16 04:30', '16 05:00', '16 05:30']],
])('offers the hours of %s', (_, host, guest, day, want) => {
  const from = DateTime.fromISO(day, { zone: guest });
  const window = { from: from.toJSDate(), until: from.plus({ days: 1 }).toJSDate() };
  expect(starts({ zone: host, window }, guest)).toEqual(want);
});

it.each([
  ['of an ordinary day', {}, ['2026-11-23T08:00 2026-11-23T10:00']],
  [
    'that begin before the window',
    { window: whole('2026-11-23T09:00Z', '2026-11-23T23:00Z') },
    ['2026-11-23T08:00 2026-11-23T10:00'],
  ],
  ['not of a day that is closed', { overrides: [closed('2026-11-23')] }, []],
  [
    'of a day with 25 hours',
    { hours: everyDay(['00:00', '24:00']), window: whole('2026-10-24T22:00Z', '2026-10-25T23:00Z') },
    ['2026-10-24T22:00 2026-10-25T23:00'],
  ],
])('knows the hours of work %s', (_name, given, expected) => {
  const spans = workSpans({ ...BASE, window: MONDAY, ...given });
  expect(
    spans.map(({ from, until }) => `${from.toISOString().slice(0, 16)} ${until.toISOString().slice(0, 16)}`),
  ).toEqual(expected);
});
