import { ago, instantOf, length, localMinute } from './clock.js';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number, options = {}) =>
  ago(new Date(NOW + ms).toISOString(), { now: NOW, timeZone: 'UTC', ...options });

describe('a time as people say it', () => {
  it.each([
    [-30_000, 'just now'],
    [-12 * MINUTE, '12 min ago'],
    [3 * HOUR, 'in 3 h'],
    [-6 * DAY, '6 d ago'],
    [-8 * DAY, 'Mar 2'],
    [-80 * DAY, 'Dec 20, 2025'],
  ])('that is %d ms away is %s', (ms, said) => expect(after(ms)).toBe(said));

  it('is said as a length only where the column says of what', () => {
    expect(after(-12 * MINUTE, { short: true })).toBe('12 min');
    expect(after(-1, { short: true })).toBe('< 1 min');
  });

  it('names a day as the reader does', () => expect(after(-8 * DAY, { locale: 'de' })).toBe('2. März'));
});

it.each([
  [0, '1 min'],
  [59 * MINUTE, '59 min'],
  [26 * HOUR, '1 d'],
])('a length of %d ms is %s', (ms, said) => expect(length(ms)).toBe(said));

it.each([
  ['2026-11-24T10:00', 'Asia/Kolkata', '2026-11-24T04:30'],
  ['2026-11-24T10:00', 'Pacific/Auckland', '2026-11-23T21:00'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30'], // skipped
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30'], // skipped
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'], // twice
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30'], // twice
])('%s by the clock of %s is %s', (local, zone, instant) =>
  expect(instantOf(local, zone)).toBe(`${instant}:00.000Z`),
);

it('knows a minute by the clock of a zone', () => {
  expect(localMinute('2026-11-23T18:30:20Z', 'Asia/Kolkata')).toBe('2026-11-24T00:00');
  expect(instantOf('')).toBeUndefined();
});
