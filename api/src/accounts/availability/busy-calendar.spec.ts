import { readBusy, UnreadableCalendar } from './busy-calendar.js';

const YEAR = { from: new Date('2026-01-01T00:00Z'), until: new Date('2027-01-01T00:00Z') };
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:one@test', ...lines, 'END:VEVENT'];
const read = (lines: string[], zone = 'Europe/Berlin', window = YEAR): string[] =>
  readBusy(calendar(...lines), window, zone).busy.map(
    ({ from, until }) => `${from.toISOString().slice(0, 16)}/${until.toISOString().slice(0, 16)}`,
  );

// A zone as Outlook names it, with the rules of Berlin.
const OUTLOOK = [
  'BEGIN:VTIMEZONE',
  'TZID:Middle of Europe',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];
const WEEKLY = [
  'DTSTART;TZID=Europe/Berlin:20260316T100000',
  'DTEND;TZID=Europe/Berlin:20260316T110000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
];

it.each<[string, string[], string[]]>([
  [
    'a meeting in UTC',
    event('DTSTART:20260301T100000Z', 'DTEND:20260301T113000Z'),
    ['2026-03-01T10:00/2026-03-01T11:30'],
  ],
  [
    'one with a duration',
    event('DTSTART:20260301T100000Z', 'DURATION:PT45M'),
    ['2026-03-01T10:00/2026-03-01T10:45'],
  ],
  [
    'one in a zone that the file does not explain',
    event('DTSTART;TZID=Asia/Kolkata:20260301T100000', 'DTEND;TZID=Asia/Kolkata:20260301T110000'),
    ['2026-03-01T04:30/2026-03-01T05:30'],
  ],
  [
    'one in a zone that only the file knows, in its summer',
    [
      ...OUTLOOK,
      ...event(
        'DTSTART;TZID=Middle of Europe:20260701T100000',
        'DTEND;TZID=Middle of Europe:20260701T110000',
      ),
    ],
    ['2026-07-01T08:00/2026-07-01T09:00'],
  ],
  [
    "one without a zone, by the owner's clock",
    event('DTSTART:20260701T100000', 'DTEND:20260701T110000'),
    ['2026-07-01T08:00/2026-07-01T09:00'],
  ],
  [
    'one without a zone, by the clock that the calendar names',
    ['X-WR-TIMEZONE:America/New_York', ...event('DTSTART:20260701T100000', 'DTEND:20260701T110000')],
    ['2026-07-01T14:00/2026-07-01T15:00'],
  ],
  [
    "a whole day, by the owner's clock",
    event('DTSTART;VALUE=DATE:20260701'),
    ['2026-06-30T22:00/2026-07-01T22:00'],
  ],
  [
    'whole days over the change of the clock',
    event('DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330'),
    ['2026-03-27T23:00/2026-03-29T22:00'],
  ],
  [
    'nothing of what is shown as free',
    event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', 'TRANSP:TRANSPARENT'),
    [],
  ],
  [
    'nothing of what Outlook shows as free',
    event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
    [],
  ],
  [
    'nothing of what is cancelled',
    event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', 'STATUS:CANCELLED'),
    [],
  ],
  ['nothing of what takes no time', event('DTSTART:20260301T100000Z'), []],
  ['nothing outside the window', event('DTSTART:20250301T100000Z', 'DTEND:20250301T110000Z'), []],
  [
    'a series that keeps its clock over the change',
    event(...WEEKLY),
    [
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-23T09:00/2026-03-23T10:00',
      '2026-03-30T08:00/2026-03-30T09:00',
      '2026-04-06T08:00/2026-04-06T09:00',
    ],
  ],
  [
    'a series without one of its days, named by another clock',
    event(...WEEKLY, 'EXDATE:20260330T080000Z'),
    [
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-23T09:00/2026-03-23T10:00',
      '2026-04-06T08:00/2026-04-06T09:00',
    ],
  ],
  [
    'a series with one more day',
    event(...WEEKLY.slice(0, 2), 'RDATE;TZID=Europe/Berlin:20260318T100000'),
    ['2026-03-16T09:00/2026-03-16T10:00', '2026-03-18T09:00/2026-03-18T10:00'],
  ],
  [
    'a series with a moved day, named by another clock',
    [
      ...event(...WEEKLY),
      ...event(
        'RECURRENCE-ID:20260330T080000Z',
        'DTSTART;TZID=Europe/Berlin:20260331T150000',
        'DTEND;TZID=Europe/Berlin:20260331T160000',
      ),
    ],
    [
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-23T09:00/2026-03-23T10:00',
      '2026-03-31T13:00/2026-03-31T14:00',
      '2026-04-06T08:00/2026-04-06T09:00',
    ],
  ],
  [
    'a series with a cancelled day',
    [
      ...event(...WEEKLY),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260323T100000',
        'DTSTART;TZID=Europe/Berlin:20260323T100000',
        'DTEND;TZID=Europe/Berlin:20260323T110000',
        'STATUS:CANCELLED',
      ),
    ],
    [
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-30T08:00/2026-03-30T09:00',
      '2026-04-06T08:00/2026-04-06T09:00',
    ],
  ],
  [
    'a series that is later from a day on',
    [
      ...event(...WEEKLY),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260330T100000',
        'DTSTART;TZID=Europe/Berlin:20260330T140000',
        'DTEND;TZID=Europe/Berlin:20260330T150000',
      ),
    ],
    [
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-23T09:00/2026-03-23T10:00',
      '2026-03-30T12:00/2026-03-30T13:00',
      '2026-04-06T12:00/2026-04-06T13:00',
    ],
  ],
  [
    'a moved day of a series that is not in the file',
    event('RECURRENCE-ID:20260330T080000Z', 'DTSTART:20260331T130000Z', 'DTEND:20260331T140000Z'),
    ['2026-03-31T13:00/2026-03-31T14:00'],
  ],
  [
    'a series that began long ago',
    event('DTSTART:20150105T100000Z', 'DTEND:20150105T110000Z', 'RRULE:FREQ=YEARLY'),
    ['2026-01-05T10:00/2026-01-05T11:00'],
  ],
  [
    'published busy times',
    [
      'BEGIN:VFREEBUSY',
      'UID:f@test',
      'FREEBUSY;FBTYPE=BUSY:20260301T100000Z/20260301T110000Z,20260302T100000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20260303T100000Z/PT1H',
      'END:VFREEBUSY',
    ],
    ['2026-03-01T10:00/2026-03-01T11:00', '2026-03-02T10:00/2026-03-02T10:30'],
  ],
])('reads %s', (_, lines, want) => {
  expect(read(lines)).toEqual(want);
});

