import { addBusinessTime, type BusinessCalendar, businessMinutesBetween } from './business-time.js';

const calendar = (
  timeZone: string,
  day: [string, string][],
  more: { weekend?: [string, string][]; holidays?: string[] } = {},
): BusinessCalendar => {
  const spans = day.map(([from, until]) => ({ from, until }));
  const weekend = (more.weekend ?? []).map(([from, until]) => ({ from, until }));
  return {
    timeZone,
    week: [...Array.from({ length: 5 }, () => spans), weekend, weekend],
    holidays: new Set(more.holidays),
  };
};

const UTC = calendar('UTC', [['09:00', '17:00']]);
const LUNCH = calendar('Europe/Berlin', [
  ['09:00', '12:30'],
  ['13:30', '18:00'],
]);
const XMAS = calendar('Europe/Berlin', [['09:00', '17:00']], { holidays: ['2026-12-25', '2026-12-28'] });
const KOLKATA = calendar('Asia/Kolkata', [['09:30', '18:30']]);
const KATHMANDU = calendar('Asia/Kathmandu', [['10:00', '17:00']]);
const LORD_HOWE = calendar('Australia/Lord_Howe', [['00:00', '24:00']], { weekend: [['00:00', '24:00']] });
const NIGHTS = calendar('Europe/Berlin', [['00:00', '06:00']], { weekend: [['00:00', '06:00']] });
const ALWAYS = calendar('America/New_York', [['00:00', '24:00']], { weekend: [['00:00', '24:00']] });
const SKIPPED = calendar('America/New_York', [['09:00', '17:00']], {
  weekend: [
    ['01:00', '02:15'],
    ['03:00', '05:00'],
  ],
});

// 23 November 2026 is a Monday.
const cases: [string, BusinessCalendar, string, number, string][] = [
  ['within a day', UTC, '2026-11-23T10:00Z', 60, '2026-11-23T11:00Z'],
  ['to the very end of a day', UTC, '2026-11-23T16:00Z', 60, '2026-11-23T17:00Z'],
  ['over a night', UTC, '2026-11-23T16:30Z', 60, '2026-11-24T09:30Z'],
  ['from before the office opens', UTC, '2026-11-23T03:00Z', 60, '2026-11-23T10:00Z'],
  ['from the moment it closes', UTC, '2026-11-23T17:00Z', 60, '2026-11-24T10:00Z'],
  ['over a weekend', UTC, '2026-11-27T16:45Z', 60, '2026-11-30T09:45Z'],
  ['from a Saturday', UTC, '2026-11-28T12:00Z', 60, '2026-11-30T10:00Z'],
  ['over several days', UTC, '2026-11-23T09:00Z', 3 * 480 + 30, '2026-11-26T09:30Z'],
  ['over lunch', LUNCH, '2026-11-23T11:00Z', 60, '2026-11-23T13:00Z'],
  ['within lunch', LUNCH, '2026-11-23T12:00Z', 60, '2026-11-23T13:30Z'],
  ['over holidays and the weekend between them', XMAS, '2026-12-24T15:30Z', 60, '2026-12-29T08:30Z'],
  ['from within a holiday', XMAS, '2026-12-25T10:00Z', 30, '2026-12-29T08:30Z'],
  ['in a zone of half an hour', KOLKATA, '2026-11-23T12:45Z', 60, '2026-11-24T04:45Z'],
  ['in a zone of three quarters', KATHMANDU, '2026-11-23T11:00Z', 60, '2026-11-24T05:00Z'],
  // Berlin goes from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October.
  ['over the night in which the clock goes forward', LUNCH, '2026-03-27T16:30Z', 60, '2026-03-30T07:30Z'],
  ['over the night in which it goes back', LUNCH, '2026-10-23T15:30Z', 60, '2026-10-26T08:30Z'],
  ['through the hour that is skipped', NIGHTS, '2026-03-29T00:30Z', 60, '2026-03-29T01:30Z'],
  ['to the end of a night that is an hour short', NIGHTS, '2026-03-28T23:00Z', 300, '2026-03-29T04:00Z'],
  ['beyond a night that is an hour short', NIGHTS, '2026-03-28T23:00Z', 301, '2026-03-29T22:01Z'],
  ['through the hour that comes twice', NIGHTS, '2026-10-25T00:30Z', 60, '2026-10-25T01:30Z'],
  ['to the end of a night that is an hour long', NIGHTS, '2026-10-24T22:00Z', 420, '2026-10-25T05:00Z'],
  ['round the clock over a change', ALWAYS, '2026-03-08T04:00Z', 24 * 60, '2026-03-09T04:00Z'],
  ['where the clock changes by half an hour', LORD_HOWE, '2026-10-03T12:00Z', 24 * 60, '2026-10-04T12:00Z'],
  // 02:15 is not there: it comes at 03:15, and what was counted so far is not counted twice.
  ['where a stretch ends in the skipped hour', SKIPPED, '2026-03-08T06:00Z', 90, '2026-03-08T07:30Z'],
];

describe('office time', () => {
  it.each(cases)('is added %s', (_, hours, from, minutes, until) => {
    expect(addBusinessTime(new Date(from), minutes, hours)).toEqual(new Date(until));
  });

  it.each(cases)('is measured %s', (_, hours, from, minutes, until) => {
    expect(businessMinutesBetween(new Date(from), new Date(until), hours)).toBe(minutes);
  });

  it('is none where nobody works, nor backwards', () => {
    expect(businessMinutesBetween(new Date('2026-11-28T01:00Z'), new Date('2026-11-29T23:00Z'), UTC)).toBe(0);
    expect(businessMinutesBetween(new Date('2026-11-24T10:00Z'), new Date('2026-11-23T10:00Z'), UTC)).toBe(0);
  });

  it('with nothing to add is now, or when the office opens', () => {
    expect(addBusinessTime(new Date('2026-11-23T10:00:30Z'), 0, UTC)).toEqual(
      new Date('2026-11-23T10:00:30Z'),
    );
    expect(addBusinessTime(new Date('2026-11-28T10:00Z'), 0, UTC)).toEqual(new Date('2026-11-30T09:00Z'));
  });

  it('is not looked for in ever the same closed week', () => {
    expect(() => addBusinessTime(new Date('2026-11-23T10:00Z'), 1, calendar('UTC', []))).toThrow(RangeError);
  });
});