it('reads the rest where one entry is damaged, and says how many are', () => {
  const good = event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z');
  for (const bad of [
    'DTSTART;TZID="Berlin:20260302T100000"',
    'DTSTART;VALUE=DATE:Next Year',
    'SUMMARY:no start',
  ]) {
    const found = readBusy(calendar(...good, 'BEGIN:VEVENT', 'UID:two@test', bad, 'END:VEVENT'), YEAR, 'UTC');
    expect([bad, found.busy.length, found.entries, found.unreadable]).toEqual([bad, 1, 2, 1]);
  }
});

it.each([
  ['a text that is no calendar', 'hello'],
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['a calendar without an end', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
  ['another thing in the same form', 'BEGIN:VCARD\r\nFN:Zoe\r\nEND:VCARD\r\n'],
])('refuses %s', (_, text) => {
  expect(() => readBusy(text, YEAR, 'UTC')).toThrow(UnreadableCalendar);
});

it('refuses what repeats without end', () => {
  const text = calendar(...event('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'));
  expect(() => readBusy(text, YEAR, 'UTC')).toThrow('more repetitions than can be read');
});

it.each([
  ['20,000 days added to a series', 'RDATE'],
  ['20,000 days taken out of a series', 'EXDATE'],
])('refuses %s', (_, name) => {
  const days = Array.from(
    { length: 20_001 },
    (_day, i) => `20270101T${String(i % 24).padStart(2, '0')}0000Z`,
  );
  const text = calendar(...event('DTSTART:20260101T000000Z', 'RRULE:FREQ=HOURLY', `${name}:${days.join()}`));
  expect(() => readBusy(text, YEAR, 'UTC')).toThrow('more single days of series than can be read');
});

it.each([
  ['a meeting', event('DTSTART:20260101T000000Z', 'DURATION:P99999999999W')],
  ['a series', event('DTSTART:00000101T000000Z', 'DTEND:99990101T000000Z', 'RRULE:FREQ=DAILY')],
  [
    'a busy time',
    ['BEGIN:VFREEBUSY', 'UID:f@test', 'FREEBUSY:20260301T100000Z/P99999999999W', 'END:VFREEBUSY'],
  ],
  ['a further day', event('DTSTART:20200101T000000Z', 'RDATE;VALUE=PERIOD:20260301T100000Z/P99999999999W')],
])('counts %s of thousands of years as unreadable', (_, lines) => {
  expect(readBusy(calendar(...lines), YEAR, 'UTC')).toEqual({ busy: [], entries: 1, unreadable: 1 });
});

it.each(['INTERVAL=0', 'INTERVAL=-00', 'INT\r\n ERVAL=0;COUNT=2'])(
  'counts a series that repeats every none days as unreadable (%j)',
  (interval) => {
    const good = event('DTSTART:20260301T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;INTERVAL=10;COUNT=2');
    const bad = event('DTSTART:20260301T100000Z', 'DURATION:PT1H', `RRULE:FREQ=DAILY;${interval}`);
    const { busy, entries, unreadable } = readBusy(calendar(...good, ...bad), YEAR, 'UTC');
    expect([busy.length, entries, unreadable]).toEqual([2, 2, 1]);
  },
);

// Each took minutes where one event was compared with all the others.
it.each([
  ['UIDs of their own', (i: number) => `UID:${i}`, 19_000],
  ['the same UID', () => 'UID:one', 19_000],
])('reads thousands of events with %s', (_, uid, n) => {
  const lines = Array.from({ length: n }, (_event, i) => [
    'BEGIN:VEVENT',
    uid(i),
    'DTSTART:20260301T100000Z',
    'DURATION:PT1H',
    'END:VEVENT',
  ]);
  expect(readBusy(calendar(...lines.flat()), YEAR, 'UTC').busy).toHaveLength(n);
});

it('refuses thousands of events that begin and never end', () => {
  const text = calendar(...Array<string>(40_000).fill('BEGIN:VEVENT'), 'broken line');
  expect(() => readBusy(text, YEAR, 'UTC')).toThrow(UnreadableCalendar);
});

it("keeps another series' moved days apart", () => {
  const other = event(
    'RECURRENCE-ID:20260323T090000Z',
    'DTSTART:20260501T090000Z',
    'DTEND:20260501T100000Z',
  ).map((line) => line.replace('one@', 'other@'));
  expect(read([...event(...WEEKLY), ...other])).toEqual([
    ...read(event(...WEEKLY)),
    '2026-05-01T09:00/2026-05-01T10:00',
  ]);
});
